import { html, nothing, type TemplateResult } from "lit";
import { ShellElement } from "../frame/shell-element.ts";
import { icon } from "../theme/icons.ts";
import { base, controls, panel, sheet } from "../theme/sheets.ts";
import type { DeskInteraction } from "../wire.generated.ts";
import styles from "./ah-new-ticket.css?inline";

/** A small form that opens a ticket for the caller in the ticket system. */
export class NewTicketElement extends ShellElement {
  static override styles = [base, controls, panel, sheet(styles)];
  static override properties = { ...ShellElement.properties, call: { attribute: false }, system: {}, systemTitle: {}, _open: { state: true }, _state: { state: true }, _text: { state: true } };
  declare call: DeskInteraction;
  declare system: string;
  declare systemTitle: string;
  declare _open: boolean;
  declare _state: "idle" | "sending" | "done" | "refused";
  declare _text: string;
  #key = "";

  constructor() {
    super();
    this._open = false;
    this._state = "idle";
    this._text = "";
  }

  protected override render(): TemplateResult {
    return html`<section class="panel">
      <header><h3>New ticket</h3><span class="n">${this.systemTitle}</span>
        <span class="state" role="status" data-testid="ticket-state">${this._state === "done" ? html`${icon("check", "is-ok")} opened ${this._text}` : nothing}</span>
        <button class="btn bare small" data-testid="new-ticket" aria-expanded=${this._open} @click=${this.#toggle}>${this._open ? "Close" : html`${icon("plus", "s")} Write`}</button></header>
      ${this._open ? this.#form() : nothing}
    </section>`;
  }

  #form(): TemplateResult {
    return html`<form class="body" @submit=${this.#submit}>
      <label class="label" for="subject">Subject</label><input class="field" id="subject" name="subject" required maxlength="150" data-testid="ticket-subject" />
      <label class="label" for="text">What it is about</label><textarea class="field" id="text" name="body" required rows="3" maxlength="4000" data-testid="ticket-body"></textarea>
      ${this._state === "refused" ? html`<p class="problem" role="alert">${icon("bad", "s")} ${this._text}</p>` : nothing}
      <button class="btn primary" data-testid="ticket-submit" aria-disabled=${this._state === "sending"}>${this._state === "sending" ? "Opening…" : "Open ticket"}</button>
    </form>`;
  }

  #toggle(): void {
    this._open = !this._open;
    if (!this._open) return;
    this._state = "idle";
    this.#key = crypto.randomUUID();
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this._state === "sending") return;
    const form = new FormData(event.target as HTMLFormElement);
    const text = (name: string): string => String(form.get(name) ?? "").trim();
    this._state = "sending";
    const { contactId, id: interactionId } = this.call;
    const answer = await this.app.api.post<{ reference: string }>(`/api/contacts/${encodeURIComponent(contactId)}/tickets`,
      { interactionId, system: this.system, subject: text("subject"), body: text("body") }, { key: this.#key });
    this._state = answer.ok ? "done" : "refused";
    this._text = answer.ok ? answer.body.reference : answer.problem.title;
    if (answer.ok) this._open = false;
    else this.#key = crypto.randomUUID();
  }
}
customElements.define("ah-new-ticket", NewTicketElement);
