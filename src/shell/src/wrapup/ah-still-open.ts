import { html, type TemplateResult } from "lit";
import { ShellElement } from "../frame/shell-element.ts";
import { WatchController } from "../frame/watch-controller.ts";
import { glanceRow } from "../glance/glance-row.ts";
import { icon } from "../theme/icons.ts";
import { base, sheet } from "../theme/sheets.ts";
import type { DeskInteraction } from "../wire.generated.ts";
import hurts from "../glance/ah-hurts.css?inline";
import { type OpenThing, stillOpen } from "./still-open.ts";

/** What is still open before the call can be forgotten. */
export class StillOpenElement extends ShellElement {
  static override styles = [base, glanceRow, sheet(hurts)];
  static override properties = { ...ShellElement.properties, call: { attribute: false } };
  declare call: DeskInteraction;

  constructor() {
    super();
    new WatchController(this, (changed) => [this.app.wrapUps.watch(changed), this.app.notes.watch(changed)]);
  }

  protected override render(): TemplateResult {
    const things = stillOpen(this.call, this.app.wrapUps.of(this.call).disposition !== undefined, this.app.notes.of(this.call).state.kind);
    return html`<div class="grow folded"><h2><b>Still open</b></h2><ul class="hurts fold">${things.map((thing, i) => row(thing, i + 1))}</ul></div>`;
  }
}
customElements.define("ah-still-open", StillOpenElement);

function row({ tone, title, detail }: OpenThing, n: number): TemplateResult {
  const sign = tone === "bad" ? icon("bad", "is-bad") : tone === "warn" ? icon("clock", "is-warn") : icon("ok", "is-ok");
  return html`<li class="alert ${tone}" data-testid="alert-${n}">${sign}<div><p class="t">${title}</p><p class="d">${detail}</p></div></li>`;
}
