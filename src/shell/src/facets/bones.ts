import { html, type TemplateResult } from "lit";

const rows: Record<string, readonly number[]> = { profile: [70, 52, 64, 58], tickets: [78, 58], invoices: [78, 64, 70], orders: [58, 66], invoiceDetail: [74, 60, 66] };

/** Bones in the layout the answer will have: data that arrives moves nothing above it. */
export function bones(kind: string): TemplateResult {
  return html`${(rows[kind] ?? [70, 52]).map((w) => html`<div class="bonerow ${kind}"><span class="bone w${w}"></span><span class="bone"></span><span class="bone"></span></div>`)}`;
}
