import { html, nothing, type TemplateResult } from "lit";
import { byOrder } from "../frame/keyed.ts";
import { money } from "../frame/money.ts";
import { icon } from "../theme/icons.ts";
import type { Facet, InvoiceDetailItem, InvoiceItem, InvoiceLine } from "../wire.generated.ts";
import { archiveMark } from "./archive-mark.ts";
import type { FacetBody, FacetHost } from "./bodies.ts";
import { rows } from "./facet-words.ts";
import { detailOf, everyItem } from "./names.ts";
import { statusTone, statusWord } from "./status-words.ts";

const most = 6;

/** Invoices, newest first; each opens its lines, which are asked for only then. */
export const invoices: FacetBody = {
  count: ({ total }) => (total == null ? "" : rows(total)),
  body(facet: Facet, host: FacetHost): TemplateResult {
    const all = byOrder(facet.items as Record<string, InvoiceItem> | null | undefined);
    const shown = host.opened.has(everyItem) ? all : all.slice(0, most);
    return html`<ul class="rows">${shown.map(([id, invoice]) => row(facet, id, invoice, host))}
      ${all.length > shown.length ? html`<li class="more"><button class="btn bare small" @click=${() => host.toggle(everyItem)}>${facet.cut === true ? `Show the newest ${all.length}` : `Show all ${all.length}`}</button></li>` : nothing}</ul>`;
  },
};

function row(facet: Facet, id: string, invoice: InvoiceItem, host: FacetHost): TemplateResult {
  const open = host.opened.has(id);
  const now = host.app.clock.now();
  const tone = statusTone(invoice.status);
  return html`<li class="invoice">
    <button class="line" data-testid="invoice-${invoice.number}" aria-expanded=${open} @click=${() => host.toggle(id)}>
      ${icon(open ? "down" : "right", "s is-quiet")}<span class="v">${invoice.number}</span>
      <span class="micro faint">${invoice.issuedOn == null ? "" : host.app.times.day(invoice.issuedOn, now)}${archiveMark(facet, invoice.system, now)}</span>
      <span class="tag ${tone}">${statusWord(invoice.status)}</span><b class="num">${invoice.total == null ? "" : money(invoice.total)}</b>
    </button>
    ${open ? html`<div class="detail"><ah-facet plain .app=${host.app} .call=${host.call} .all=${host.all} .facet=${host.all[detailOf(id)] ?? asked(id, invoice, host)}></ah-facet></div>` : nothing}
  </li>`;
}

/** The panel of a detail from the press until the hub has it: it waits for the invoice's own system. */
function asked(id: string, { system, number }: InvoiceItem, host: FacetHost): Facet {
  const title = host.all["invoices"]?.sources?.[system]?.title ?? system;
  return { facet: detailOf(id), title: number, state: "loading", sources: { [system]: { system, title, state: "loading" } }, items: {} };
}

/** An invoice's lines. */
export const invoiceDetail: FacetBody = {
  body(facet: Facet): TemplateResult {
    const item = Object.values(facet.items ?? {})[0] as InvoiceDetailItem | undefined;
    if (item === undefined) return html`<p class="empty">No lines.</p>`;
    return html`<table class="tbl lines"><thead><tr><th>Line</th><th class="num">Quantity</th><th class="num">Unit price</th><th class="num">Amount</th></tr></thead>
      <tbody>${byOrder(item.lines).map(([, line]) => lineRow(line))}</tbody>
      ${item.invoice.total == null ? nothing : html`<tfoot><tr><td colspan="3">Total</td><td class="num"><b>${money(item.invoice.total)}</b></td></tr></tfoot>`}</table>`;
  },
};

function lineRow({ description, quantity, unit, unitPrice, total }: InvoiceLine): TemplateResult {
  return html`<tr><td class="said" title=${description}>${description}</td><td class="num">${quantity == null ? "" : quantity.toLocaleString("en-GB")} ${unit}</td>
    <td class="num">${unitPrice == null ? "" : money(unitPrice)}</td><td class="num">${total == null ? "" : money(total)}</td></tr>`;
}
