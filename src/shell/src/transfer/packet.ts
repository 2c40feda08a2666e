import type { Times } from "../clock/times.ts";
import { byOrder, count } from "../frame/keyed.ts";
import type { ContactDocument, TicketItem } from "../wire.generated.ts";

export interface PacketLine {
  readonly there: boolean;
  readonly text: string;
  readonly remark: string;
}

/** What travels with a transfer, line by line, so that nobody repeats themselves; what is missing says so. */
export function packet(contact: ContactDocument | undefined, note: string, reason: string, needsReason: boolean, times: Times): readonly PacketLine[] {
  const facts = count(contact?.facts);
  const verification = contact?.identity.verification;
  const missed = byOrder(contact?.alerts).find(([key]) => key.startsWith("ticket.promise"));
  const ticket = openTicket(contact);
  const open = byOrder(contact?.conflicts).filter(([, c]) => c.status === "open").map(([, c]) => c.label.toLowerCase());
  return [
    { there: facts > 0, text: facts === 0 ? "No facts given yet" : `${facts} ${facts === 1 ? "fact" : "facts"} already given`, remark: facts === 0 ? "" : "ask none" },
    verification != null && verification.level > 0
      ? { there: true, text: `Verified, level ${verification.level}`, remark: verification.expiresAt == null ? "carried" : `carried to ${times.clockShort(verification.expiresAt)}` }
      : { there: false, text: "Not verified", remark: "ask once" },
    ...(open.length === 0 ? [] : [{ there: true, text: `${open.length} open ${open.length === 1 ? "conflict" : "conflicts"}`, remark: open.join(", ") }]),
    { there: note.trim() !== "", text: note.trim() === "" ? `No note${ticket === undefined ? "" : `; ${ticket}`}` : `Your note${ticket === undefined ? "" : ` and ${ticket}`}`, remark: missed === undefined ? "" : "promise missed" },
    { there: reason.trim() !== "" || !needsReason, text: "Reason for the transfer", remark: reason.trim() !== "" ? "goes along" : needsReason ? "missing" : "asked when you transfer" },
  ];
}

function openTicket(contact: ContactDocument | undefined): string | undefined {
  const tickets = Object.values(contact?.facets["tickets"]?.items ?? {}) as TicketItem[];
  return tickets.find((t) => t.status.value !== "solved" && t.status.value !== "closed")?.number;
}
