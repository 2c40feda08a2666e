import { html, nothing, type TemplateResult } from "lit";
import { phaseOf, type Phase } from "../desk/phase.ts";
import { ShellElement } from "../frame/shell-element.ts";
import { icon } from "../theme/icons.ts";
import { base, controls, sheet } from "../theme/sheets.ts";
import type { Press } from "../calls/presses.ts";
import type { ContactDocument, DeskInteraction } from "../wire.generated.ts";
import { callerWords, type Statement } from "./caller-words.ts";
import { ring } from "./ring.ts";
import styles from "./ah-who.css?inline";
import "../calls/ah-call-controls.ts";
import "../calls/ah-offer.ts";
import "../wrapup/ah-wrap-bar.ts";

/** Header: who it is, how sure we are, and what can be done now. */
export class WhoElement extends ShellElement {
  static override styles = [base, controls, sheet(styles)];
  static override properties = { ...ShellElement.properties, call: { attribute: false }, contact: { attribute: false }, press: { attribute: false } };
  declare call: DeskInteraction;
  declare contact: ContactDocument | undefined;
  declare press: Press | undefined;

  protected override render(): TemplateResult {
    const phase = phaseOf(this.call);
    const words = callerWords(this.contact, this.call);
    const verification = this.contact?.identity.verification;
    return html`<div class="who is-${phase}">
      ${ring(verification?.level ?? 0, verification?.of ?? 3, words.initials)}
      <div class="is">
        <h1 class="name"><strong data-testid="caller-name">${words.name}</strong><span class="why">${phase === "wrapUp" ? this.#ended() : words.about}</span></h1>
        <p class="proof">${phase === "wrapUp" && this.call.handOver != null ? this.#handedOver() : statement(words.proof, phase)}${words.verified === undefined ? nothing : statement(words.verified, phase)}</p>
      </div>
      ${this.#acts(phase)}
    </div>
    ${this.#press()}`;
  }

  #acts(phase: Phase): TemplateResult {
    if (phase === "ringing") return html`<ah-offer .app=${this.app} .call=${this.call} .contact=${this.contact} .press=${this.press}></ah-offer>`;
    if (phase === "wrapUp") return html`<ah-wrap-bar .app=${this.app} .call=${this.call} .press=${this.press}></ah-wrap-bar>`;
    return html`<ah-call-controls .app=${this.app} .call=${this.call} .press=${this.press}></ah-call-controls>`;
  }

  #ended(): string {
    const { contact } = this;
    const at = this.call.disconnectedAt ?? this.call.wrapUp?.startedAt;
    const by = contact?.contact.endedBy === "caller" ? `, ${contact.identity.customer?.name.split(" ")[0] ?? "the caller"} hung up` : "";
    if (contact?.contact.endedAt == null) return at == null ? "" : `handed over at ${this.app.times.clockTime(at)}`;
    return at == null ? "" : `call ended ${this.app.times.clockTime(at)}${by}`;
  }

  #handedOver(): TemplateResult {
    const { fromName, openedAt } = this.call.handOver!;
    return html`<span>${icon("transfer", "s is-accent")}<span><b>Handed over by ${fromName}</b><span class="why">${openedAt == null ? "" : `, you had it open at ${this.app.times.clockTime(openedAt)}`}</span></span></span>`;
  }

  /** What became of the last press, when there is something to say. */
  #press(): TemplateResult | typeof nothing {
    const { press } = this;
    if (press === undefined || press.phase === "sent") return nothing;
    const text = press.phase === "late" ? "The switch took it, but has not said yet that it happened. You may press again." : press.problem?.title;
    return html`<p class="note-line ${press.phase === "late" ? "warn" : "bad"}" role="alert" data-testid="press-problem">
      ${icon(press.phase === "late" ? "clock" : "bad", "s")} <span>${text}</span>
      <button class="btn small bare" @click=${() => this.app.presses.dismiss(this.call.id)}>${icon("x", "s")}<span class="vh">Close</span></button></p>`;
  }
}
customElements.define("ah-who", WhoElement);

function statement({ sign, tone, strong, rest, more }: Statement, phase: Phase): TemplateResult {
  return html`<span>${icon(sign, `s ${tone} ${sign === "spin" ? "turning" : ""}`)}<span><b>${strong}</b><span class="why">${rest}${phase === "ringing" ? more : ""}</span></span></span>`;
}
