import { html, nothing, svg, type TemplateResult } from "lit";
import { age } from "../clock/durations.ts";
import { ticking } from "../clock/ticking.ts";
import { Times } from "../clock/times.ts";
import { ShellElement } from "../frame/shell-element.ts";
import { icon } from "../theme/icons.ts";
import { base, panel, sheet } from "../theme/sheets.ts";
import type { AdapterStatus } from "../wire.generated.ts";
import "./ah-system-orders.ts";
import styles from "./ah-systems-table.css?inline";
import { breaker, errors, inSeconds, pluggedIn, standingSign, trendLines } from "./standing-words.ts";

/** Every connected system and every file that connects none, with what its answers of the last hour say. */
export class SystemsTableElement extends ShellElement {
  static override styles = [base, panel, sheet(styles)];
  static override properties = { ...ShellElement.properties, systems: { attribute: false } };
  declare systems: readonly AdapterStatus[];

  protected override render(): TemplateResult {
    return html`<section class="panel scroll" aria-label="Connected systems" tabindex="0">
      <table class="tbl systems">
        <thead><tr><th>System</th><th class="more">Kind</th><th>Plugged in as</th><th>State</th><th class="num">p50, s</th><th class="num">p95, s</th><th class="more">Last hour</th><th class="num">Questions</th><th class="num">Errors</th><th>Breaker</th><th class="num">Last answer</th><th aria-label="Orders"></th></tr></thead>
        ${this.systems.map((s) => this.#rows(s))}
      </table>
    </section>`;
  }

  #rows(s: AdapterStatus): TemplateResult {
    const sign = standingSign(s);
    const way = pluggedIn[s.pluggedIn];
    const failed = errors(s);
    return html`<tbody data-testid="adapter-${s.system ?? s.file}" data-condition=${s.condition}>
      <tr>
        <td><b>${s.title}</b> ${s.archive == null ? nothing : html`<span class="faint micro">replaced by ${s.archive.successor}, to ${Times.date(s.archive.offOn)}</span>`}</td>
        <td class="soft more">${s.kind ?? "–"}</td>
        <td class="soft" title=${s.file ?? s.product ?? ""}>${icon(way.icon, "s is-quiet")} ${way.word}</td>
        <td class=${sign.tone}>${icon(sign.icon, "s")} ${sign.word}</td>
        <td class="num">${inSeconds(s.figures?.p50Ms)}</td>
        <td class="num">${inSeconds(s.figures?.p95Ms)}</td>
        <td class="more">${s.figures == null ? "–" : trend(s.figures.trend)}</td>
        <td class="num soft">${s.figures?.answers ?? "–"}</td>
        <td class="num ${failed.tone}">${failed.tone === "" ? nothing : icon(failed.tone === "is-bad" ? "bad" : "warn", "s")} ${failed.text}</td>
        <td>${s.figures == null ? "–" : this.#breaker(s)}</td>
        <td class="num soft">${s.lastAnswerAt == null ? "–" : ticking(this.app, (now) => age(now - Date.parse(s.lastAnswerAt!)))}</td>
        <td><ah-system-orders .app=${this.app} .system=${s}></ah-system-orders></td>
      </tr>
      ${s.reason == null && s.faults.length === 0 ? nothing : html`<tr class="why"><td colspan="12">${this.#why(s)}</td></tr>`}
    </tbody>`;
  }

  #breaker(s: AdapterStatus): TemplateResult {
    const sign = breaker(s, this.app.clock.now());
    return html`<span class=${sign.tone}>${icon(sign.icon, "s")} ${ticking(this.app, (now) => breaker(s, now).word)}</span>`;
  }

  #why(s: AdapterStatus): TemplateResult {
    return html`<span class="soft">${s.title} ${s.reason ?? ""}, since ${ticking(this.app, (now) => this.app.times.when(s.since, now))}.</span>
      ${s.faults.length === 0 ? nothing : html`<ul class="faults">${s.faults.map((f) => html`<li>${f}</li>`)}</ul>`}`;
  }
}
customElements.define("ah-systems-table", SystemsTableElement);

/** Decoration beside p50 and p95, which say the same in words. */
function trend(points: readonly (number | null)[]): TemplateResult {
  return html`<svg class="trend" width="92" height="22" viewBox="0 0 92 22" aria-hidden="true">${trendLines(points).map((line) => svg`<polyline points=${line}/>`)}</svg>`;
}
