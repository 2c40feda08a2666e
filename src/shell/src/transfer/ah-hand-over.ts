import { html, nothing, type TemplateResult } from "lit";
import { ShellElement } from "../frame/shell-element.ts";
import { icon } from "../theme/icons.ts";
import { base, panel, sheet } from "../theme/sheets.ts";
import type { ContactAgent, ContactDocument, DeskInteraction } from "../wire.generated.ts";
import styles from "./ah-hand-over.css?inline";

/** What a colleague hands over or asks about: reason and note, first thing to read. */
export class HandOverElement extends ShellElement {
  static override styles = [base, panel, sheet(styles)];
  static override properties = { ...ShellElement.properties, call: { attribute: false }, contact: { attribute: false } };
  declare call: DeskInteraction;
  declare contact: ContactDocument | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { call } = this;
    const from = call.handOver == null ? fromAgent(this.contact, call) : { ...call.handOver, name: call.handOver.fromName };
    if (from === undefined) return nothing;
    return html`<section class="panel" data-testid="hand-over">
      <header>${icon("transfer", "is-accent")}<h3>${call.handOver == null ? "Asked by" : "Handed over by"} ${from.name}</h3>
        <span class="state">${call.handOver == null ? nothing : html`at ${this.app.times.clockTime(call.handOver.at)}`}</span></header>
      ${from.reason == null || from.reason === "" ? nothing : html`<p class="why" data-testid="hand-over-reason"><b>${from.reason}</b></p>`}
      ${from.note == null || from.note === "" ? html`<p class="empty">No note.</p>` : html`<p class="empty said" data-testid="hand-over-note">${from.note}</p>`}
    </section>`;
  }
}
customElements.define("ah-hand-over", HandOverElement);

interface From { readonly name: string; readonly reason?: string | null; readonly note?: string | null }

/** During a consult: whoever talks with the caller. */
function fromAgent(contact: ContactDocument | undefined, call: DeskInteraction): From | undefined {
  if (call.kind === "queue") return undefined;
  const other: ContactAgent | undefined = Object.values(contact?.agents ?? {}).find((a) => a.interactionId === call.consult?.interactionId)
    ?? Object.values(contact?.agents ?? {}).find((a) => a.interactionId !== call.id);
  return other === undefined ? undefined : { name: other.name, reason: other.handOverReason ?? null, note: other.note ?? null };
}
