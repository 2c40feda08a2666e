import { html, nothing, type TemplateResult } from "lit";
import { ShellElement } from "../frame/shell-element.ts";
import { icon } from "../theme/icons.ts";
import { base, panel, sheet } from "../theme/sheets.ts";
import type { AdapterStatus } from "../wire.generated.ts";
import styles from "./ah-capability-matrix.css?inline";
import { capabilitySign, columns, inSeconds, isOffered, legend } from "./standing-words.ts";

/** Which system can be asked for what, and how that went in the last hour. */
export class CapabilityMatrixElement extends ShellElement {
  static override styles = [base, panel, sheet(styles)];
  static override properties = { ...ShellElement.properties, systems: { attribute: false } };
  declare systems: readonly AdapterStatus[];

  protected override render(): TemplateResult {
    const connected = this.systems.filter((s) => s.figures != null);
    const shown = columns.filter(([key]) => connected.some((s) => isOffered(s, key)));
    return html`<section class="panel" aria-label="Capabilities">
      <header><h3>Capabilities</h3><span class="n">${connected.length} systems, ${shown.length} capabilities</span><span class="state">by the answers of the last hour</span></header>
      <div class="scroll" tabindex="0" role="group" aria-label="Capabilities by system"><table class="matrix">
        <thead><tr><th scope="col">System</th>${shown.map(([, head]) => html`<th scope="col">${head}</th>`)}</tr></thead>
        <tbody>${connected.map((s) => html`<tr><th scope="row">${s.title}</th>${shown.map(([key, head]) => cell(s, key, head))}</tr>`)}</tbody>
      </table></div>
      <p class="key">${legend.map((l) => html`<span>${icon(l.icon, `s ${l.tone}`)} ${l.word}</span>`)}<span><i class="no"></i> not offered</span></p>
    </section>`;
  }
}
customElements.define("ah-capability-matrix", CapabilityMatrixElement);

function cell(s: AdapterStatus, key: string, head: string): TemplateResult {
  const figures = s.capabilities[key];
  if (figures === undefined) return html`<td><i class="no" title="${head}: not offered"></i><span class="vh">not offered</span></td>`;
  const sign = capabilitySign(figures.standing);
  const numbers = figures.answers === 0 ? "" : `, ${figures.answers} asked, ${figures.failed} failed${figures.p95Ms == null ? "" : `, p95 ${inSeconds(figures.p95Ms)} s of ${inSeconds(figures.limitMs)} s`}`;
  return html`<td class=${sign.tone} title="${head}: ${sign.word}${numbers}" data-testid="can-${s.system}-${key}" data-standing=${figures.standing}>${icon(sign.icon, "s")}<span class="vh">${sign.word}${numbers === "" ? nothing : numbers}</span></td>`;
}
