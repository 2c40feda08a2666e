import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { ShellElement } from "../frame/shell-element.ts";
import { WatchController } from "../frame/watch-controller.ts";
import { icon } from "../theme/icons.ts";
import { base, controls, sheet } from "../theme/sheets.ts";
import { afterPaint } from "../waits/wait-controller.ts";
import type { ContactDocument } from "../wire.generated.ts";
import styles from "./ah-find.css?inline";
import { find, type KnownThing, knownThings } from "./known-things.ts";
import { reveal } from "./reveal.ts";

/** Finds a word in everything that is known about the caller, and goes there. `/` begins. */
export class FindElement extends ShellElement {
  static override styles = [base, controls, sheet(styles)];
  static override properties = { ...ShellElement.properties, contact: { attribute: false }, _query: { state: true }, _at: { state: true } };
  declare contact: ContactDocument | undefined;
  declare _query: string;
  declare _at: number;
  #found: readonly KnownThing[] = [];

  constructor() {
    super();
    this._query = "";
    this._at = 0;
    new WatchController(this, () => [this.app.keys.on((command) => command === "find" && this.#begin())]);
    this.addEventListener("focusout", () => (this._query = ""));
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("_query") || changed.has("contact")) this.#found = find(knownThings(this.contact, this.app.times, this.app.clock.now()), this._query);
  }

  protected override render(): TemplateResult {
    const open = this._query.trim() !== "";
    return html`<label class="find">${icon("search", "s")}<span class="vh">Find in what is known</span>
        <input type="text" data-testid="find" role="combobox" aria-expanded=${open} aria-controls="found" aria-activedescendant=${open && this.#found.length > 0 ? `found-${this._at}` : nothing} autocomplete="off"
          placeholder="Find in what is known" .value=${this._query} @input=${(e: Event) => this.#type((e.target as HTMLInputElement).value)} @keydown=${this.#key} /><kbd>/</kbd></label>
      ${open ? html`<ul class="menu" id="found" role="listbox">${this.#found.map((thing, i) => this.#row(thing, i))}
        ${this.#found.length === 0 ? html`<li class="none">Nothing known has these words.</li>` : nothing}</ul>` : nothing}`;
  }

  #row(thing: KnownThing, i: number): TemplateResult {
    return html`<li id="found-${i}" role="option" aria-selected=${i === this._at} data-testid="found-${i}" @mousedown=${(e: Event) => this.#go(thing, e)}><span class="micro faint">${thing.kind}</span><span class="cut">${thing.text}</span></li>`;
  }

  #begin(): boolean {
    this.shadowRoot?.querySelector("input")?.focus();
    return true;
  }

  #type(query: string): void {
    this._query = query;
    this._at = 0;
  }

  #key(event: KeyboardEvent): void {
    if (event.key === "Escape") (event.target as HTMLElement).blur();
    else if (event.key === "ArrowDown") this._at = Math.min(this._at + 1, Math.max(0, this.#found.length - 1));
    else if (event.key === "ArrowUp") this._at = Math.max(0, this._at - 1);
    else if (event.key === "Enter" && this.#found[this._at] !== undefined) this.#go(this.#found[this._at]!, event);
    else return;
    event.preventDefault();
  }

  #go({ testId, facet }: KnownThing, event: Event): void {
    event.preventDefault();
    void reveal(testId, facet, () => new Promise((done) => afterPaint(done)));
  }
}
customElements.define("ah-find", FindElement);
