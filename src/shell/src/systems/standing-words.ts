import { seconds } from "../clock/durations.ts";
import type { IconName } from "../theme/icons.ts";
import type { AdapterCondition, AdapterStatus, CapabilityStanding, PluggedIn } from "../wire.generated.ts";

export interface Sign {
  readonly icon: IconName;
  readonly tone: "is-ok" | "is-warn" | "is-bad" | "is-quiet";
  readonly word: string;
}

const conditions: Record<AdapterCondition, Sign> = {
  ready: { icon: "ok", tone: "is-ok", word: "answers" },
  degraded: { icon: "warn", tone: "is-warn", word: "slow" },
  disabled: { icon: "lock", tone: "is-quiet", word: "switched off" },
  notConfigured: { icon: "warn", tone: "is-warn", word: "settings missing" },
  incompatible: { icon: "bad", tone: "is-bad", word: "other version" },
  failed: { icon: "bad", tone: "is-bad", word: "not answering" },
};

/** The state of an adapter in one word with its sign. A file that connects nothing is told apart from a system that is gone. */
export function standingSign({ condition, faults, figures }: Pick<AdapterStatus, "condition" | "faults" | "figures">): Sign {
  if (condition === "degraded" && faults.length > 0) return { ...conditions.degraded, word: "older version" };
  if (condition === "failed" && figures == null) return { ...conditions.failed, word: "file has faults" };
  return conditions[condition];
}

export const pluggedIn: Record<PluggedIn, { readonly icon: IconName; readonly word: string }> = {
  project: { icon: "cube", word: "project" },
  yaml: { icon: "file", word: "YAML" },
  remote: { icon: "server", word: "remote" },
  process: { icon: "server", word: "own process" },
};

const standings: Record<CapabilityStanding, Sign> = {
  works: { icon: "check", tone: "is-ok", word: "works" },
  slow: { icon: "clock", tone: "is-warn", word: "slow: 1 in 20 outlasts its facet" },
  failing: { icon: "bad", tone: "is-bad", word: "failing" },
  writeRefused: { icon: "differs", tone: "is-warn", word: "last write refused" },
  unasked: { icon: "offered", tone: "is-quiet", word: "offered, not asked in the last hour" },
  leftOut: { icon: "lock", tone: "is-quiet", word: "left out by the settings" },
};

export const capabilitySign = (standing: CapabilityStanding): Sign => standings[standing];

/** Whether the system can be asked for it. */
export const isOffered = ({ capabilities }: Pick<AdapterStatus, "capabilities">, key: string): boolean => capabilities[key] !== undefined && capabilities[key].standing !== "leftOut";

export const legend: readonly Sign[] = [standings.works, standings.unasked, standings.slow, standings.failing, standings.writeRefused, standings.leftOut];

/** Columns of the matrix, in the order of the capabilities; health stands in the table above it. */
export const columns: readonly (readonly [key: string, head: string])[] = [
  ["findCustomers", "Find"], ["profile", "Profile"], ["accounts", "Accounts"], ["orders", "Orders"], ["deliveries", "Deliv."], ["invoices", "Invoices"], ["invoiceDetail", "Invoice lines"],
  ["payments", "Paym."], ["tickets", "Tickets"], ["entitlements", "Contract"], ["appointments", "Visits"], ["timeline", "Events"], ["serviceStatus", "Status"], ["knowledge", "Articles"], ["search", "Search"],
  ["createTicket", "New ticket"], ["commentTicket", "Comm."], ["changeTicketStatus", "Ticket status"], ["addNote", "Note"], ["updateContactDetails", "Update"], ["createOrder", "New order"],
  ["createCallback", "Callback"], ["bookAppointment", "Book"],
];

/** `4 answer`, `1 slow`: how many systems stand how, the well ones first. */
export function counts(all: readonly AdapterStatus[]): readonly (Sign & { readonly n: number })[] {
  const found = new Map<string, Sign & { n: number }>();
  for (const status of all) {
    const sign = standingSign(status);
    const known = found.get(sign.word);
    if (known === undefined) found.set(sign.word, { ...sign, n: 1 });
    else known.n++;
  }
  const order = ["is-ok", "is-warn", "is-bad", "is-quiet"];
  return [...found.values()].sort((a, b) => order.indexOf(a.tone) - order.indexOf(b.tone)).map((s) => (s.word === "answers" && s.n > 1 ? { ...s, word: "answer" } : s));
}

/** `0.18`: seconds with two digits, as the table's head says. */
export const inSeconds = (ms: number | null | undefined): string => (ms == null ? "–" : (ms / 1000).toFixed(2));

/** Part of the questions that failed: `1.8 %`. */
export function errors({ figures }: Pick<AdapterStatus, "figures">): { readonly text: string; readonly tone: string } {
  if (figures == null || figures.answers === 0) return { text: "–", tone: "" };
  const part = figures.failed / figures.answers;
  return { text: `${(part * 100).toFixed(1)} %`, tone: part >= 0.5 ? "is-bad" : part >= 0.05 ? "is-warn" : "" };
}

/** What the breaker does, and whether the system asked for quiet. */
export function breaker({ openUntil, leftAloneUntil, budget }: Pick<AdapterStatus, "openUntil" | "leftAloneUntil" | "budget">, now: number): Sign {
  const until = openUntil ?? leftAloneUntil;
  const left = until == null ? 0 : Math.max(0, Date.parse(until) - now) / 1000;
  if (openUntil != null) return { icon: "bad", tone: "is-bad", word: `open, next try in ${seconds(Math.ceil(left))}` };
  if (leftAloneUntil != null) return { icon: "partial", tone: "is-warn", word: `left alone for ${seconds(Math.ceil(left))}` };
  return { icon: "check", tone: "is-quiet", word: budget == null ? "closed" : `closed, ${budget.remaining}${budget.limit == null ? "" : ` of ${budget.limit}`} questions left` };
}

/** Points of the line over the last hour, newest at the right; runs without an answer are gaps. */
export function trendLines(trend: readonly (number | null)[], width = 92, height = 22): readonly string[] {
  const most = Math.max(1, ...trend.map((t) => t ?? 0));
  const lines: string[][] = [[]];
  trend.forEach((t, i) => {
    if (t == null) lines.push([]);
    else lines.at(-1)!.push(`${((i * width) / Math.max(1, trend.length - 1)).toFixed(1)},${(height - 2 - (t / most) * (height - 6)).toFixed(1)}`);
  });
  return lines.filter((l) => l.length > 0).map((l) => (l.length === 1 ? dash(l[0]!) : l.join(" ")));
}

/** One point alone would not be seen. */
function dash(point: string): string {
  const [x, y] = point.split(",");
  return `${(Number(x) - 3).toFixed(1)},${y} ${point}`;
}
