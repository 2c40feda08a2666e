import { html, nothing, type TemplateResult } from "lit";
import { byOrder } from "../frame/keyed.ts";
import { money } from "../frame/money.ts";
import type { Facet, OrderItem } from "../wire.generated.ts";
import { archiveMark } from "./archive-mark.ts";
import type { FacetBody, FacetHost } from "./bodies.ts";
import { rows } from "./facet-words.ts";
import { everyItem } from "./names.ts";
import { statusTone, statusWord } from "./status-words.ts";

const most = 6;

/** Orders, newest first. */
export const orders: FacetBody = {
  count: ({ total }) => (total == null ? "" : rows(total)),
  body(facet: Facet, host: FacetHost): TemplateResult {
    const now = host.app.clock.now();
    const all = byOrder(facet.items as Record<string, OrderItem> | null | undefined);
    const shown = host.opened.has(everyItem) ? all : all.slice(0, most);
    return html`<ul class="rows">${shown.map(([, order]) => html`<li class="order" data-testid="order-${order.number}">
      <span class="v">${order.number}</span><span class="cut soft" title=${order.summary ?? ""}>${order.summary ?? (order.placedOn == null ? "" : host.app.times.day(order.placedOn, now))}${archiveMark(facet, order.system, now)}</span>
      <span class="tag ${statusTone(order.status)}">${statusWord(order.status)}</span><b class="num">${order.total == null ? "" : money(order.total)}</b></li>`)}
      ${all.length > shown.length ? html`<li class="more"><button class="btn bare small" @click=${() => host.toggle(everyItem)}>${facet.cut === true ? `Show the newest ${all.length}` : `Show all ${all.length}`}</button></li>` : nothing}</ul>`;
  },
};
