import { html, nothing, type TemplateResult } from "lit";
import type { Problem } from "../api/problem.ts";
import { ShellElement } from "../frame/shell-element.ts";
import { icon } from "../theme/icons.ts";
import { base, controls, panel, sheet } from "../theme/sheets.ts";
import type { AdapterStatus } from "../wire.generated.ts";
import styles from "./ah-data-dictionary.css?inline";

interface Field {
  readonly record: string;
  readonly name: string;
  readonly pii: string;
  readonly systems: readonly string[];
  readonly archives: readonly string[];
  readonly systemOfRecord?: string;
}

/** Which field of a customer comes from which system, and how sensitive it is. Read when it is opened. */
export class DataDictionaryElement extends ShellElement {
  static override styles = [base, controls, panel, sheet(styles)];
  static override properties = { ...ShellElement.properties, systems: { attribute: false }, _fields: { state: true }, _problem: { state: true } };
  declare systems: readonly AdapterStatus[];
  declare _fields: readonly Field[] | undefined;
  declare _problem: Problem | undefined;

  protected override render(): TemplateResult {
    return html`<section class="panel" aria-label="Data dictionary">
      <details @toggle=${(event: Event) => { if ((event.target as HTMLDetailsElement).open) void this.#read(); }}>
        <summary data-testid="dictionary">${icon("right", "s turn")} <h3>Data dictionary</h3><span class="n">which field comes from which system, and how sensitive it is</span></summary>
        ${this._problem === undefined ? nothing : html`<p class="note-line bad">${icon("bad", "s")} ${this._problem.title}</p>`}
        ${this._fields === undefined ? nothing : this.#table(this._fields)}
      </details>
    </section>`;
  }

  #table(fields: readonly Field[]): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="group" aria-label="Fields"><table class="tbl">
      <thead><tr><th>Record</th><th>Field</th><th>PII class</th><th>System of record</th><th>Also in</th></tr></thead>
      <tbody>${fields.map((f, i) => html`<tr data-testid="field-${f.record}-${f.name}">
        <td class="soft">${fields[i - 1]?.record === f.record ? nothing : f.record}</td><td><code>${f.name}</code></td>
        <td>${f.pii === "none" ? html`<span class="faint">none</span>` : html`<span class="tag ${f.pii === "authentication" || f.pii === "special" ? "bad" : "warn"}">${f.pii}</span>`}</td>
        <td>${f.systemOfRecord === undefined ? (f.systems.length === 0 ? html`<span class="faint">only archives</span>` : html`<span class="soft">by precedence: ${this.#titles(f.systems)}</span>`) : this.#titles([f.systemOfRecord])}</td>
        <td class="soft">${f.archives.length === 0 ? "" : `${this.#titles(f.archives)}, archived`}</td></tr>`)}</tbody>
    </table></div>`;
  }

  #titles(ids: readonly string[]): string {
    return ids.map((id) => this.systems.find((s) => s.system === id)?.title ?? id).join(", ");
  }

  async #read(): Promise<void> {
    const answer = await this.app.api.get<{ fields: readonly Field[] }>("/api/adapters/dictionary");
    if (answer.ok) [this._fields, this._problem] = [answer.body.fields, undefined];
    else this._problem = answer.problem;
  }
}
customElements.define("ah-data-dictionary", DataDictionaryElement);
