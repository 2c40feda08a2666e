import { html, nothing, type TemplateResult } from "lit";
import { ticking } from "../clock/ticking.ts";
import { isAsked, phaseOf } from "../desk/phase.ts";
import { ShellElement } from "../frame/shell-element.ts";
import { onReveal } from "../find/reveal.ts";
import { WatchController } from "../frame/watch-controller.ts";
import { icon } from "../theme/icons.ts";
import { base, controls, panel, sheet } from "../theme/sheets.ts";
import { WaitController } from "../waits/wait-controller.ts";
import type { Wanted } from "../waits/wait-meter.ts";
import type { DeskInteraction, Facet } from "../wire.generated.ts";
import styles from "./ah-facet.css?inline";
import { archiveLine } from "./archive-line.ts";
import { archivesOf, inUseOf } from "./archive-words.ts";
import { bodies, type FacetHost } from "./bodies.ts";
import { bones } from "./bones.ts";
import { cutLine, facetSigns, failure, noteLines, sourceLine } from "./facet-words.ts";
import { detailOf, everyItem, kindOf } from "./names.ts";

/**
 * One facet: its state, source and age in the head, then its values, bones of the final layout, or what went wrong. While
 * the agent is on the call and the facet has nothing to show, the wait is measured.
 */
export class FacetElement extends ShellElement implements FacetHost {
  static override styles = [base, controls, panel, sheet(styles)];
  static override properties = {
    ...ShellElement.properties, facet: { attribute: false }, all: { attribute: false }, call: { attribute: false }, plain: { type: Boolean },
    _asked: { state: true }, _problem: { state: true }, opened: { state: true },
  };
  declare facet: Facet;
  /** All facets of the contact: details opened from here are facets of their own. */
  declare all: Readonly<Record<string, Facet>>;
  declare call: DeskInteraction;
  /** Without frame and title: inside another facet. */
  declare plain: boolean;
  declare opened: ReadonlySet<string>;
  declare _asked: boolean;
  declare _problem: string;

  constructor() {
    super();
    this.opened = new Set();
    this._problem = "";
    new WatchController(this, () => [onReveal((facet) => facet === this.facet?.facet && this.#unfold())]);
    new WaitController(this, () => this.app.waits, () => this.#wanted());
  }

  protected override render(): TemplateResult {
    const { facet } = this;
    const body = this.#body();
    const cut = cutLine(facet);
    return html`<section class=${this.plain ? "plain" : "panel"} aria-busy=${facet.state === "loading"} data-testid="facet-${facet.facet}" data-state=${facet.state}>
      <header>${this.plain ? html`<h4>${facet.title}</h4>` : html`<h3>${facet.title}</h3>`}<span class="n">${bodies[kindOf(facet)]?.count?.(facet)}</span>${this.#state()}</header>
      ${this.#notes()}
      ${archivesOf(facet).map((source) => archiveLine(this.app, source, this._asked, () => void this.#ask(`${facet.facet}:${source.system}`)))}
      <div class=${facet.state === "stale" ? "is-stale" : ""}>${body}</div>
      ${cut === "" ? nothing : html`<p class="empty micro" data-testid="cut-${facet.facet}">${cut}</p>`}
      ${this._problem === "" ? nothing : html`<p class="problem empty" role="alert">${icon("bad", "s")} ${this._problem}</p>`}
    </section>`;
  }

  #state(): TemplateResult {
    const sign = facetSigns[this.facet.state];
    return html`<span class="state">${icon(sign.name, sign.tone)} <span class="vh">${sign.word}: </span>${ticking(this.app, (now) => sourceLine(this.facet, this.app.times, now))}</span>`;
  }

  #notes(): TemplateResult[] {
    return noteLines(this.facet, this.app.times, this.app.clock.now()).map((note) => html`<p class="note-line ${note.tone}">${icon(note.sign, "s")} <span class="cut">${note.text}</span>
      ${note.retry ? html`<button class="btn small" data-testid="retry-${this.facet.facet}" aria-disabled=${this._asked} @click=${() => this.#ask(this.facet.facet)}>${icon("retry", "s")} Retry</button>` : nothing}</p>`);
  }

  #body(): TemplateResult | typeof nothing {
    const { facet } = this;
    switch (facet.state) {
      case "loading": return html`${bones(kindOf(facet))}${this.#slow()}`;
      case "failed": return this.#isArchive() ? nothing : html`<p class="empty">${ticking(this.app, (now) => failure(facet, now))}</p>`;
      case "denied": return html`<p class="empty">${facet.message ?? "Not allowed to see."}</p>`;
      case "forbidden": return html`<p class="empty">${facet.message ?? "There is something here that this call may not show yet."}</p>`;
      case "empty": return html`<p class="empty">${facet.message ?? "None."}</p>`;
      case "skipped": return this.#isArchive() ? nothing : html`<p class="empty">${facet.message ?? "Not asked: nothing to ask with is known yet."}</p>`;
      default: return html`<div class="arrives">${bodies[kindOf(facet)]?.body(facet, this)}</div>`;
    }
  }

  /** True when all that there could be is an archive's: its own line says what there is to say. */
  #isArchive(): boolean {
    return inUseOf(this.facet).length === 0 && archivesOf(this.facet).some((s) => s.askable === true);
  }

  /** What is said while a system takes long, and the offer of the last copy. */
  #slow(): TemplateResult | typeof nothing {
    const copy = Object.values(this.facet.sources ?? {}).find((s) => s.copyAsOf != null)?.copyAsOf;
    if (this.facet.message == null && copy == null) return nothing;
    return html`<p class="empty slow">${this.facet.message ?? "Still waiting."}
      ${copy == null ? nothing : html`<button class="btn bare small" @click=${() => this.#ask(this.facet.facet)}>Show copy of ${this.app.times.when(copy, this.app.clock.now())}</button>`}</p>`;
  }

  /** Opens or closes the detail of an item; opening asks for it once, and only its panel waits. */
  toggle(itemId: string): void {
    const opened = new Set(this.opened);
    if (!opened.delete(itemId)) {
      opened.add(itemId);
      const detail = this.all[detailOf(itemId)];
      if (detail === undefined || detail.state === "failed") void this.#open(itemId);
    }
    this.opened = opened;
  }

  #unfold(): void {
    this.opened = new Set([...this.opened, everyItem]);
  }

  /** A detail that could not even be asked for is closed again: nobody waits for an answer that will not come. */
  async #open(itemId: string): Promise<void> {
    if (await this.#ask(detailOf(itemId))) return;
    this.opened = new Set([...this.opened].filter((id) => id !== itemId));
  }

  async #ask(facet: string): Promise<boolean> {
    this._asked = true;
    const answer = await this.app.api.post(`/api/contacts/${encodeURIComponent(this.call.contactId)}/facets/${encodeURIComponent(facet)}`, {}, { key: crypto.randomUUID() });
    this._asked = false;
    this._problem = answer.ok ? "" : answer.problem.title;
    return answer.ok;
  }

  #wanted(): Wanted | undefined {
    if (this.call === undefined || phaseOf(this.call) === "ringing" || isAsked(this.call)) return undefined;
    // What an agent asked an archive for is waited for, also where other systems have answered.
    const waited = this.facet.state === "loading" ? Object.values(this.facet.sources ?? {}) : archivesOf(this.facet);
    const systems = waited.filter((s) => s.state === "loading").map((s) => s.system);
    return systems.length === 0 ? undefined : { interactionId: this.call.id, capability: kindOf(this.facet), systems };
  }
}
customElements.define("ah-facet", FacetElement);
