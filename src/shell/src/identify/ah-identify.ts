import { html, nothing, type TemplateResult } from "lit";
import { ShellElement } from "../frame/shell-element.ts";
import { channelOf } from "../glance/fact-words.ts";
import { icon } from "../theme/icons.ts";
import { base, controls, panel, sheet } from "../theme/sheets.ts";
import type { ContactDocument, DeskInteraction, FactResult } from "../wire.generated.ts";
import styles from "./ah-identify.css?inline";
import { firstFields, givenFact, type IdentifyField, moreFields, resultWords, valuesToSend } from "./identify-form.ts";

/** Asks for what is missing, field by field bound to a fact; what was given is shown as given and needs no typing. */
export class IdentifyElement extends ShellElement {
  static override styles = [base, controls, panel, sheet(styles)];
  static override properties = {
    ...ShellElement.properties, call: { attribute: false }, contact: { attribute: false }, hides: { type: Boolean },
    _open: { state: true }, _more: { state: true }, _typed: { state: true }, _results: { state: true }, _sending: { state: true }, _problem: { state: true }, _correct: { state: true },
  };
  declare call: DeskInteraction;
  declare contact: ContactDocument | undefined;
  declare hides: boolean;
  declare _open: boolean | undefined;
  declare _more: boolean;
  declare _typed: Readonly<Record<string, string>>;
  declare _results: Readonly<Record<string, FactResult>>;
  declare _correct: ReadonlySet<string>;
  declare _sending: boolean;
  declare _problem: string;

  constructor() {
    super();
    this._typed = {};
    this._results = {};
    this._correct = new Set();
    this._problem = "";
  }

  /** Open by itself while the caller must still be asked something. */
  get #isOpen(): boolean {
    const identity = this.contact?.identity;
    return this._open ?? (this.hides || (this.contact !== undefined && (identity?.state !== "identified" || (identity.verification?.level ?? 0) === 0)));
  }

  protected override render(): TemplateResult {
    const open = this.#isOpen;
    const asked = firstFields.filter((f) => givenFact(this.contact?.facts, f.key, this.hides) === undefined).length;
    return html`<section class="panel" data-testid="identify">
      <header><h3>Identify</h3><span class="n">${asked === 0 ? "nothing to ask" : `${asked} to ask`}</span><span class="state"></span>
        <button class="btn bare small" aria-expanded=${open} data-testid="identify-open" @click=${() => (this._open = !open)}>${open ? "Close" : "Open"}</button></header>
      ${open ? this.#form() : nothing}
    </section>`;
  }

  #form(): TemplateResult {
    return html`<form class="body" @submit=${this.#submit} novalidate>
      ${firstFields.map((f) => this.#field(f))}
      ${this._more ? moreFields.map((f) => this.#field(f)) : html`<button type="button" class="btn bare small more" data-testid="identify-more" @click=${() => (this._more = true)}>More to ask</button>`}
      <p class="problem" role="alert" ?hidden=${this._problem === ""}>${icon("bad", "s")} ${this._problem}</p>
      <button class="btn primary" data-testid="identify-submit" aria-disabled=${this._sending}>${this._sending ? "Checking…" : "Check"}</button>
    </form>`;
  }

  #field(field: IdentifyField): TemplateResult {
    const given = givenFact(this.contact?.facts, field.key, this.hides);
    if (given !== undefined && !this._correct.has(field.key)) {
      return html`<div class="row given" data-testid="identify-${field.key}" data-given><span class="label">${field.label}</span><span class="is-given">${icon("matched", "s")} ${given.value ?? given.masked}</span>
        <span class="micro faint">${channelOf(given.channel).word}, ${this.app.times.when(given.at, this.app.clock.now())}</span>
        <button type="button" class="btn bare small" @click=${() => (this._correct = new Set([...this._correct, field.key]))}>Correct</button></div>`;
    }
    const result = this._results[field.key];
    const words = result === undefined ? undefined : resultWords(result);
    return html`<div class="row"><label class="label" for=${field.key}>${field.label}</label>
      <input class="field" id=${field.key} data-testid="identify-${field.key}" inputmode=${field.mode} placeholder=${field.hint} autocomplete="off" maxlength="200" .value=${this._typed[field.key] ?? ""}
        aria-invalid=${words?.tone === "bad"} @input=${(e: Event) => this.#typed(field.key, (e.target as HTMLInputElement).value)} />
      ${words === undefined ? nothing : html`<span class="micro is-${words.tone}" role="status" data-testid="identify-result-${field.key}" data-result=${result!.result}>${icon(words.tone === "ok" ? "check" : words.tone, "s")} ${words.text}</span>`}</div>`;
  }

  #typed(key: string, value: string): void {
    this._typed = { ...this._typed, [key]: value };
    const { [key]: _, ...rest } = this._results;
    this._results = rest;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const values = valuesToSend(this._typed);
    if (this._sending || Object.keys(values).length === 0) return;
    this._sending = true;
    const { contactId, id: interactionId } = this.call;
    const answer = await this.app.api.post<Record<string, FactResult>>(`/api/contacts/${encodeURIComponent(contactId)}/facts`, { interactionId, values }, { key: crypto.randomUUID() });
    this._sending = false;
    this._problem = answer.ok ? "" : answer.problem.title;
    if (!answer.ok) return;
    this._results = { ...this._results, ...answer.body };
    const taken = new Set(Object.entries(answer.body).filter(([, r]) => r.result !== "invalid").map(([k]) => k));
    this._typed = Object.fromEntries(Object.entries(this._typed).filter(([k]) => !taken.has(k)));
    this._correct = new Set([...this._correct].filter((k) => !taken.has(k)));
  }
}
customElements.define("ah-identify", IdentifyElement);
