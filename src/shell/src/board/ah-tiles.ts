import { html, nothing, type TemplateResult } from "lit";
import { minutes } from "../clock/durations.ts";
import { ticking } from "../clock/ticking.ts";
import { byOrder } from "../frame/keyed.ts";
import { ShellElement } from "../frame/shell-element.ts";
import { styled } from "../frame/styled.ts";
import { base, controls, sheet } from "../theme/sheets.ts";
import type { BoardSystem, BoardTile, Keyed } from "../wire.generated.ts";
import styles from "./ah-tiles.css?inline";
import { figure } from "./figures.ts";
import { statusTag, toneOf } from "./status.ts";

/** The day in numbers, each with its target, its status and how it was computed. */
export class TilesElement extends ShellElement {
  static override styles = [base, controls, sheet(styles)];
  static override properties = { ...ShellElement.properties, tiles: { attribute: false }, systems: { attribute: false } };
  declare tiles: Keyed<BoardTile>;
  declare systems: Keyed<BoardSystem>;

  protected override render(): TemplateResult {
    return html`<section class="tiles" aria-label="Today">${byOrder(this.tiles).map(([, tile]) => (tile.perSystem == null ? this.#tile(tile) : this.#systemWait(tile)))}</section>`;
  }

  #tile(tile: BoardTile): TemplateResult {
    return html`<article class="tile ${toneOf(tile.status)}" data-testid="tile-${tile.key}" data-value=${tile.value ?? ""} data-status=${tile.status ?? "fine"}>
      <h2><span class="cut">${tile.title}</span> ${statusTag(tile.status)}</h2>${this.#figure(tile)}
      <p class="cmp">${[tile.target, tile.detail].filter((s) => s != null && s !== "").join(", ")}</p><p class="how">${tile.formula}</p></article>`;
  }

  #figure(tile: BoardTile): TemplateResult {
    if (tile.since != null) {
      const since = Date.parse(tile.since);
      return html`<p class="fig">${ticking(this.app, (now) => minutes((now - since) / 1000))}</p>`;
    }
    const { value, unit } = figure(tile);
    return html`<p class="fig">${value}${unit === "" ? nothing : html`<small> ${unit}</small>`}</p>`;
  }

  #systemWait(tile: BoardTile): TemplateResult {
    const bySystem = Object.entries(tile.perSystem ?? {}).filter(([, s]) => s > 0).sort(([, a], [, b]) => b - a);
    const title = (system: string): string => this.systems[system]?.title ?? system;
    const worst = tile.worst == null ? undefined : tile.perSystem?.[tile.worst];
    return html`<article class="tile sysw" data-testid="tile-${tile.key}" data-value=${tile.value ?? ""} data-status=${tile.status ?? "fine"}>
      <h2>${tile.title} ${statusTag(tile.status)}</h2>
      <div class="worst">${this.#figure(tile)}${tile.worst == null || worst === undefined ? nothing : html`<p class="w">worst: <b>${title(tile.worst)}, ${worst.toFixed(1)} s</b>${tile.ofHandlePercent == null ? nothing : html`<br>${tile.ofHandlePercent.toFixed(1)} % of handle time`}</p>`}</div>
      ${bySystem.length === 0 ? html`<p class="cmp">${tile.target}</p>` : html`
        <div class="split" role="img" aria-label=${bySystem.map(([id, s]) => `${title(id)} ${s} seconds`).join(", ")}>${bySystem.map(([, s], i) => html`<i class=${i === 0 ? "hatch" : ""} ${styled({ "flex-grow": String(s) })}></i>`)}</div>
        <p class="culprits">${bySystem.map(([id, s]) => html`<span>${title(id)} ${s.toFixed(1)}</span>`)}</p>`}
      <p class="how">${tile.formula}</p></article>`;
  }
}
customElements.define("ah-tiles", TilesElement);
