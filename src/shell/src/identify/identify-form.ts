import type { Fact, FactResult, Keyed } from "../wire.generated.ts";

/** A field of the form, bound to a fact of the dictionary. */
export interface IdentifyField {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly mode: "text" | "numeric" | "email" | "tel";
}

/** What an agent asks first, in this order. */
export const firstFields: readonly IdentifyField[] = [
  { key: "account.number", label: "Account number", hint: "10 digits", mode: "numeric" },
  { key: "postcode", label: "Postcode", hint: "CV1 4QT", mode: "text" },
  { key: "dob", label: "Date of birth", hint: "12 March 1984 or 12/03/1984", mode: "text" },
];
export const moreFields: readonly IdentifyField[] = [
  { key: "customer.name", label: "Name", hint: "", mode: "text" },
  { key: "email", label: "E-mail", hint: "", mode: "email" },
  { key: "phone", label: "Phone", hint: "", mode: "tel" },
  { key: "invoice.number", label: "Invoice", hint: "INV-88214", mode: "text" },
  { key: "order.number", label: "Order", hint: "", mode: "text" },
  { key: "meter.reading", label: "Meter reading", hint: "", mode: "numeric" },
];

/** What the hub said about a typed value, for the agent. */
export function resultWords({ result, problem }: FactResult): { readonly tone: "ok" | "warn" | "bad"; readonly text: string } {
  switch (result) {
    case "accepted": return { tone: "ok", text: "Taken" };
    case "repeat": return { tone: "warn", text: "Was already given: asked twice" };
    case "differs": return { tone: "warn", text: problem ?? "Differs from what was given before; kept as a correction" };
    default: return { tone: "bad", text: problem ?? "Not readable" };
  }
}

/** The values to send: trimmed, dates as ISO dates, empty ones left out. */
export function valuesToSend(typed: Keyed<string>): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).map(([k, v]) => [k, k === "dob" ? isoDate(v) : v.trim()] as const).filter(([, v]) => v !== ""));
}

/** Facts that need not be typed: given with enough sureness, and shown. */
export function givenFact(facts: Keyed<Fact> | undefined, key: string, hides: boolean): Fact | undefined {
  const fact = hides ? undefined : facts?.[key];
  return fact === undefined || fact.status === "unsure" ? undefined : fact;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** `1984-03-12` of `12 March 1984`, `12/03/1984` or `12.3.1984` (day first); what is no such date stays as typed, and the hub says so. */
export function isoDate(typed: string): string {
  const text = typed.trim();
  const numeric = /^(\d{1,2})[./\- ](\d{1,2})[./\- ](\d{4})$/.exec(text);
  const worded = /^(\d{1,2})(?:st|nd|rd|th)?[ .-]+([a-z]{3,9})[ .-]+(\d{4})$/i.exec(text);
  const parts = numeric !== null ? [numeric[3]!, numeric[2]!, numeric[1]!]
    : worded !== null ? [worded[3]!, String(months.indexOf(worded[2]!.slice(0, 3).toLowerCase()) + 1), worded[1]!] : undefined;
  if (parts === undefined || Number(parts[1]) < 1 || Number(parts[1]) > 12) return text;
  return `${parts[0]}-${parts[1]!.padStart(2, "0")}-${parts[2]!.padStart(2, "0")}`;
}
