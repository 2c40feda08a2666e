import { byOrder } from "../frame/keyed.ts";
import type { ContactDocument, DeskInteraction } from "../wire.generated.ts";

/**
 * The summary an agent starts from: the note, or else what the caller wanted in the caller's own facts. Facts that name a
 * person or prove one are left out; the summary is written to systems that need not have them.
 */
export function prefilledSummary(note: string, call: DeskInteraction, contact: ContactDocument | undefined): string {
  if (note.trim() !== "") return note.trim();
  const facts = byOrder(contact?.facts).map(([, f]) => f);
  const reason = facts.find((f) => f.key === "reason");
  const about = facts.filter((f) => f.key !== "reason" && (f.pii === "none" || f.pii === "financial" || f.pii == null)).map((f) => `${f.label.toLowerCase()} ${f.value ?? f.masked ?? ""}`.trim());
  const who = contact?.identity.customer?.name ?? call.caller ?? "The caller";
  const sentence = `${who} called about ${(reason?.value ?? reason?.masked ?? "").toLowerCase() || "a question"}${about.length === 0 ? "" : `: ${about.join(", ")}`}.`;
  return call.handOver == null ? sentence : `${sentence} Taken over from ${call.handOver.fromName}${call.handOver.reason == null ? "" : `: ${call.handOver.reason}`}.`;
}
