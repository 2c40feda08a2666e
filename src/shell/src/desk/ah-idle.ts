import { html, nothing, type TemplateResult } from "lit";
import { minutes } from "../clock/durations.ts";
import { ticking } from "../clock/ticking.ts";
import { agentStates } from "../frame/ah-state-menu.ts";
import { ShellElement } from "../frame/shell-element.ts";
import { icon } from "../theme/icons.ts";
import { base, controls, panel, sheet } from "../theme/sheets.ts";
import type { DeskColleague, DeskDocument, DeskQueue } from "../wire.generated.ts";
import styles from "./ah-idle.css?inline";

/** The desk without a call: what comes next, the queues, the colleagues. */
export class IdleElement extends ShellElement {
  static override styles = [base, controls, panel, sheet(styles)];
  static override properties = { ...ShellElement.properties, desk: { attribute: false } };
  declare desk: DeskDocument | undefined;

  protected override render(): TemplateResult {
    const { desk } = this;
    if (desk === undefined) return html`<div class="idle"><h1>One moment</h1><p class="soft">Reading your desk.</p></div>`;
    const ready = desk.agent.state === "ready";
    return html`<div class="idle">
      <h1>${ready ? "Ready for the next call" : `No call; you are ${agentStates[desk.agent.state].word.toLowerCase()}`}</h1>
      <p class="soft">${ready ? html`It appears here by itself, with everything the caller has already said. <kbd>Alt A</kbd> accepts it.` : "Calls come when you are ready: choose it at the top right."}</p>
      <div class="two">
        <section class="panel"><header><h3>Queues</h3></header><ul class="rows">${Object.values(desk.queues).map((q) => this.#queue(q))}</ul></section>
        <section class="panel"><header><h3>Colleagues</h3></header><ul class="rows">${Object.values(desk.colleagues).map((c) => this.#colleague(c))}</ul></section>
      </div>
    </div>`;
  }

  #queue({ name, waiting, longestSince }: DeskQueue): TemplateResult {
    return html`<li><b>${name}</b><span class="num soft">${waiting} waiting${longestSince == null ? nothing : html`, longest ${this.#since(longestSince)}`}</span></li>`;
  }

  #colleague({ name, unit, state, since }: DeskColleague): TemplateResult {
    const { word, sign, tone } = agentStates[state];
    return html`<li><span class="cut"><b>${name}</b> <span class="faint">${unit}</span></span><span class="num soft">${icon(sign, `s ${tone}`)} ${word.toLowerCase()} ${since == null ? nothing : this.#since(since)}</span></li>`;
  }

  #since(since: string): unknown {
    const from = Date.parse(since);
    return ticking(this.app, (now) => minutes((now - from) / 1000));
  }
}
customElements.define("ah-idle", IdleElement);
