import { html, nothing, type TemplateResult } from "lit";
import { minutes, seconds } from "../clock/durations.ts";
import { ticking } from "../clock/ticking.ts";
import { phaseOf } from "../desk/phase.ts";
import { ShellElement } from "../frame/shell-element.ts";
import { icon } from "../theme/icons.ts";
import { base, sheet } from "../theme/sheets.ts";
import type { BoardDocument, DeskInteraction, Keyed, Source } from "../wire.generated.ts";
import type { ConnectionState } from "./connection.ts";
import { connectionWords } from "./connection-words.ts";
import { sourceSign, sourceWords } from "./source-words.ts";
import styles from "./ah-statusbar.css?inline";

/** Whether the screen is live, how the systems are, and what the call has waited for them. */
export class StatusbarElement extends ShellElement {
  static override styles = [base, sheet(styles)];
  static override properties = { ...ShellElement.properties, line: { attribute: false }, call: { attribute: false }, sources: { attribute: false }, board: { attribute: false }, about: { attribute: false } };
  declare line: ConnectionState;
  declare call: DeskInteraction | undefined;
  declare sources: Keyed<Source> | undefined;
  declare board: BoardDocument | undefined;
  /** What the page's numbers are; instead of the call's times. */
  declare about: string | undefined;

  protected override render(): TemplateResult {
    return html`<footer class="statusbar ${this.line.kind}">
      ${this.#line()}
      <span class="sys">${this.#systems()}</span>
      <span class="push">${this.board === undefined ? (this.about ?? this.#callTimes()) : html`Day from ${this.app.times.clockShort(this.board.day.from)} ${this.board.day.zone} · formulas and thresholds under each number`}</span>
    </footer>`;
  }

  #line(): TemplateResult {
    const words = connectionWords(this.line, this.app.times);
    const sign = this.line.kind === "live" ? icon("live", "s is-ok") : this.line.kind === "connecting" ? icon("spin", "s is-accent turning") : icon("offline", "s");
    return html`<span class="line" role="status" data-testid="connection" data-state=${this.line.kind}>${sign} <span><b>${words.strong}</b>${words.rest.startsWith(",") ? "" : " "}${words.rest.trim()}</span>
      ${this.line.kind === "signedOut" ? html`<a href="/signin?returnTo=${encodeURIComponent(location.pathname + location.search)}">Sign in</a>` : nothing}</span>`;
  }

  #systems(): TemplateResult[] {
    if (this.board !== undefined) {
      return Object.values(this.board.systems).map(({ system, title, state, reason }) => this.#system({ system, title, kind: system, state, reason: reason ?? null }));
    }
    return Object.values(this.sources ?? {}).map((source) => this.#system(source));
  }

  #system(source: Source): TemplateResult {
    const { name, tone, turning } = sourceSign(source);
    const text = source.state === "asking" && source.since != null ? this.#asking(source) : sourceWords(source);
    return html`<span class=${tone === "is-warn" || tone === "is-bad" ? tone : ""} data-testid="system-${source.system}" data-state=${source.state}>
      ${icon(name, `s ${tone} ${turning ? "turning" : ""}`)} ${text}</span>`;
  }

  #asking({ title, since }: Source): TemplateResult {
    const from = Date.parse(since!);
    return html`${title} ${ticking(this.app, (now) => seconds(Math.max(0, (now - from) / 1000)))}`;
  }

  #callTimes(): TemplateResult | typeof nothing {
    const { call } = this;
    if (call?.seconds == null) return nothing;
    const { talk, hold, handle, wrapUp, systemWait, systemWaitBySystem } = call.seconds;
    if (phaseOf(call) === "wrapUp") {
      const since = Date.parse(call.wrapUp?.startedAt ?? call.since);
      const done = handle - wrapUp;
      return html`Talk <b>${minutes(talk)}</b> · hold <b>${minutes(hold)}</b> · wrap-up <b>${ticking(this.app, (now) => minutes((now - since) / 1000))}</b> · handle time <b>${ticking(this.app, (now) => minutes(done + Math.max(0, now - since) / 1000))}</b>`;
    }
    const by = Object.entries(systemWaitBySystem ?? {}).filter(([, s]) => s > 0).sort(([, a], [, b]) => b - a);
    return html`System wait, this call <b data-testid="call-system-wait">${seconds(systemWait)}</b>${by.map(([system, s]) => html` · ${this.sources?.[system]?.title ?? system} ${s.toFixed(1)}`)}`;
  }
}
customElements.define("ah-statusbar", StatusbarElement);
