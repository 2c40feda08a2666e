import type { Coded } from "../wire.generated.ts";

const words: Record<string, string> = {
  open: "open", paid: "paid", overdue: "overdue", draft: "draft", cancelled: "cancelled", disputed: "disputed",
  shipped: "shipped", completed: "completed", new: "new", pending: "pending", onHold: "on hold", solved: "solved", closed: "closed",
};

/** Our word for a status, or the system's own where we have none. */
export function statusWord({ value, raw }: Coded): string {
  return words[value] ?? raw ?? value;
}

/** The tone of a status; always beside its word. */
export function statusTone({ value }: Coded): "" | "ok" | "warn" | "bad" | "accent" {
  if (value === "overdue" || value === "disputed") return "warn";
  return value === "open" || value === "new" || value === "pending" || value === "onHold" ? "accent" : "";
}
