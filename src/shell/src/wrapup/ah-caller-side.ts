import { html, nothing, svg, type TemplateResult } from "lit";
import { minutes } from "../clock/durations.ts";
import { ShellElement } from "../frame/shell-element.ts";
import { base, panel, sheet } from "../theme/sheets.ts";
import type { ContactDocument, DeskInteraction } from "../wire.generated.ts";
import styles from "./ah-caller-side.css?inline";
import { type CallerLeg, callerLegs } from "./caller-legs.ts";

/** The call from the caller's side: how long they spent with whom or with nobody. */
export class CallerSideElement extends ShellElement {
  static override styles = [base, panel, sheet(styles)];
  static override properties = { ...ShellElement.properties, call: { attribute: false }, contact: { attribute: false } };
  declare call: DeskInteraction;
  declare contact: ContactDocument | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const legs = callerLegs(this.contact, this.call);
    const all = legs.reduce((sum, leg) => sum + leg.seconds, 0);
    if (all <= 0) return nothing;
    return html`<section class="panel"><header><h3>From the caller’s side</h3><span class="state">${minutes(all)} in all</span></header>
      <div class="body">${track(legs, all)}<dl class="leg">${legs.map((leg) => html`<dt><i class=${leg.kind}></i>${leg.label}</dt><dd class="num">${minutes(leg.seconds)}</dd>`)}</dl></div></section>`;
  }
}
customElements.define("ah-caller-side", CallerSideElement);

function track(legs: readonly CallerLeg[], all: number): TemplateResult {
  let x = 0;
  return html`<svg class="track" viewBox="0 0 1000 16" preserveAspectRatio="none" role="img" aria-label=${legs.map((l) => `${l.label} ${minutes(l.seconds)}`).join(", ")}>${legs.map((leg) => {
    const width = (leg.seconds / all) * 1000;
    const at = x;
    x += width;
    return svg`<rect class=${leg.kind} x=${at.toFixed(1)} y="0" width=${Math.max(1, width - 5).toFixed(1)} height="16" rx="2"/>`;
  })}</svg>`;
}
