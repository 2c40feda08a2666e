import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Press } from "../calls/presses.ts";
import type { Command } from "../frame/keys.ts";
import { ShellElement } from "../frame/shell-element.ts";
import { WatchController } from "../frame/watch-controller.ts";
import { icon } from "../theme/icons.ts";
import { base, sheet } from "../theme/sheets.ts";
import { afterPaint } from "../waits/wait-controller.ts";
import type { ContactDocument, DeskDocument, DeskInteraction, TransferKind } from "../wire.generated.ts";
import { prefilledSummary } from "../wrapup/summary.ts";
import styles from "./ah-desk.css?inline";
import { callWork, ringingWork, type Workplace, wrapUpWork } from "./layouts.ts";
import { isAsked, phaseOf, ringing } from "./phase.ts";
import "../calls/ah-offer.ts";
import "../glance/ah-given.ts";
import "../glance/ah-hurts.ts";
import "../glance/ah-who.ts";
import "../wrapup/ah-still-open.ts";
import "./ah-idle.ts";

/** The desk: the glance, which never scrolls, and below it the work of the call's phase. */
export class DeskElement extends ShellElement {
  static override styles = [base, sheet(styles)];
  static override properties = { ...ShellElement.properties, desk: { attribute: false }, call: { attribute: false }, contact: { attribute: false }, press: { attribute: false }, _transfer: { state: true } };
  declare desk: DeskDocument | undefined;
  declare call: DeskInteraction | undefined;
  declare contact: ContactDocument | undefined;
  declare press: Press | undefined;
  /** The open transfer panel's kind, and for which call. */
  declare _transfer: { readonly call: string; readonly kind: TransferKind } | undefined;

  constructor() {
    super();
    new WatchController(this, () => [this.app.keys.on((command) => this.#key(command))]);
    this.addEventListener("open-transfer", (event) => this.#toggleTransfer((event as CustomEvent<"consult" | "transfer">).detail));
    this.addEventListener("close-transfer", () => (this._transfer = undefined));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("call") && this._transfer !== undefined && (this._transfer.call !== this.call?.id || phaseOf(this.call) !== "call")) this._transfer = undefined;
    this.app.wrapUps.prefill = (call) => prefilledSummary(this.app.notes.of(call).text, call, call.id === this.call?.id ? this.contact : undefined);
  }

  protected override render(): TemplateResult {
    const { app, call, contact } = this;
    if (call === undefined) return html`<main class="desk"><ah-idle .app=${app} .desk=${this.desk}></ah-idle></main>`;
    const phase = phaseOf(call);
    const folded = phase !== "ringing";
    return html`<main class="desk">
      ${this.#other(call)}
      <section class="glance" aria-label="Caller" data-testid="glance" data-call=${call.id} data-phase=${phase}>
        <ah-who .app=${app} .call=${call} .contact=${contact} .press=${this.press}></ah-who>
        <ah-given .app=${app} .facts=${contact?.facts} .sources=${contact?.sources} ?folded=${folded} ?hides=${this.#hides}></ah-given>
        ${phase === "wrapUp" ? html`<ah-still-open .app=${app} .call=${call}></ah-still-open>` : html`<ah-hurts .app=${app} .alerts=${contact?.alerts} ?folded=${folded}></ah-hurts>`}
      </section>
      <h2 class="vh">What is known and what you do</h2>
      <div class="work ${phase}">${this.#work({ app, call, contact, desk: this.desk!, press: this.press, hides: this.#hides, transfer: this._transfer?.kind ?? (call.consult == null || isAsked(call) ? undefined : "consult") })}</div>
    </main>`;
  }

  protected override updated(): void {
    const { call, contact } = this;
    if (call !== undefined && contact !== undefined) afterPaint(() => void this.app.opened.painted(call.id));
  }

  /** A call that rings while another one is shown. */
  #other(shown: DeskInteraction): TemplateResult | typeof nothing {
    const other = ringing(this.desk);
    if (other === undefined || other.id === shown.id) return nothing;
    return html`<aside class="other" data-testid="other-call"><span>${icon("phone-in", "breathing is-accent")} <b>${other.caller ?? other.from ?? "Unknown caller"}</b> rings${other.queue == null ? "" : `, ${other.queue}`}</span>
      <ah-offer .app=${this.app} .call=${other} .press=${this.app.presses.of(other.id)}></ah-offer></aside>`;
  }

  get #hides(): boolean {
    return this.app.hidesGiven || this.desk?.settings.showAlreadyGiven === false;
  }

  #work(place: Workplace): TemplateResult | typeof nothing {
    switch (phaseOf(place.call)) {
      case "ringing": return ringingWork(place);
      case "call": return callWork(place);
      case "wrapUp": return wrapUpWork(place);
    }
  }

  #toggleTransfer(kind: "consult" | "transfer"): void {
    const call = this.call?.id;
    if (call === undefined) return;
    const wanted: TransferKind = kind === "consult" ? "consult" : "warm";
    this._transfer = this._transfer?.kind === wanted ? undefined : { call, kind: wanted };
  }

  #key(command: Command): boolean {
    const { call } = this;
    if (call === undefined || phaseOf(call) !== "wrapUp") return false;
    if (command === "finish") {
      void this.app.wrapUps.finish(call);
      return true;
    }
    return command.startsWith("choose") && this.app.wrapUps.choose(call, Number(command.slice("choose".length)));
  }
}
customElements.define("ah-desk", DeskElement);
