import { html, nothing, type TemplateResult } from "lit";
import { ticking } from "../clock/ticking.ts";
import { ShellElement } from "../frame/shell-element.ts";
import { onReveal } from "../find/reveal.ts";
import { WatchController } from "../frame/watch-controller.ts";
import { icon } from "../theme/icons.ts";
import { base, controls, panel, sheet } from "../theme/sheets.ts";
import type { DeskInteraction, Facet } from "../wire.generated.ts";
import { bodies } from "./bodies.ts";
import { differing } from "./profile.ts";
import { facetSigns, sourceLine } from "./facet-words.ts";
import { kindOf } from "./names.ts";
import styles from "./ah-quiet.css?inline";

/** Facets with nothing to say, one row each; a press opens one in place. */
export class QuietElement extends ShellElement {
  static override styles = [base, controls, panel, sheet(styles)];
  static override properties = { ...ShellElement.properties, call: { attribute: false }, all: { attribute: false }, names: { attribute: false }, _open: { state: true } };
  declare call: DeskInteraction;
  declare all: Readonly<Record<string, Facet>>;
  declare names: readonly string[];
  declare _open: ReadonlySet<string> | undefined;

  constructor() {
    super();
    new WatchController(this, () => [onReveal((facet) => facet !== undefined && this.names.includes(facet) && (this._open = new Set([...(this._open ?? []), facet])))]);
  }

  protected override render(): TemplateResult {
    return html`<section class="panel"><ul class="rows">${this.names.map((name) => this.#row(this.all[name]!))}</ul></section>`;
  }

  #row(facet: Facet): TemplateResult {
    const open = this._open?.has(facet.facet) === true;
    const sign = facetSigns[facet.state];
    return html`<li><button aria-expanded=${open} data-testid="open-${facet.facet}" @click=${() => this.#toggle(facet.facet)}>${icon(open ? "down" : "right", "s is-quiet")}
        <span>${facet.title} <span class="faint">${facet.state === "empty" ? "none" : bodies[kindOf(facet)]?.count?.(facet)}</span>${this.#differs(facet)}</span>
        <span class="state" data-testid=${open ? nothing : `facet-${facet.facet}`} data-state=${facet.state}>${icon(sign.name, sign.tone)} <span class="vh">${sign.word}: </span>${ticking(this.app, (now) => sourceLine(facet, this.app.times, now))}</span></button>
      ${open ? html`<ah-facet plain .app=${this.app} .call=${this.call} .all=${this.all} .facet=${facet}></ah-facet>` : nothing}</li>`;
  }

  /** The fields on which the sources do not agree: folded, they must not be out of sight. */
  #differs(facet: Facet): TemplateResult | typeof nothing {
    const fields = facet.facet === "profile" ? differing(facet) : [];
    return fields.length === 0 ? nothing : html` <span class="tag warn" data-testid="differs">${icon("differs", "s")} <span class="vh">differs: </span>${fields.join(", ")}</span>`;
  }

  #toggle(name: string): void {
    const open = new Set(this._open);
    if (!open.delete(name)) open.add(name);
    this._open = open;
  }
}
customElements.define("ah-quiet", QuietElement);
