import { html, nothing, type TemplateResult } from "lit";
import { byOrder } from "../frame/keyed.ts";
import { icon } from "../theme/icons.ts";
import { Times } from "../clock/times.ts";
import type { Facet, ProfileField, ProfileItem } from "../wire.generated.ts";
import type { FacetBody, FacetHost } from "./bodies.ts";

const labels: Record<string, string> = { name: "Name", number: "Account", email: "E-mail", phone: "Phone", address: "Supply", prefers: "Prefers", segment: "Segment", since: "Since" };
/** Said in the header already. */
const saidAbove = new Set(["name", "segment", "since"]);

/** Who the customer is: each field from the first system that holds it; its own source only where it differs from the head. */
export const profile: FacetBody = {
  body(facet: Facet, host: FacetHost): TemplateResult {
    const items = Object.values(facet.items ?? {}) as ProfileItem[];
    const fields = byOrder(items.find((i) => i.fields != null)?.fields).filter(([key]) => !saidAbove.has(key));
    const shown = fields.length > 0 ? fields : byOrder(items.find((i) => i.fields != null)?.fields);
    if (shown.length === 0) return html`<dl class="kv body">${items.slice(0, 1).map((i) => html`<dt>Name</dt><dd>${i.name}</dd>`)}</dl>`;
    const systems = new Set(shown.map(([, f]) => f.system));
    return html`<dl class="kv body">${shown.map(([key, field]) => row(key, field, facet, host, systems.size > 1))}</dl>`;
  },
};

/** Each system's own words: that they differ is no conflict. */
const ownWords = new Set(["segment", "since", "prefers"]);

/** Labels, as within a sentence, of the fields on which the sources do not agree. */
export function differing(facet: Facet): readonly string[] {
  const items = Object.values(facet.items ?? {}) as ProfileItem[];
  return byOrder(items.find((i) => i.fields != null)?.fields).filter(([key, f]) => f.differs != null && !ownWords.has(key)).map(([key]) => (labels[key] ?? key).toLowerCase());
}

function row(key: string, field: ProfileField, facet: Facet, host: FacetHost, says: boolean): TemplateResult {
  const from = host.call.from?.replace(/\s/g, "");
  const calling = key === "phone" && from !== undefined && field.value.replace(/\s/g, "") === from;
  return html`<dt>${labels[key] ?? key}</dt><dd data-testid="profile-${key}"><span title=${field.value}>${key === "since" ? Times.month(field.value) : field.value}</span>
    ${calling ? html`<span class="tag ok">${icon("check", "s")} calling from it</span>` : nothing}
    ${field.differs == null ? nothing : html`<span class="tag warn" title=${field.differs.value}>${icon("differs", "s")} ${titleOf(field.differs.system, facet)} differs</span>`}
    ${says ? html`<span class="at">${titleOf(field.system, facet)}</span>` : nothing}</dd>`;
}

function titleOf(system: string, facet: Facet): string {
  return system === "caller" ? "caller" : facet.sources?.[system]?.title ?? system;
}
