import type { TemplateResult } from "lit";
import type { App } from "../app.ts";
import type { DeskInteraction, Facet } from "../wire.generated.ts";
import { invoiceDetail, invoices } from "./invoices.ts";
import { orders } from "./orders.ts";
import { profile } from "./profile.ts";
import { records } from "./records.ts";
import { tickets } from "./tickets.ts";

/** What a facet's body may use. */
export interface FacetHost {
  readonly app: App;
  readonly call: DeskInteraction;
  readonly all: Readonly<Record<string, Facet>>;
  readonly opened: ReadonlySet<string>;
  toggle(itemId: string): void;
}

export interface FacetBody {
  body(facet: Facet, host: FacetHost): TemplateResult;
  /** What stands beside the title. */
  count?(facet: Facet): string;
}

/** By kind of facet. A kind that is not here shows its head only. */
export const bodies: Readonly<Record<string, FacetBody>> = {
  profile, tickets, orders, invoices, invoiceDetail,
  accounts: records, deliveries: records, payments: records, entitlements: records, appointments: records, timeline: records, serviceStatus: records,
};
