import { html, type TemplateResult } from "lit";
import { seconds } from "../clock/durations.ts";
import { ShellElement } from "../frame/shell-element.ts";
import { base, panel, sheet } from "../theme/sheets.ts";
import type { BoardInteraction, BoardSystem, Keyed } from "../wire.generated.ts";
import styles from "./ah-finished.css?inline";
import { handle, words } from "./figures.ts";

/** Finished interactions, newest first, so that every mean can be checked by its rows. */
export class FinishedElement extends ShellElement {
  static override styles = [base, panel, sheet(styles)];
  static override properties = { ...ShellElement.properties, interactions: { attribute: false }, systems: { attribute: false } };
  declare interactions: Keyed<BoardInteraction>;
  declare systems: Keyed<BoardSystem>;

  protected override render(): TemplateResult {
    const all = Object.values(this.interactions).sort((a, b) => Date.parse(b.endedAt) - Date.parse(a.endedAt));
    return html`<section class="panel" aria-label="Finished interactions">
      <header><h3>Finished</h3><span class="n">${all.length} newest</span><span class="state">talk + hold + wrap-up = handle time; consult apart</span></header>
      ${all.length === 0 ? html`<p class="empty">None yet today.</p>` : html`<div class="scroll" tabindex="0" role="region" aria-label="Finished interactions, table"><table class="tbl">
        <thead><tr><th>Agent</th><th>Queue</th><th>Ended</th><th>Outcome</th><th class="num">Talk</th><th class="num">Hold</th><th class="num">Wrap-up</th><th class="num">Handle time</th><th class="num">Consult</th><th class="num">System wait</th><th class="num">Asked twice</th></tr></thead>
        <tbody>${all.map((i) => this.#row(i))}</tbody></table></div>`}
    </section>`;
  }

  #row(i: BoardInteraction): TemplateResult {
    const by = Object.entries(i.systemWaitBySystem ?? {}).filter(([, s]) => s > 0).map(([id, s]) => `${this.systems[id]?.title ?? id} ${s.toFixed(1)}`).join(", ");
    const cell = (name: string, value: number): TemplateResult => html`<td class="num" data-testid="${name}-${i.agentId}" data-seconds=${value}>${handle(value)}</td>`;
    return html`<tr data-testid="board-interaction-${i.agentId}" data-interaction=${i.interactionId} data-handle=${i.handle}>
      <td><b>${i.agentName}</b></td><td>${i.queue}</td><td>${this.app.times.clockTime(i.endedAt)}</td><td class="cut">${words(i.disposition)}</td>
      ${cell("talk", i.talk)}${cell("hold", i.hold)}${cell("wrap-up", i.wrapUp)}<td class="num" data-testid="handle-${i.agentId}" data-seconds=${i.handle}><b>${handle(i.handle)}</b></td>${cell("consult", i.consult)}
      <td class="num wait" data-testid="system-wait-${i.agentId}" data-seconds=${i.systemWait} title=${by}>${seconds(i.systemWait)}</td><td class="num" data-testid="repeats-${i.agentId}">${i.repeats}</td></tr>`;
  }
}
customElements.define("ah-finished", FinishedElement);
