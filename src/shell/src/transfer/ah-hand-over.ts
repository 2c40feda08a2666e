import { html, nothing, type TemplateResult } from "lit";
import { ShellElement } from "../frame/shell-element.ts";
import { icon } from "../theme/icons.ts";
import { base, panel, sheet } from "../theme/sheets.ts";
import type { ContactDocument, DeskHandOver, DeskInteraction } from "../wire.generated.ts";
import styles from "./ah-hand-over.css?inline";
import { askedBy } from "./asked-by.ts";

/** What a colleague hands over or asks about: reason and note, first thing to read. */
export class HandOverElement extends ShellElement {
  static override styles = [base, panel, sheet(styles)];
  static override properties = { ...ShellElement.properties, call: { attribute: false }, contact: { attribute: false } };
  declare call: DeskInteraction;
  declare contact: ContactDocument | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { handOver } = this.call;
    return handOver == null ? this.#asked() : this.#handedOver(handOver);
  }

  #asked(): TemplateResult | typeof nothing {
    const by = askedBy(this.contact, this.call);
    if (by === undefined) return nothing;
    return html`<section class="panel" data-testid="hand-over">
      <header>${icon("consult", "is-accent")}<h3>${by.name} asks you</h3></header>
      <p class="empty">The caller waits and does not hear you. What was given, what hurts and every system’s answer are the same here as at ${by.name.split(" ")[0]}’s desk.</p>
    </section>`;
  }

  #handedOver({ fromName, at, reason, note }: DeskHandOver): TemplateResult {
    return html`<section class="panel" data-testid="hand-over">
      <header>${icon("transfer", "is-accent")}<h3>Handed over by ${fromName}</h3><span class="state">at ${this.app.times.clockTime(at)}</span></header>
      ${reason === "" ? nothing : html`<p class="why" data-testid="hand-over-reason"><b>${reason}</b></p>`}
      ${note == null || note === "" ? html`<p class="empty">No note.</p>` : html`<p class="empty said" data-testid="hand-over-note">${note}</p>`}
    </section>`;
  }
}
customElements.define("ah-hand-over", HandOverElement);
