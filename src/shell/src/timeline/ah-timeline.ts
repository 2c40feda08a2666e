import { html, nothing, type TemplateResult } from "lit";
import { newestFirst } from "../frame/keyed.ts";
import { ShellElement } from "../frame/shell-element.ts";
import { icon, type IconName } from "../theme/icons.ts";
import { base, panel, sheet } from "../theme/sheets.ts";
import type { Facet, Timeline, TimelineItem } from "../wire.generated.ts";
import styles from "./ah-timeline.css?inline";

const signs: Record<string, IconName> = {
  ringing: "phone-in", queued: "clock", ivr: "keypad", ticket: "ticket", web: "web", email: "mail", call: "phone", invoice: "invoice",
  fact: "user", transfer: "transfer", hold: "hold", note: "pen", verified: "ok",
};

/** What happened, over all channels, newest first; the caller's words in the caller's colour. */
export class TimelineElement extends ShellElement {
  static override styles = [base, panel, sheet(styles)];
  static override properties = { ...ShellElement.properties, timeline: { attribute: false }, facets: { attribute: false } };
  declare timeline: Timeline;
  declare facets: Readonly<Record<string, Facet>> | undefined;

  protected override render(): TemplateResult {
    const items = newestFirst(this.timeline.items);
    return html`<section class="panel" data-testid="timeline">
      <header><h3>Timeline</h3><span class="n">all channels</span>${this.#state()}</header>
      <ol class="tl">${items.map(([, item], i) => this.#item(item, i === 0))}</ol>
      ${this.timeline.more === true ? html`<p class="empty micro">Older entries are left out.</p>` : nothing}
    </section>`;
  }

  #state(): TemplateResult | typeof nothing {
    const sources = new Map(Object.values(this.facets ?? {}).flatMap((f) => Object.values(f.sources ?? {})).filter((s) => s.archive == null).map((s) => [s.system, s.state] as const));
    const answered = [...sources.values()].filter((s) => s === "fresh" || s === "empty").length;
    if (sources.size === 0) return nothing;
    const whole = answered === sources.size;
    return html`<span class="state">${icon(whole ? "fresh" : "partial", whole ? "is-ok" : "is-accent")} <span class="vh">${whole ? "fresh" : "partial"}: </span>${whole ? `${sources.size} systems` : `${answered} of ${sources.size} systems`}</span>`;
  }

  #item({ id, at, kind, title, detail, said, severity }: TimelineItem, isNow: boolean): TemplateResult {
    return html`<li data-testid="timeline-${id}" data-kind=${kind}><span class="dot ${severity ?? (isNow ? "now" : "")}">${icon(signs[kind] ?? "clock")}</span>
      <div><p>${title}</p>${detail == null ? nothing : html`<p class="x">${detail}</p>`}${said == null ? nothing : html`<p class="x said">${said}</p>`}</div>
      <time datetime=${at}>${this.app.times.when(at, this.app.clock.now())}</time></li>`;
  }
}
customElements.define("ah-timeline", TimelineElement);
