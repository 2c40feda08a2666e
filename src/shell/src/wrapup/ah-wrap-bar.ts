import { html, type TemplateResult } from "lit";
import type { Press } from "../calls/presses.ts";
import { minutes } from "../clock/durations.ts";
import { ticking } from "../clock/ticking.ts";
import { ShellElement } from "../frame/shell-element.ts";
import { WatchController } from "../frame/watch-controller.ts";
import { icon } from "../theme/icons.ts";
import { base, controls, sheet } from "../theme/sheets.ts";
import type { DeskInteraction } from "../wire.generated.ts";
import styles from "./ah-wrap-bar.css?inline";

/** Wrap-up: its clock, what comes after it, finish. */
export class WrapBarElement extends ShellElement {
  static override styles = [base, controls, sheet(styles)];
  static override properties = { ...ShellElement.properties, call: { attribute: false }, press: { attribute: false } };
  declare call: DeskInteraction;
  declare press: Press | undefined;

  constructor() {
    super();
    new WatchController(this, (changed) => [this.app.wrapUps.watch(changed)]);
  }

  protected override render(): TemplateResult {
    const since = Date.parse(this.call.wrapUp?.startedAt ?? this.call.since);
    const target = this.call.wrapUp?.targetSeconds;
    const draft = this.app.wrapUps.of(this.call);
    const sent = this.press?.phase === "sent";
    return html`<div class="wrapbar">
      <p class="clock"><b data-testid="wrap-timer">${ticking(this.app, (now) => minutes((now - since) / 1000))}</b><span>${target == null ? "wrap-up" : `of ${minutes(target)} wrap-up`}</span></p>
      <label class="btn call then"><span class="vh">After it</span>
        <select data-testid="then" .value=${draft.then} @change=${(e: Event) => this.app.wrapUps.change(this.call, { then: (e.target as HTMLSelectElement).value === "notReady" ? "notReady" : "ready" })}>
          <option value="ready" ?selected=${draft.then === "ready"}>Then: Ready</option>
          <option value="notReady" ?selected=${draft.then === "notReady"}>Then: Not ready</option>
        </select>${icon("down", "s is-quiet")}</label>
      <button class="btn call primary" data-testid="complete" aria-disabled=${sent || draft.disposition === undefined} aria-keyshortcuts="Alt+F" @click=${() => this.app.wrapUps.finish(this.call)}>${icon("check")} ${sent ? "Finishing…" : "Finish"} <kbd>Alt F</kbd></button>
    </div>`;
  }
}
customElements.define("ah-wrap-bar", WrapBarElement);
