import { html, type TemplateResult } from "lit";
import { byOrder } from "../frame/keyed.ts";
import { radioKeys } from "../frame/radio-keys.ts";
import { ShellElement } from "../frame/shell-element.ts";
import { WatchController } from "../frame/watch-controller.ts";
import { base, controls, panel, sheet } from "../theme/sheets.ts";
import type { DeskInteraction } from "../wire.generated.ts";
import styles from "./ah-outcome.css?inline";

/** What came of the call: outcome by key 1–9, cause, solved or not. */
export class OutcomeElement extends ShellElement {
  static override styles = [base, controls, panel, sheet(styles)];
  static override properties = { ...ShellElement.properties, call: { attribute: false } };
  declare call: DeskInteraction;

  constructor() {
    super();
    new WatchController(this, (changed) => [this.app.wrapUps.watch(changed)]);
  }

  protected override render(): TemplateResult {
    const { call } = this;
    const draft = this.app.wrapUps.of(call);
    return html`<section class="panel">
      <header><h3>Outcome</h3><span class="state">required${call.queue == null ? "" : ` for ${call.queue}`}</span></header>
      <div class="body">
        <div class="opts" role="radiogroup" aria-label="Outcome">${byOrder(call.wrapUp?.dispositions).map(([key, { label }], i) => this.#option(key, label, i + 1, draft.disposition === key))}</div>
        <label class="label" for="cause">Cause</label>
        <input class="field cause" id="cause" data-testid="cause" maxlength="200" placeholder="What lay behind it" .value=${draft.cause ?? ""} @input=${(e: Event) => this.app.wrapUps.change(call, { cause: (e.target as HTMLInputElement).value })} />
        <span class="label" id="solved">Solved for the caller?</span>
        <div class="seg" role="radiogroup" aria-labelledby="solved" @keydown=${radioKeys}>
          <button role="radio" aria-checked=${draft.solved === true} data-testid="solved-yes" @click=${() => this.app.wrapUps.change(call, { solved: true })}>Yes, on this call</button>
          <button role="radio" aria-checked=${draft.solved === false} data-testid="solved-no" @click=${() => this.app.wrapUps.change(call, { solved: false })}>Not yet</button>
        </div>
      </div>
    </section>`;
  }

  #option(key: string, label: string, place: number, on: boolean): TemplateResult {
    return html`<label class="opt ${on ? "on" : ""}" data-testid="disposition-${key}"><input class="vh" type="radio" name="disposition" .checked=${on} @change=${() => this.app.wrapUps.change(this.call, { disposition: key })} /><span class="radio"></span>${label}${place < 10 ? html`<kbd>${place}</kbd>` : ""}</label>`;
  }
}
customElements.define("ah-outcome", OutcomeElement);
