import { html, type TemplateResult } from "lit";
import { ShellElement } from "../frame/shell-element.ts";
import { WatchController } from "../frame/watch-controller.ts";
import { icon } from "../theme/icons.ts";
import { base, controls, panel } from "../theme/sheets.ts";
import type { DeskInteraction } from "../wire.generated.ts";
import { longestSummary } from "./wrap-up-drafts.ts";

/** The summary that is written back: prefilled, edited freely, kept in this browser until it is finished. */
export class SummaryElement extends ShellElement {
  static override styles = [base, controls, panel];
  static override properties = { ...ShellElement.properties, call: { attribute: false } };
  declare call: DeskInteraction;

  constructor() {
    super();
    new WatchController(this, (changed) => [this.app.wrapUps.watch(changed), this.app.notes.watch(changed)]);
  }

  protected override render(): TemplateResult {
    const { summary } = this.app.wrapUps.of(this.call);
    return html`<section class="panel">
      <header><h3>Summary</h3><span class="n">${summary === undefined ? "prefilled, edit freely" : "yours"}</span><span class="state">${summary === undefined ? "" : html`${icon("check", "is-ok")} kept until you finish`}</span></header>
      <div class="body"><textarea class="field" rows="6" aria-label="Summary" data-testid="summary" maxlength=${longestSummary} .value=${summary ?? this.app.wrapUps.prefill(this.call)}
        @input=${(e: Event) => this.app.wrapUps.change(this.call, { summary: (e.target as HTMLTextAreaElement).value })}></textarea></div>
    </section>`;
  }
}
customElements.define("ah-summary", SummaryElement);
