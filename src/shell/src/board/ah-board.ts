import { html, type TemplateResult } from "lit";
import { ticking } from "../clock/ticking.ts";
import { ShellElement } from "../frame/shell-element.ts";
import { base, controls, panel, sheet } from "../theme/sheets.ts";
import type { BoardDocument } from "../wire.generated.ts";
import styles from "./ah-board.css?inline";
import "./ah-agents.ts";
import "./ah-finished.ts";
import "./ah-queues.ts";
import "./ah-systems.ts";
import "./ah-tiles.ts";

/** The live board: numbers with their formulas, queues, agents, systems, finished interactions. */
export class BoardElement extends ShellElement {
  static override styles = [base, controls, panel, sheet(styles)];
  static override properties = { ...ShellElement.properties, board: { attribute: false } };
  declare board: BoardDocument | undefined;

  protected override render(): TemplateResult {
    const { app, board } = this;
    if (board === undefined) return html`<main class="board"><div class="pagehead"><h1>Live board</h1><span class="soft">Reading the day.</span></div></main>`;
    const company = app.me?.settings?.company;
    return html`<main class="board">
      <div class="pagehead"><h1>Live board</h1><span class="soft">${company == null ? "" : `${company} · `}${ticking(app, (now) => app.times.moment(now))}</span></div>
      <ah-tiles .app=${app} .tiles=${board.tiles} .systems=${board.systems}></ah-tiles>
      <ah-queues .app=${app} .queues=${board.queues}></ah-queues>
      <div class="lower">
        <ah-agents .app=${app} .agents=${board.agents}></ah-agents>
        <ah-systems .app=${app} .systems=${board.systems}></ah-systems>
      </div>
      <ah-finished .app=${app} .interactions=${board.interactions} .systems=${board.systems}></ah-finished>
    </main>`;
  }
}
customElements.define("ah-board", BoardElement);
