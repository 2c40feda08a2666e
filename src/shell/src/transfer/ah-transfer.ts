import { html, nothing, type TemplateResult } from "lit";
import { minutes } from "../clock/durations.ts";
import { ticking } from "../clock/ticking.ts";
import type { Press } from "../calls/presses.ts";
import { agentStates } from "../frame/ah-state-menu.ts";
import { radioKeys } from "../frame/radio-keys.ts";
import { ShellElement } from "../frame/shell-element.ts";
import { icon } from "../theme/icons.ts";
import { base, controls, panel, sheet } from "../theme/sheets.ts";
import type { ContactDocument, DeskColleague, DeskDocument, DeskInteraction, DeskQueue, TransferKind } from "../wire.generated.ts";
import styles from "./ah-transfer.css?inline";
import { packet } from "./packet.ts";
import { longestReason, nextStep, type Target, type TransferPlan } from "./transfer-plan.ts";

const kinds: readonly (readonly [TransferKind, string])[] = [["consult", "Consult first"], ["warm", "Warm"], ["cold", "Cold"]];

/** Hands the caller to a colleague or a queue, with everything that is known. */
export class TransferElement extends ShellElement {
  static override styles = [base, controls, panel, sheet(styles)];
  static override properties = { ...ShellElement.properties, call: { attribute: false }, desk: { attribute: false }, contact: { attribute: false }, press: { attribute: false }, kind: {}, _target: { state: true }, _reason: { state: true }, _tried: { state: true } };
  declare call: DeskInteraction;
  declare desk: DeskDocument;
  declare contact: ContactDocument | undefined;
  declare press: Press | undefined;
  declare kind: TransferKind;
  declare _target: Target | undefined;
  declare _reason: string;
  declare _tried: boolean;

  constructor() {
    super();
    this.kind = "consult";
    this._reason = "";
    this._tried = false;
  }

  get #plan(): TransferPlan {
    return { kind: this.kind, target: this._target, reason: this._reason };
  }

  protected override render(): TemplateResult {
    const { call } = this;
    const step = nextStep(this.#plan, call, this.desk, this.app.notes.of(call).text);
    const sent = this.press?.phase === "sent";
    return html`<section class="panel" aria-label="Transfer" data-testid="transfer-panel">
      <header><h3>${call.consult == null ? "Transfer" : `Consult with ${call.consult.agentName}`}</h3>${call.consult == null ? html`<span class="state"><button class="btn bare icon small" aria-label="Close" @click=${this.#close}>${icon("x", "s is-quiet")}</button></span>` : nothing}</header>
      <form class="body" @submit=${(e: Event) => this.#go(e)}>
        ${call.consult == null ? html`${this.#kinds()}${this.#whom()}` : nothing}
        ${this.#packet()}
        <input class="field" data-testid="transfer-reason" aria-label="Reason for the transfer" placeholder="Reason, in a few words" maxlength=${longestReason} .value=${this._reason}
          aria-invalid=${this._tried && step.missing === "reason"} @input=${(e: Event) => (this._reason = (e.target as HTMLInputElement).value)} />
      </form>
      <div class="go"><span class="micro soft">${step.says}</span><button class="btn primary" data-testid="transfer-go" aria-disabled=${step.act === undefined || sent} @click=${() => this.#go()}>${sent && this.press?.act === step.act ? "Sending…" : step.word}</button></div>
    </section>`;
  }

  #kinds(): TemplateResult {
    return html`<div class="seg" role="radiogroup" aria-label="Kind of transfer" @keydown=${radioKeys}>${kinds.map(([kind, word]) => html`<button type="button" role="radio" aria-checked=${kind === this.kind} data-testid="transfer-kind-${kind}" @click=${() => (this.kind = kind)}>${word}</button>`)}</div>`;
  }

  #whom(): TemplateResult {
    const queues = this.kind === "consult" ? [] : Object.entries(this.desk.queues);
    const colleagues = Object.values(this.desk.colleagues).filter((c) => c.state !== "offline");
    return html`<ul class="rows whom" role="radiogroup" aria-label="To whom" @keydown=${radioKeys}>
      ${colleagues.map((c) => this.#option({ agent: c.id }, `transfer-to-${c.id}`, html`<b>${c.name}</b> <span class="faint">${c.unit}</span>`, this.#presence(c)))}
      ${queues.map(([id, q]) => this.#option({ queue: id }, `transfer-to-queue-${id}`, html`Queue ${q.name}`, this.#queue(q)))}
      ${colleagues.length + queues.length === 0 ? html`<li class="soft">No colleague is signed in.</li>` : nothing}
    </ul>`;
  }

  #option(target: Target, testId: string, who: TemplateResult, how: TemplateResult): TemplateResult {
    const on = JSON.stringify(this._target) === JSON.stringify(target);
    return html`<li><button type="button" role="radio" aria-checked=${on} data-testid=${testId} @click=${() => (this._target = target)}><span class="radio"></span><span class="cut">${who}</span>${how}</button></li>`;
  }

  #presence({ state, since }: DeskColleague): TemplateResult {
    const { word, sign, tone } = agentStates[state];
    const from = since == null ? undefined : Date.parse(since);
    return html`<span class="micro ${state === "ready" ? "is-ok" : "faint"}">${icon(sign, `s ${tone}`)} ${word.toLowerCase()} ${from === undefined ? nothing : ticking(this.app, (now) => minutes((now - from) / 1000))}</span>`;
  }

  #queue({ waiting, longestSince }: DeskQueue): TemplateResult {
    const from = longestSince == null ? undefined : Date.parse(longestSince);
    return html`<span class="micro faint">${waiting} waiting${from === undefined ? nothing : html`, longest ${ticking(this.app, (now) => minutes((now - from) / 1000))}`}</span>`;
  }

  #packet(): TemplateResult {
    const lines = packet(this.contact, this.app.notes.of(this.call).text, this._reason, this.kind !== "consult" || this.call.consult?.state === "talking", this.app.times);
    return html`<p class="label">Hand-over: seen before anybody speaks</p><ul class="packet">${lines.map(({ there, text, remark }) => html`<li>${icon(there ? "check" : "warn", there ? "s is-ok" : "s is-warn")}<span>${text}</span><span class=${there ? "" : "is-warn"}>${remark}</span></li>`)}</ul>`;
  }

  #go(event?: Event): void {
    event?.preventDefault();
    const step = nextStep(this.#plan, this.call, this.desk, this.app.notes.of(this.call).text);
    if (step.act !== undefined) void this.app.presses.press(this.call.id, step.act, step.body);
    this._tried = step.act === undefined;
    if (step.missing === "reason") this.shadowRoot?.querySelector<HTMLElement>("input.field")?.focus();
  }

  #close(): void {
    this.dispatchEvent(new CustomEvent("close-transfer", { bubbles: true, composed: true }));
  }
}
customElements.define("ah-transfer", TransferElement);
