import { html, nothing, type TemplateResult } from "lit";
import { minutes } from "../clock/durations.ts";
import { ShellElement } from "../frame/shell-element.ts";
import { styled } from "../frame/styled.ts";
import { WatchController } from "../frame/watch-controller.ts";
import { icon } from "../theme/icons.ts";
import { base, controls, sheet } from "../theme/sheets.ts";
import type { ContactDocument, DeskInteraction } from "../wire.generated.ts";
import { askedBy } from "../transfer/asked-by.ts";
import type { Press } from "./presses.ts";
import styles from "./ah-offer.css?inline";

/** A call that rings: where it comes from, how long it may still be answered, accept and decline. */
export class OfferElement extends ShellElement {
  static override styles = [base, controls, sheet(styles)];
  static override properties = { ...ShellElement.properties, call: { attribute: false }, contact: { attribute: false }, press: { attribute: false } };
  declare call: DeskInteraction;
  declare contact: ContactDocument | undefined;
  declare press: Press | undefined;

  constructor() {
    super();
    new WatchController(this, (changed) => [this.app.ticker.watch(() => this.call?.answerBy != null && changed())]);
  }

  protected override render(): TemplateResult {
    const sent = this.press?.phase === "sent" ? this.press.act : undefined;
    return html`<div class="offer">
      <p class="meta">${this.#meta()}</p>
      <button class="btn call" data-testid="decline" aria-disabled=${sent !== undefined} aria-keyshortcuts="Alt+D" @click=${() => this.#press("decline")}>${sent === "decline" ? "Declining…" : "Decline"} <kbd>Alt D</kbd></button>
      <button class="btn call accept" data-testid="accept" aria-disabled=${sent !== undefined} aria-keyshortcuts="Alt+A" @click=${() => this.#press("accept")}>${icon("phone", "l")} ${sent === "accept" ? "Accepting…" : "Accept"} <kbd>Alt A</kbd></button>
    </div>
    ${this.#left()}`;
  }

  #meta(): TemplateResult {
    const { call, contact } = this;
    const waited = contact?.contact.waitedSeconds;
    const from = call.handOver?.fromName ?? askedBy(contact, call)?.name;
    const head = from === undefined
      ? html`<b>${call.queue ?? "Direct"}</b>${waited == null ? nothing : ` · waited ${minutes(waited)}`}`
      : html`<b>${call.kind === "consult" ? "Consult" : "Transfer"}</b> from ${from}`;
    const number = call.from ?? contact?.contact.from;
    return html`${head}<br><span class="faint">${number ?? "number withheld"}${contact?.contact.fromOnFile === true ? ", number on file" : ""}</span>`;
  }

  /** One line that gets shorter; the number says the same. */
  #left(): TemplateResult | typeof nothing {
    const { answerBy, offeredAt } = this.call;
    if (answerBy == null || offeredAt == null) return nothing;
    const whole = Date.parse(answerBy) - Date.parse(offeredAt);
    const left = Math.max(0, Date.parse(answerBy) - this.app.clock.now());
    return html`<span class="left" role="timer" aria-label="${Math.ceil(left / 1000)} seconds left to answer" ${styled({ width: `${(whole <= 0 ? 0 : Math.min(1, left / whole) * 100).toFixed(1)}%` })}></span>`;
  }

  #press(act: "accept" | "decline"): void {
    void this.app.presses.press(this.call.id, act);
  }
}
customElements.define("ah-offer", OfferElement);
