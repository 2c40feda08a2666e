import { html, nothing, type TemplateResult } from "lit";
import type { App } from "../app.ts";
import type { Press } from "../calls/presses.ts";
import { mayFold } from "../facets/facet-words.ts";
import { count } from "../frame/keyed.ts";
import type { ContactDocument, DeskDocument, DeskInteraction, Facet, TransferKind } from "../wire.generated.ts";
import "../conflicts/ah-conflicts.ts";
import "../facets/ah-facet.ts";
import "../facets/ah-quiet.ts";
import "../identify/ah-candidates.ts";
import "../identify/ah-identify.ts";
import "../notes/ah-note.ts";
import "../tickets/ah-new-ticket.ts";
import "../timeline/ah-timeline.ts";
import "../transfer/ah-hand-over.ts";
import "../transfer/ah-transfer.ts";
import "../wrapup/ah-caller-side.ts";
import "../wrapup/ah-outcome.ts";
import "../wrapup/ah-counted.ts";
import "../wrapup/ah-summary.ts";
import "../wrapup/ah-written-back.ts";

/** What the work below the glance is made from. */
export interface Workplace {
  readonly app: App;
  readonly call: DeskInteraction;
  readonly contact: ContactDocument | undefined;
  readonly desk: DeskDocument;
  readonly press: Press | undefined;
  readonly hides: boolean;
  /** The transfer panel's kind while it is open. */
  readonly transfer: TransferKind | undefined;
}

/** Before answering: everything at once, in three columns. */
export function ringingWork(place: Workplace): TemplateResult {
  return html`
    <div class="col">${candidates(place)}${facets(place, ["profile", "orders"])}</div>
    <div class="col">${handOver(place)}${facets(place, ["tickets"])}${timeline(place)}</div>
    <div class="col">${facets(place, ["invoices"])}${others(place)}</div>`;
}

/** On the call: the story left, the matter in the middle, what the agent does right. */
export function callWork(place: Workplace): TemplateResult {
  const { app, call, contact, desk, press, hides, transfer } = place;
  const quiet = ["profile", "orders"].filter((name) => contact?.facets[name] !== undefined && mayFold(contact.facets[name]));
  const loud = ["profile", "orders"].filter((name) => !quiet.includes(name));
  return html`
    <div class="col side">${timeline(place)}${quiet.length === 0 ? nothing : html`<ah-quiet .app=${app} .call=${call} .all=${contact!.facets} .names=${quiet}></ah-quiet>`}</div>
    <div class="col">${handOver(place)}${candidates(place)}${conflicts(place)}${facets(place, ["invoices", "tickets"])}${facets(place, loud)}${others(place)}${newTicket(place)}</div>
    <div class="col">
      ${transfer === undefined ? nothing : html`<ah-transfer .app=${app} .call=${call} .desk=${desk} .contact=${contact} .press=${press} kind=${transfer}></ah-transfer>`}
      <ah-note .app=${app} .call=${call}></ah-note>
      <ah-identify .app=${app} .call=${call} .contact=${contact} ?hides=${hides}></ah-identify>
    </div>`;
}

/** After the call: outcome, summary, what was written where. */
export function wrapUpWork(place: Workplace): TemplateResult {
  const { app, call, contact } = place;
  return html`
    <div class="col"><ah-outcome .app=${app} .call=${call}></ah-outcome><ah-caller-side .app=${app} .call=${call} .contact=${contact}></ah-caller-side></div>
    <div class="col"><ah-summary .app=${app} .call=${call}></ah-summary><ah-written-back .app=${app} .call=${call}></ah-written-back>${count(contact?.conflicts) === 0 ? nothing : conflicts(place)}</div>
    <div class="col">${handOver(place)}<ah-note .app=${app} .call=${call}></ah-note><ah-counted .app=${app} .call=${call} .contact=${contact}></ah-counted></div>`;
}

const known = new Set(["profile", "orders", "invoices", "tickets"]);

function facets(place: Workplace, names: readonly string[]): TemplateResult[] {
  return names.flatMap((name) => {
    const facet = place.contact === undefined ? expected[name] : place.contact.facets[name];
    return facet === undefined ? [] : [facetOf(place, facet)];
  });
}

/** Facets this shell has no place for yet are shown all the same. */
function others(place: Workplace): TemplateResult[] {
  return Object.values(place.contact?.facets ?? {}).filter((f) => !known.has(f.facet) && !f.facet.includes(":")).map((f) => facetOf(place, f));
}

function facetOf({ app, call, contact }: Workplace, facet: Facet): TemplateResult {
  return html`<ah-facet .app=${app} .call=${call} .all=${contact?.facets ?? {}} .facet=${facet}></ah-facet>`;
}

function timeline({ app, contact }: Workplace): TemplateResult | typeof nothing {
  return contact === undefined ? nothing : html`<ah-timeline .app=${app} .timeline=${contact.timeline} .facets=${contact.facets}></ah-timeline>`;
}

function handOver({ app, call, contact }: Workplace): TemplateResult | typeof nothing {
  return call.kind === "queue" ? nothing : html`<ah-hand-over .app=${app} .call=${call} .contact=${contact}></ah-hand-over>`;
}

function candidates({ app, call, contact }: Workplace): TemplateResult | typeof nothing {
  return contact === undefined || contact.identity.state === "identified" || count(contact.identity.candidates) === 0 ? nothing : html`<ah-candidates .app=${app} .call=${call} .contact=${contact}></ah-candidates>`;
}

/** What sources disagree about, and what became of a choice; no empty place while there is neither. */
function conflicts({ app, call, contact }: Workplace): TemplateResult | typeof nothing {
  const any = count(contact?.conflicts) > 0 || Object.values(call.writeBacks ?? {}).some((w) => w.field != null);
  return any ? html`<ah-conflicts .app=${app} .call=${call} .contact=${contact}></ah-conflicts>` : nothing;
}

function newTicket({ app, call, contact }: Workplace): TemplateResult | typeof nothing {
  const desk = Object.values(contact?.facets["tickets"]?.sources ?? {})[0];
  if (desk === undefined || contact?.identity.state !== "identified") return nothing;
  return html`<ah-new-ticket .app=${app} .call=${call} system=${desk.system} systemTitle=${desk.title}></ah-new-ticket>`;
}

/** The layout before the hub's first word about the caller. */
const expected: Record<string, Facet> = Object.fromEntries(
  [["profile", "Profile"], ["orders", "Orders"], ["invoices", "Invoices"], ["tickets", "Tickets"]].map(([facet, title]) => [facet!, { facet: facet!, title: title!, state: "loading", sources: {}, items: {} }]),
);
