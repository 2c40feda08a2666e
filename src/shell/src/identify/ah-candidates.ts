import { html, nothing, type TemplateResult } from "lit";
import { byOrder } from "../frame/keyed.ts";
import { ShellElement } from "../frame/shell-element.ts";
import { icon } from "../theme/icons.ts";
import { base, controls, panel, sheet } from "../theme/sheets.ts";
import type { Candidate, ContactDocument, DeskInteraction } from "../wire.generated.ts";
import styles from "./ah-candidates.css?inline";

const matches: Record<string, string> = { phone: "number on file", email: "e-mail on file", accountNumber: "account number" };

/** People the caller may be, masked. Choosing one takes one deliberate press. */
export class CandidatesElement extends ShellElement {
  static override styles = [base, controls, panel, sheet(styles)];
  static override properties = { ...ShellElement.properties, call: { attribute: false }, contact: { attribute: false }, _chosen: { state: true }, _problem: { state: true } };
  declare call: DeskInteraction;
  declare contact: ContactDocument;
  declare _chosen: string | undefined;
  declare _problem: string | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const candidates = byOrder(this.contact.identity.candidates);
    if (candidates.length === 0 || this.contact.identity.state === "identified") return nothing;
    const fitting = this.contact.identity.fitting ?? candidates.length;
    return html`<section class="panel" data-testid="candidates">
      <header>${icon("differs", "is-warn")}<h3>Who is calling?</h3><span class="n">${fitting} ${fitting === 1 ? "match" : "matches"}, none opened</span></header>
      <ul class="rows">${candidates.map(([, c]) => this.#row(c))}</ul>
      ${fitting > candidates.length ? html`<p class="empty micro">${candidates.length} of ${fitting} are named. Ask for the account number.</p>` : nothing}
      ${this._problem === undefined ? nothing : html`<p class="empty problem" role="alert">${icon("bad", "s")} ${this._problem}</p>`}
    </section>`;
  }

  #row({ id, name, matchedOn, systems }: Candidate): TemplateResult {
    const titles = Object.keys(systems).map((s) => this.contact.sources[s]?.title ?? s).join(", ");
    return html`<li data-testid="candidate-${id}"><b>${name}</b><span class="micro faint">${matches[matchedOn] ?? matchedOn} · ${titles}</span>
      <button class="btn small" data-testid="candidate-choose-${id}" aria-disabled=${this._chosen !== undefined} @click=${() => this.#choose(id)}>${this._chosen === id ? "Opening…" : "This one is right"}</button></li>`;
  }

  async #choose(candidateId: string): Promise<void> {
    if (this._chosen !== undefined) return;
    this._chosen = candidateId;
    const { contactId, id: interactionId } = this.call;
    const answer = await this.app.api.post(`/api/contacts/${encodeURIComponent(contactId)}/identify`, { interactionId, candidateId }, { key: crypto.randomUUID() });
    if (answer.ok) return;
    this._chosen = undefined;
    this._problem = answer.problem.title;
  }
}
customElements.define("ah-candidates", CandidatesElement);
