import { html, nothing, type TemplateResult } from "lit";
import { seconds } from "../clock/durations.ts";
import { sourceSign } from "../connection/source-words.ts";
import { ShellElement } from "../frame/shell-element.ts";
import { styled } from "../frame/styled.ts";
import { icon } from "../theme/icons.ts";
import { base, panel, sheet } from "../theme/sheets.ts";
import type { BoardSystem, Keyed } from "../wire.generated.ts";
import styles from "./ah-systems.css?inline";

/** What each system cost today: the time agents waited for it, the one warm colour. */
export class SystemsElement extends ShellElement {
  static override styles = [base, panel, sheet(styles)];
  static override properties = { ...ShellElement.properties, systems: { attribute: false } };
  declare systems: Keyed<BoardSystem>;

  protected override render(): TemplateResult {
    const all = Object.values(this.systems).sort((a, b) => b.waitSeconds - a.waitSeconds || a.title.localeCompare(b.title));
    const most = Math.max(1, ...all.map((s) => s.waitSeconds));
    return html`<section class="panel" aria-label="Systems">
      <header><h3>Systems</h3><span class="n">time agents waited today</span><span class="state">booked to who answered last</span></header>
      <ul class="rows">${all.map((system) => this.#row(system, most))}</ul>
      <p class="foot">Not for judging single agents. Waits cut off by a closed page are counted, not guessed.</p>
    </section>`;
  }

  #row(s: BoardSystem, most: number): TemplateResult {
    const sign = sourceSign(s);
    return html`<li data-testid="board-system-${s.system}" data-state=${s.state} data-wait=${s.waitSeconds}>
      <span class="cut">${icon(sign.name, `s ${sign.tone} ${sign.turning ? "turning" : ""}`)} <b>${s.title}</b>${s.reason == null ? nothing : html` <span class="soft">${s.reason}</span>`}</span>
      <b class="num">${seconds(s.waitSeconds)}</b>
      <span class="bar"><i ${styled({ width: `${((s.waitSeconds / most) * 100).toFixed(1)}%` })}></i></span>
      <span class="sub">${about(s)}</span></li>`;
  }
}
customElements.define("ah-systems", SystemsElement);

function about({ exclusiveSeconds, contacts, p50Ms, p90Ms, n, censored }: BoardSystem): string {
  if ((n ?? 0) === 0) return "nobody waited for it";
  return [
    `${n} ${n === 1 ? "wait" : "waits"} in ${contacts ?? 0} ${contacts === 1 ? "contact" : "contacts"}`,
    p50Ms == null ? "" : `half under ${seconds(p50Ms / 1000)}`, p90Ms == null ? "" : `9 of 10 under ${seconds(p90Ms / 1000)}`,
    exclusiveSeconds == null ? "" : `${seconds(exclusiveSeconds)} for it alone`,
    (censored ?? 0) > 0 ? `${censored} cut off` : "",
    n! < 30 ? "few, so take care" : "",
  ].filter((s) => s !== "").join(" · ");
}
