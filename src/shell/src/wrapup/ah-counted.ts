import { html, nothing, type TemplateResult } from "lit";
import { seconds } from "../clock/durations.ts";
import { count } from "../frame/keyed.ts";
import { ShellElement } from "../frame/shell-element.ts";
import { base, panel, sheet } from "../theme/sheets.ts";
import type { ContactDocument, DeskInteraction } from "../wire.generated.ts";
import styles from "./ah-counted.css?inline";

/** A hand-over in numbers: what was carried, and what it saved or cost. */
export class CountedElement extends ShellElement {
  static override styles = [base, panel, sheet(styles)];
  static override properties = { ...ShellElement.properties, call: { attribute: false }, contact: { attribute: false } };
  declare call: DeskInteraction;
  declare contact: ContactDocument | undefined;

  protected override render(): TemplateResult {
    const { call, contact } = this;
    const { handOver } = call;
    const level = contact?.identity.verification?.level ?? 0;
    return html`<section class="panel"><header><h3>${handOver == null ? "Counted" : "Hand-over, counted"}</h3></header>
      <ul class="rows">
        <li><span>${handOver == null ? "Facts given before you" : "Facts carried to you"}</span><b class="num">${count(contact?.facts)}</b></li>
        <li><span>Verification carried</span><b class="num">${level > 0 ? `level ${level}` : "none"}</b></li>
        ${handOver?.openedAt == null ? nothing : html`<li><span>You had it open after</span><b class="num">${seconds(Math.max(0, (Date.parse(handOver.openedAt) - Date.parse(handOver.at)) / 1000))}</b></li>`}
        <li><span>System wait, your part</span><b class="num">${seconds(call.seconds?.systemWait ?? 0)}</b></li>
      </ul></section>`;
  }
}
customElements.define("ah-counted", CountedElement);
