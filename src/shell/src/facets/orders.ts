import { html, type TemplateResult } from "lit";
import { byOrder } from "../frame/keyed.ts";
import { money } from "../frame/money.ts";
import type { Facet, OrderItem } from "../wire.generated.ts";
import type { FacetBody, FacetHost } from "./bodies.ts";
import { statusTone, statusWord } from "./status-words.ts";

/** Orders, newest first. */
export const orders: FacetBody = {
  count: ({ total }) => (total == null ? "" : String(total)),
  body(facet: Facet, host: FacetHost): TemplateResult {
    const now = host.app.clock.now();
    const all = byOrder(facet.items as Record<string, OrderItem> | null | undefined);
    return html`<ul class="rows">${all.map(([, order]) => html`<li class="order" data-testid="order-${order.number}">
      <span class="v">${order.number}</span><span class="cut soft" title=${order.summary ?? ""}>${order.summary ?? (order.placedOn == null ? "" : host.app.times.day(order.placedOn, now))}</span>
      <span class="tag ${statusTone(order.status)}">${statusWord(order.status)}</span><b class="num">${order.total == null ? "" : money(order.total)}</b></li>`)}</ul>`;
  },
};
