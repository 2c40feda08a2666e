import { html, nothing, type TemplateResult } from "lit";
import { ShellElement } from "../frame/shell-element.ts";
import { icon } from "../theme/icons.ts";
import { base, controls, panel, sheet } from "../theme/sheets.ts";
import type { AdapterStatus, SystemsDocument } from "../wire.generated.ts";
import "./ah-capability-matrix.ts";
import "./ah-data-dictionary.ts";
import styles from "./ah-systems-page.css?inline";
import "./ah-systems-table.ts";
import "./ah-try-it.ts";
import { counts } from "./standing-words.ts";

/** For those who run the installation: how every system stands, what it can be asked, and a way to try it. */
export class SystemsPageElement extends ShellElement {
  static override styles = [base, controls, panel, sheet(styles)];
  static override properties = { ...ShellElement.properties, body: { attribute: false } };
  declare body: SystemsDocument | undefined;

  protected override render(): TemplateResult {
    if (this.body === undefined) return html`<main class="page"><div class="pagehead"><h1>Systems</h1><span class="soft">Reading how they stand.</span></div></main>`;
    const all: readonly AdapterStatus[] = Object.values(this.body.systems).sort((a, b) => a.title.localeCompare(b.title));
    return html`<main class="page">
      <div class="pagehead"><h1>Systems</h1><p class="health">${counts(all).map((c) => html`<span class=${c.tone}>${icon(c.icon, "s")} ${c.n} ${c.word}</span>`)}</p></div>
      ${all.length === 0 ? html`<p class="panel none">No system is connected yet. Put a file into the folder of adapter files, or name a system under AgentHub:Adapters:Systems in the settings.</p>` : html`
        <ah-systems-table .app=${this.app} .systems=${all}></ah-systems-table>
        <div class="lower">
          <ah-capability-matrix .app=${this.app} .systems=${all}></ah-capability-matrix>
          ${all.some((s) => s.figures != null) ? html`<ah-try-it .app=${this.app} .systems=${all}></ah-try-it>` : nothing}
        </div>
        <ah-data-dictionary .app=${this.app} .systems=${all}></ah-data-dictionary>`}
    </main>`;
  }
}
customElements.define("ah-systems-page", SystemsPageElement);
