import { html, nothing, type TemplateResult } from "lit";
import { minutes, seconds } from "../clock/durations.ts";
import { ticking } from "../clock/ticking.ts";
import { phaseOf, stateWord, timerSince } from "../desk/phase.ts";
import { icon, type IconName } from "../theme/icons.ts";
import { base, sheet } from "../theme/sheets.ts";
import type { DeskDocument, DeskInteraction, DeskToday } from "../wire.generated.ts";
import { byOrder } from "./keyed.ts";
import { ShellElement } from "./shell-element.ts";
import styles from "./ah-rail.css?inline";

/** The agent's contacts now, and the day so far. */
export class RailElement extends ShellElement {
  static override styles = [base, sheet(styles)];
  static override properties = { ...ShellElement.properties, desk: { attribute: false }, shown: { attribute: false } };
  declare desk: DeskDocument | undefined;
  declare shown: string | undefined;

  protected override render(): TemplateResult {
    const calls = byOrder(this.desk?.interactions);
    return html`<nav class="rail" aria-label="Your contacts">
      <h2>Now <span>${calls.length}</span></h2>
      ${calls.map(([, call]) => this.#card(call))}
      ${calls.length === 0 ? html`<p class="none">No call at your desk.</p>` : nothing}
      ${this.desk === undefined ? nothing : today(this.desk.today)}
    </nav>`;
  }

  #card(call: DeskInteraction): TemplateResult {
    const since = timerSince(call);
    return html`<button class="rcard" aria-current=${call.id === this.shown ? "true" : nothing} data-testid="call-${call.id}" @click=${() => this.#choose(call.id)}>
      <span class="ch">${sign(call)}</span><span class="nm cut">${call.caller ?? call.from ?? "Unknown caller"}</span>
      <span class="tm">${ticking(this.app, (now) => minutes((now - since) / 1000))}</span>
      <span class="st cut">${stateWord(call)}${call.queue == null ? "" : ` · ${call.queue}`}</span>
    </button>`;
  }

  #choose(id: string): void {
    this.dispatchEvent(new CustomEvent("choose-call", { detail: id, bubbles: true, composed: true }));
  }
}
customElements.define("ah-rail", RailElement);

function sign(call: DeskInteraction): TemplateResult {
  const phase = phaseOf(call);
  if (phase === "ringing") return icon("phone-in", "breathing is-accent");
  const [name, tone]: [IconName, string] = phase === "wrapUp" ? ["pen", "is-accent"] : call.state === "held" ? ["hold", "is-warn"] : ["phone", "is-ok"];
  return icon(name, tone);
}

function today({ handled, handleSeconds, systemWaitSeconds, repeats }: DeskToday): TemplateResult {
  return html`<dl class="mine">
    <dt class="title">Today</dt>
    <dt>Handled</dt><dd data-testid="today-handled">${handled}</dd>
    <dt>Handle time</dt><dd data-testid="today-handle-time">${handleSeconds == null || handled === 0 ? "–" : minutes(handleSeconds)}</dd>
    <dt>System wait</dt><dd data-testid="today-system-wait">${seconds(systemWaitSeconds)}</dd>
    <dt>Asked twice</dt><dd data-testid="today-repeats">${repeats}</dd>
  </dl>`;
}
