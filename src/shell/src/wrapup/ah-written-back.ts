import { html, nothing, type TemplateResult } from "lit";
import { ShellElement } from "../frame/shell-element.ts";
import { icon, type IconName } from "../theme/icons.ts";
import { base, panel, sheet } from "../theme/sheets.ts";
import type { DeskInteraction, DeskWriteBack } from "../wire.generated.ts";
import styles from "./ah-written-back.css?inline";

const signs: Record<DeskWriteBack["state"], readonly [IconName, string, string]> = {
  accepted: ["check", "is-ok", "Accepted"], pending: ["clock", "is-warn", "Pending"], failed: ["bad", "is-bad", "Failed"],
};

/** Every record on its way to a system: accepted, pending or failed. */
export class WrittenBackElement extends ShellElement {
  static override styles = [base, panel, sheet(styles)];
  static override properties = { ...ShellElement.properties, call: { attribute: false } };
  declare call: DeskInteraction;

  protected override render(): TemplateResult {
    const all = Object.entries(this.call.writeBacks ?? {}).sort(([a], [b]) => a.localeCompare(b));
    return html`<section class="panel">
      <header><h3>Written back</h3><span class="state counts">${(["accepted", "pending", "failed"] as const).map((s) => count(s, all.filter(([, w]) => w.state === s).length))}</span></header>
      ${all.length === 0 ? html`<p class="empty">Nothing yet. The call note goes to its systems when you finish.</p>` : html`<table class="tbl">
        <thead><tr><th>Record</th><th>System</th><th>State</th><th class="num">Reference</th></tr></thead>
        <tbody>${all.map(([id, w]) => this.#row(id, w))}</tbody></table>`}
      <p class="sum">You may finish now: open records are tried again and come back to you if they fail.</p>
    </section>`;
  }

  #row(id: string, { label, system, systemTitle, state, at, reason, reference }: DeskWriteBack): TemplateResult {
    const [sign, tone, word] = signs[state];
    return html`<tr class=${state === "failed" ? "fails" : ""} data-testid="write-back-${id}" data-state=${state}><td>${label}</td><td>${systemTitle ?? system}</td>
      <td class="st ${tone}">${icon(sign, "s")} ${word}${at == null ? "" : ` ${this.app.times.clockTime(at)}`}${reason == null ? nothing : html`<small>${reason}</small>`}</td><td class="num faint micro">${reference}</td></tr>`;
  }
}
customElements.define("ah-written-back", WrittenBackElement);

function count(state: DeskWriteBack["state"], n: number): TemplateResult | typeof nothing {
  const [sign, tone, word] = signs[state];
  return n === 0 ? nothing : html`<span class=${tone}>${icon(sign, "s")} ${n} ${word.toLowerCase()}</span>`;
}
