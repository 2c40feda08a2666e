import { html, nothing, type TemplateResult } from "lit";
import type { Problem } from "../api/problem.ts";
import { ShellElement } from "../frame/shell-element.ts";
import { icon } from "../theme/icons.ts";
import { base, controls, sheet } from "../theme/sheets.ts";
import type { AdapterStatus } from "../wire.generated.ts";
import styles from "./ah-system-orders.css?inline";

/** What an admin orders of one system: off, after saying what that means; on; connect anew. Holds on every node. */
export class SystemOrdersElement extends ShellElement {
  static override styles = [base, controls, sheet(styles)];
  static override properties = { ...ShellElement.properties, system: { attribute: false }, _sure: { state: true }, _busy: { state: true }, _problem: { state: true } };
  declare system: AdapterStatus;
  declare _sure: boolean;
  declare _busy: boolean;
  declare _problem: Problem | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { system: id, title, switch: sw } = this.system;
    if (sw == null) return nothing;
    const busy = this._busy === true ? "true" : "false";
    if (this._sure === true && sw.isOn) return html`<div class="sure" role="group" aria-label="Switch off ${title}">
        <span>Nobody asks ${title} until it is switched on again: desks show its last copies with their age.</span>
        <button type="button" class="btn small primary" data-testid="really-off-${id}" aria-disabled=${busy} @click=${() => this.#order("switch", { isOn: false })}>Switch off</button>
        <button type="button" class="btn small" @click=${() => this.#sure(false)}>Leave it on</button>
      </div>${this.#said()}`;
    return html`<div class="orders">
        ${sw.bySettings ? nothing : html`<button type="button" class="btn small ${sw.isOn ? "bare" : ""}" data-testid="${sw.isOn ? "off" : "on"}-${id}" aria-label="Switch ${sw.isOn ? "off" : "on"} ${title}" title="Switch ${sw.isOn ? "off" : "on"}"
          aria-disabled=${busy} @click=${() => (sw.isOn ? this.#sure(true) : this.#order("switch", { isOn: true }))}>${icon("power", "s")} <span class="word">${sw.isOn ? "Off" : "On"}</span></button>`}
        <button type="button" class="btn small bare" data-testid="reload-${id}" aria-label="Connect ${title} anew" title="Reload: reads its file again, starts its process again and closes its breaker" aria-disabled=${busy} @click=${() => this.#order("reload")}>${icon("retry", "s")} <span class="word">Reload</span></button>
      </div>${this.#said()}`;
  }

  #said(): TemplateResult {
    return html`<div role="status">${this._problem === undefined ? nothing : html`<p class="note-line bad">${icon("bad", "s")} ${this._problem.title}</p>`}</div>`;
  }

  #sure(sure: boolean): void {
    this._sure = sure;
    this._problem = undefined;
    this.#focus();
  }

  /** The harmless one of two, so that a key held down orders nothing. */
  #focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLButtonElement>(this._sure ? ".sure button:last-of-type" : "button")?.focus());
  }

  async #order(act: "switch" | "reload", body?: { readonly isOn: boolean }): Promise<void> {
    if (this._busy) return;
    this._busy = true;
    const answer = await this.app.api.post(`/api/adapters/${encodeURIComponent(this.system.system!)}/${act}`, body);
    this._problem = answer.ok ? undefined : answer.problem;
    this._busy = false;
    if (!answer.ok || this._sure !== true) return;
    this._sure = false;
    this.#focus();
  }
}
customElements.define("ah-system-orders", SystemOrdersElement);
