import { html, nothing, type TemplateResult } from "lit";
import { byOrder } from "../frame/keyed.ts";
import { ShellElement } from "../frame/shell-element.ts";
import { styled } from "../frame/styled.ts";
import { icon } from "../theme/icons.ts";
import { base, controls, sheet } from "../theme/sheets.ts";
import type { Fact, Keyed, Source } from "../wire.generated.ts";
import { channelOf, factWords, statusSign } from "./fact-words.ts";
import styles from "./ah-given.css?inline";
import { glanceRow } from "./glance-row.ts";

/** The caller's own words, in the caller's colour: what need not be asked. Hidden, and said to be hidden, in the control run. */
export class GivenElement extends ShellElement {
  static override styles = [base, controls, glanceRow, sheet(styles)];
  static override properties = { ...ShellElement.properties, facts: { attribute: false }, sources: { attribute: false }, folded: { type: Boolean }, hides: { type: Boolean } };
  declare facts: Keyed<Fact> | undefined;
  declare sources: Keyed<Source> | undefined;
  declare folded: boolean;
  declare hides: boolean;

  protected override render(): TemplateResult | typeof nothing {
    const facts = byOrder(this.facts);
    if (this.hides) return html`<div class="grow hidden-run" data-testid="given-hidden"><h2><b>Control run</b></h2><p>What the caller has already given is hidden in this browser. ${icon("lock", "s is-quiet")} Typed again counts as asked twice.</p></div>`;
    if (facts.length === 0) return nothing;
    return html`<div class="grow given" data-testid="given">
      <h2><b>Already given</b>${facts.length}, ask none</h2>
      <ul class="facts ${this.folded ? "fold" : ""}" ${styled({ "--columns": String(Math.min(8, Math.max(7, facts.length))) })}>${facts.map(([, fact]) => this.#fact(fact))}</ul>
    </div>`;
  }

  #fact(fact: Fact): TemplateResult {
    const titles = Object.fromEntries(Object.entries(this.sources ?? {}).map(([id, s]) => [id, s.title]));
    const words = factWords(fact, titles, this.app.times, this.app.clock.now());
    const channel = channelOf(fact.channel);
    const differs = fact.status === "contradicted" ? "is-warn" : "";
    const signOf = icon(statusSign[fact.status], `s ${differs || "is-given"}`);
    const place = html`<span class="more">${words.where},</span><span class="less">${words.whereShort}</span> ${words.when}`;
    return html`<li class="fact" data-testid="fact-${fact.key}" data-status=${fact.status} title="${fact.label}: ${words.value}. ${words.sure}; ${words.where} ${words.when}">
      <span class="k">${fact.label}</span><span class="v"><span class="cut">${words.value}</span></span>
      ${this.folded
        ? html`<span class="how ${differs}">${signOf}<span class="vh">${words.sure}: </span>${differs ? `${words.sure} ` : place}</span>`
        : html`<span class="how ${differs}">${signOf}${words.sure}</span><span class="how">${icon(channel.sign, "s")}${place}</span>`}
    </li>`;
  }
}
customElements.define("ah-given", GivenElement);
