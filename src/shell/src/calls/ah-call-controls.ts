import { html, nothing, type TemplateResult } from "lit";
import { minutes } from "../clock/durations.ts";
import { ticking } from "../clock/ticking.ts";
import { isAsked, timerSince } from "../desk/phase.ts";
import { ShellElement } from "../frame/shell-element.ts";
import { icon, type IconName } from "../theme/icons.ts";
import { base, controls, sheet } from "../theme/sheets.ts";
import type { DeskInteraction } from "../wire.generated.ts";
import type { Act, Press } from "./presses.ts";
import styles from "./ah-call-controls.css?inline";

/** Why a caller is put on hold; the words the agent chooses from. */
export const holdReasons = { research: "Looking something up", system: "Waiting for a system", verify: "Checking who it is", consult: "Asking a colleague", approval: "Asking for approval", other: "Other" } as const;

/** Call controls: one row, always in the same order. One press is enough; a second one is ignored. */
export class CallControlsElement extends ShellElement {
  static override styles = [base, controls, sheet(styles)];
  static override properties = { ...ShellElement.properties, call: { attribute: false }, press: { attribute: false }, _open: { state: true } };
  declare call: DeskInteraction;
  declare press: Press | undefined;
  declare _open: boolean;

  constructor() {
    super();
    this._open = false;
    this.addEventListener("focusout", (event) => {
      if (!this.shadowRoot?.contains(event.relatedTarget as Node | null)) this._open = false;
    });
    this.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this._open) this.#closeMenu();
    });
  }

  protected override render(): TemplateResult {
    const { state } = this.call;
    if (isAsked(this.call)) return html`<div class="controls"><p class="timer">${this.#timer()}</p></div>`;
    const away = state === "held" || state === "consulting";
    return html`<div class="controls" role="toolbar" aria-label="Call">
      <p class="timer">${this.#timer()}</p>
      ${away ? this.#button("retrieve", state === "consulting" ? "Back" : "Retrieve", "phone", true) : this.#holdButton()}
      ${this.#panelButton("consult", "Consult", state === "consulting")}
      ${this.#panelButton("transfer", "Transfer", false)}
      ${this.#button("end", "End", "hangup")}
    </div>`;
  }

  #timer(): TemplateResult {
    const { call } = this;
    const since = timerSince(call);
    const held = call.heldSince == null ? undefined : Date.parse(call.heldSince);
    const below = call.state === "held" && held !== undefined
      ? html`${icon("hold", "s is-warn")} on hold ${ticking(this.app, (now) => minutes((now - held) / 1000))}${call.holdReason == null ? "" : `, ${call.holdReason}`}`
      : call.consult != null ? html`${icon("consult", "s is-accent")} ${call.consult.state === "talking" ? "with" : "calling"} ${call.consult.agentName}${isAsked(call) ? ", the caller waits" : ""}` : html`talking`;
    return html`<b data-testid="call-timer">${ticking(this.app, (now) => minutes((now - since) / 1000))}</b><span data-testid="call-state" data-state=${call.state}>${below}</span>`;
  }

  #holdButton(): TemplateResult {
    return html`<span class="anchor">${this.#cc("hold", "Hold", "hold", () => (this._open = !this._open), this._open)}
      ${this._open ? html`<div class="menu" aria-label="Reason for the hold">
        ${Object.entries(holdReasons).map(([reason, words]) => html`<button data-testid="hold-reason-${reason}" @click=${() => this.#hold(reason)}>${words}</button>`)}
      </div>` : nothing}</span>`;
  }

  #button(act: Act, word: string, sign: IconName, on = false): TemplateResult {
    return this.#cc(act, word, sign, () => void this.app.presses.press(this.call.id, act), on);
  }

  #panelButton(kind: "consult" | "transfer", word: string, on: boolean): TemplateResult {
    return this.#cc(kind, word, kind, () => this.dispatchEvent(new CustomEvent("open-transfer", { detail: kind, bubbles: true, composed: true })), on);
  }

  #cc(act: Act, word: string, sign: IconName, press: () => void, on = false): TemplateResult {
    const sent = this.press?.phase === "sent" ? this.press.act : undefined;
    return html`<button class="cc ${act}" data-testid=${act} aria-pressed=${act === "end" ? nothing : on || sent === act} aria-disabled=${sent !== undefined} @click=${press}>${icon(sent === act ? "spin" : sign, sent === act ? "turning" : "")}${word}</button>`;
  }

  #hold(reason: string): void {
    this.#closeMenu();
    void this.app.presses.press(this.call.id, "hold", { reason });
  }

  #closeMenu(): void {
    this._open = false;
    this.shadowRoot?.querySelector<HTMLElement>(".cc.hold")?.focus();
  }
}
customElements.define("ah-call-controls", CallControlsElement);
