import { html, nothing, type TemplateResult } from "lit";
import type { Times } from "../clock/times.ts";
import { byOrder } from "../frame/keyed.ts";
import { money } from "../frame/money.ts";
import type { Facet, RecordItem, RecordStatus } from "../wire.generated.ts";
import { archiveMark } from "./archive-mark.ts";
import type { FacetBody, FacetHost } from "./bodies.ts";
import { rows } from "./facet-words.ts";
import { everyItem } from "./names.ts";

const most = 6;
const bad = new Set(["failed", "missed", "suspended", "returned"]);
const under = new Set(["inTransit", "outForDelivery", "investigating", "identified", "booked", "pending", "planned"]);

/** Our word for a status as people write it: `out for delivery`; the system's own where we have none. */
export function recordWord({ value, raw }: RecordStatus): string {
  return value === "unknown" ? raw : value.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** The tone of a status; always beside its word. */
export function recordTone({ value }: RecordStatus): "" | "warn" | "accent" {
  return bad.has(value) ? "warn" : under.has(value) ? "accent" : "";
}

/** When a record is about, and what else there is to say. */
export function recordLine({ on, at, detail }: RecordItem, times: Times, now: number): string {
  return [at == null ? on == null ? "" : times.day(on, now) : times.when(at, now), detail ?? ""].filter((part) => part !== "").join(" · ");
}

/** Records of the kinds that need no layout of their own. */
export const records: FacetBody = {
  count: ({ total }) => (total == null ? "" : rows(total)),
  body(facet: Facet, host: FacetHost): TemplateResult {
    const all = byOrder(facet.items as Record<string, RecordItem> | null | undefined);
    const shown = host.opened.has(everyItem) ? all : all.slice(0, most);
    return html`<ul class="rows">${shown.map(([, record]) => row(facet, record, host))}
      ${all.length > shown.length ? html`<li class="more"><button class="btn bare small" @click=${() => host.toggle(everyItem)}>Show ${facet.cut === true ? "" : "all "}${all.length}</button></li>` : nothing}</ul>`;
  },
};

function row(facet: Facet, record: RecordItem, { app }: FacetHost): TemplateResult {
  const line = recordLine(record, app.times, app.clock.now());
  return html`<li class="order" data-testid="record-${record.id}"><span class="v">${record.number ?? ""}</span><span class="cut" title=${record.title}>${record.title}${archiveMark(facet, record.system, app.clock.now())}</span>
    ${record.status == null ? html`<span></span>` : html`<span class="tag ${recordTone(record.status)}">${recordWord(record.status)}</span>`}<b class="num">${record.amount == null ? "" : money(record.amount)}</b>
    ${line === "" ? nothing : html`<span class="sub">${line}</span>`}</li>`;
}
