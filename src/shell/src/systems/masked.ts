import type { JsonValue } from "../wire.generated.ts";

/** Members of our records that say who or where somebody is; shown only as far as a test needs. */
const personal = new Set(["name", "emails", "phones", "email", "phone", "address", "customerNumber", "dateOfBirth", "recordId", "customerId"]);

/** The same value, with what is personal covered: `M••••`, `•••• 8420`. */
export function masked(value: JsonValue, name = ""): JsonValue {
  if (Array.isArray(value)) return value.map((v: JsonValue) => masked(v, name));
  if (value !== null && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, masked(v, personal.has(name) ? name : k)]));
  if (typeof value !== "string" || !personal.has(name) || value === "") return value;
  return /\d{4}$/.test(value) ? `•••• ${value.slice(-4)}` : `${value.slice(0, 1)}••••`;
}
