import { html, nothing, svg, type TemplateResult } from "lit";
import { byOrder } from "../frame/keyed.ts";
import { ShellElement } from "../frame/shell-element.ts";
import { icon } from "../theme/icons.ts";
import { base, sheet } from "../theme/sheets.ts";
import type { Alert, Keyed } from "../wire.generated.ts";
import styles from "./ah-hurts.css?inline";
import { glanceRow } from "./glance-row.ts";

const most = 3;

/** What hurts: at most three alerts, worst first. */
export class HurtsElement extends ShellElement {
  static override styles = [base, glanceRow, sheet(styles)];
  static override properties = { ...ShellElement.properties, alerts: { attribute: false }, folded: { type: Boolean } };
  declare alerts: Keyed<Alert> | undefined;
  declare folded: boolean;

  protected override render(): TemplateResult | typeof nothing {
    const alerts = byOrder(this.alerts).slice(0, most);
    if (alerts.length === 0) return nothing;
    return html`<div class="grow ${this.folded ? "folded" : ""}">
      <h2><b>What hurts</b>${this.folded ? nothing : `${alerts.length} ${alerts.length === 1 ? "alert" : "alerts"}`}</h2>
      <ul class="hurts ${this.folded ? "fold" : ""}">${alerts.map(([key, alert], i) => this.#alert(key, alert, i + 1))}</ul>
    </div>`;
  }

  #alert(key: string, { severity, title, short, detail, systemTitle, system, at, chart }: Alert, n: number): TemplateResult {
    const source = [systemTitle ?? system, at == null ? null : this.#when(at)].filter((s) => s != null).join(" · ");
    return html`<li class="alert ${severity}" data-testid="alert-${n}" data-key=${key} title="${title}${detail == null ? "" : `: ${detail}`}">
      ${icon(severity === "bad" ? "bad" : "warn", severity === "bad" ? "is-bad" : "is-warn")}<span class="vh">${severity === "bad" ? "Urgent: " : "Warning: "}</span>
      <div><p class="t">${this.folded ? short ?? title : title}</p><p class="d">${detail}</p>${this.folded ? nothing : html`<p class="src">${source}</p>`}</div>
      ${this.folded || chart == null ? nothing : bars(chart.values)}
    </li>`;
  }

  #when(at: string): string {
    const now = this.app.clock.now();
    return now - Date.parse(at) < 60_000 ? "now" : this.app.times.when(at, now);
  }
}
customElements.define("ah-hurts", HurtsElement);

/** Small bars in the order of their keys; the last one is what the alert is about. */
function bars(keyed: Keyed<number>): TemplateResult | typeof nothing {
  const values = Object.entries(keyed).sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true })).map(([, v]) => v).slice(-13);
  const highest = Math.max(...values);
  if (values.length < 2 || highest <= 0) return nothing;
  const height = (v: number): number => Math.max(1, (v / highest) * 40);
  return html`<svg class="bars" width="62" height="40" viewBox="0 0 62 40" role="img" aria-label="${values.length - 1} usual values, then one that stands out">${values.map((v, i) => {
    const last = i === values.length - 1;
    return svg`<rect class=${last ? "out" : ""} x=${(last ? 57 : (i * 53) / (values.length - 1)).toFixed(1)} y=${(40 - height(v)).toFixed(1)} width=${last ? 4 : 3} height=${height(v).toFixed(1)}/>`;
  })}</svg>`;
}
