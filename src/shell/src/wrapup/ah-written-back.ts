import { html, nothing, type TemplateResult } from "lit";
import { ShellElement } from "../frame/shell-element.ts";
import { isChosenAnew, mayRetry, writeBackSigns } from "../conflicts/write-back-words.ts";
import { WatchController } from "../frame/watch-controller.ts";
import { icon } from "../theme/icons.ts";
import { base, controls, panel, sheet } from "../theme/sheets.ts";
import type { DeskInteraction, DeskWriteBack } from "../wire.generated.ts";
import styles from "./ah-written-back.css?inline";

/** Every record on its way to a system: accepted, pending, failed or refused, and another try where it was not taken. */
export class WrittenBackElement extends ShellElement {
  static override styles = [base, controls, panel, sheet(styles)];
  static override properties = { ...ShellElement.properties, call: { attribute: false } };
  declare call: DeskInteraction;

  constructor() {
    super();
    new WatchController(this, (changed) => [this.app.deciding.watch(changed)]);
  }

  protected override render(): TemplateResult {
    const all = Object.entries(this.call.writeBacks ?? {}).sort(([a], [b]) => a.localeCompare(b));
    return html`<section class="panel">
      <header><h3>Written back</h3><span class="state counts">${(["accepted", "pending", "failed", "refused"] as const).map((s) => count(s, all.filter(([, w]) => w.state === s).length))}</span></header>
      ${all.length === 0 ? html`<p class="empty">Nothing yet. The call note goes to its systems when you finish.</p>` : html`<table class="tbl">
        <thead><tr><th>Record</th><th>System</th><th>State</th><th class="num">Reference</th></tr></thead>
        <tbody>${all.map(([id, w]) => this.#row(id, w))}</tbody></table>`}
      <p class="sum">You may finish now: open records are tried again and come back to you if they fail.</p>
    </section>`;
  }

  #row(id: string, written: DeskWriteBack): TemplateResult {
    const { label, system, systemTitle, state, at, reason, reference } = written;
    const [sign, tone, word] = writeBackSigns[state];
    return html`<tr class=${mayRetry(written) ? "fails" : ""} data-testid="write-back-${id}" data-state=${state}><td>${label}</td><td>${systemTitle ?? system}</td>
      <td class="st ${tone}">${icon(sign, "s")} ${word}${at == null ? "" : ` ${this.app.times.clockTime(at)}`}${reason == null ? nothing : html`<small>${reason}</small>`}</td><td class="num faint micro">${mayRetry(written) && !isChosenAnew(written) ? this.#again(id, written) : reference}</td></tr>`;
  }

  #again(id: string, { label, systemTitle }: DeskWriteBack): TemplateResult {
    return html`<button class="btn small" data-testid="again-${id}" aria-label="Try again: ${label}, ${systemTitle}" aria-disabled=${this.app.deciding.isRetried(this.call, id)} @click=${() => this.app.deciding.retry(this.call, id)}>${icon("retry", "s")} Retry</button>`;
  }
}
customElements.define("ah-written-back", WrittenBackElement);

function count(state: DeskWriteBack["state"], n: number): TemplateResult | typeof nothing {
  const [sign, tone, word] = writeBackSigns[state];
  return n === 0 ? nothing : html`<span class=${tone}>${icon(sign, "s")} ${n} ${word.toLowerCase()}</span>`;
}
