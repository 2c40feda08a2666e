import type { Times } from "../clock/times.ts";
import { byOrder, newestFirst } from "../frame/keyed.ts";
import { money } from "../frame/money.ts";
import type { ContactDocument, InvoiceItem, Keyed, OrderItem, ProfileField, ProfileItem, TicketItem } from "../wire.generated.ts";

/** One thing that is known about the caller and stands somewhere on the screen. */
export interface KnownThing {
  /** The hook of the element that shows it. */
  readonly testId: string;
  /** The facet that has to be unfolded first; undefined when it is always on the screen. */
  readonly facet?: string;
  readonly kind: string;
  readonly text: string;
}

const mostFound = 8;

/** Everything that is known about the caller, as the screen says it. */
export function knownThings(contact: ContactDocument | undefined, times: Times, now: number): readonly KnownThing[] {
  if (contact === undefined) return [];
  const items = <T>(facet: string): Keyed<T> | undefined => contact.facets[facet]?.items as Keyed<T> | null | undefined ?? undefined;
  const profile = Object.values(items<ProfileItem>("profile") ?? {}).find((i) => i.fields != null);
  return [
    ...byOrder(contact.facts).map(([key, f]) => ({ testId: `fact-${key}`, kind: "Already given", text: `${f.label} ${f.value ?? f.masked ?? ""}` })),
    ...byOrder<InvoiceItem>(items("invoices")).map(([, i]) => ({ testId: `invoice-${i.number}`, facet: "invoices", kind: "Invoice", text: [i.number, i.total == null ? "" : money(i.total), i.status.value].join(" ") })),
    ...byOrder<TicketItem>(items("tickets")).map(([, t]) => ({ testId: `ticket-${t.number}`, facet: "tickets", kind: "Ticket", text: `${t.number} ${t.subject} ${t.status.value}` })),
    ...byOrder<OrderItem>(items("orders")).map(([, o]) => ({ testId: `order-${o.number}`, facet: "orders", kind: "Order", text: [o.number, o.summary ?? "", o.status.value].join(" ") })),
    ...byOrder<ProfileField>(profile?.fields).map(([key, f]) => ({ testId: `profile-${key}`, facet: "profile", kind: "Profile", text: f.value })),
    ...newestFirst(contact.timeline.items).map(([, t]) => ({ testId: `timeline-${t.id}`, kind: `Timeline, ${times.when(t.at, now)}`, text: [t.title, t.detail ?? "", t.said ?? ""].join(" ").trim() })),
  ];
}

/** The things that have every word of the query, at most eight, in the order of the screen. */
export function find(things: readonly KnownThing[], query: string): readonly KnownThing[] {
  const words = query.toLowerCase().split(/\s+/).filter((w) => w !== "");
  if (words.length === 0) return [];
  return things.filter(({ text, kind }) => words.every((w) => `${kind} ${text}`.toLowerCase().includes(w))).slice(0, mostFound);
}
