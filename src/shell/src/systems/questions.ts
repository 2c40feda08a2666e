import type { Api } from "../api/api.ts";
import type { Problem } from "../api/problem.ts";
import type { JsonObject } from "../wire.generated.ts";

/** An answer of `/api/capabilities/…`. */
export interface CapabilityAnswer {
  readonly outcome: string;
  readonly value?: JsonObject | readonly JsonObject[];
  readonly tookMs: number;
  readonly reason?: string;
  readonly total?: number;
  readonly next?: string;
  readonly missing?: string;
  readonly dropped?: number;
}

/** A system as a program sees it. */
export interface AskableSystem {
  readonly system: string;
  readonly title: string;
  readonly capabilities: readonly string[];
  readonly searchableKeys: readonly string[];
}

export type Tried =
  | { readonly kind: "answer"; readonly answer: CapabilityAnswer; readonly by: string }
  | { readonly kind: "nobody"; readonly answer: CapabilityAnswer }
  | { readonly kind: "several"; readonly answer: CapabilityAnswer; readonly n: number }
  | { readonly kind: "problem"; readonly problem: Problem };

/** What can be tried of a customer, with the last part of its address. */
export const tryable: Readonly<Record<string, string>> = {
  findCustomers: "find", profile: "profile", accounts: "accounts", orders: "orders", deliveries: "deliveries", invoices: "invoices", payments: "payments", tickets: "tickets",
  entitlements: "entitlements", appointments: "appointments", timeline: "timeline", serviceStatus: "service-status",
};

export type KeyKind = "customerNumber" | "email" | "phone";

/** Asks as a call would: who is it by this key, then what was asked for. A system that finds nobody by the key is asked by the value itself. */
export async function tryOut(api: Api, system: AskableSystem, capability: string, kind: KeyKind, value: string): Promise<Tried> {
  const root = `/api/capabilities/${encodeURIComponent(system.system)}`;
  if (!system.capabilities.includes("findCustomers") || !system.searchableKeys.includes(kind)) return ask(value, "its own number");
  const found = await api.get<CapabilityAnswer>(`${root}/find?kind=${kind}&value=${encodeURIComponent(value)}`);
  if (!found.ok) return { kind: "problem", problem: found.problem };
  if (capability === "findCustomers") return { kind: "answer", answer: found.body, by: "the key, compared again" };
  const rows = Array.isArray(found.body.value) ? (found.body.value as readonly JsonObject[]) : [];
  if (found.body.outcome !== "found" || rows.length === 0) return { kind: "nobody", answer: found.body };
  return rows.length > 1 ? { kind: "several", answer: found.body, n: rows.length } : ask(String(rows[0]!["recordId"]), "the one it was found as");

  async function ask(customer: string, by: string): Promise<Tried> {
    const answer = await api.get<CapabilityAnswer>(`${root}/${tryable[capability] ?? capability}?customer=${encodeURIComponent(customer)}`);
    return answer.ok ? { kind: "answer", answer: answer.body, by } : { kind: "problem", problem: answer.problem };
  }
}
