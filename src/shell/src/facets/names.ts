import type { Facet } from "../wire.generated.ts";

/** `invoiceDetail` of `invoiceDetail:erp:1`; also the capability that feeds it. */
export function kindOf({ facet }: Pick<Facet, "facet">): string {
  const colon = facet.indexOf(":");
  return colon < 0 ? facet : facet.slice(0, colon);
}

/** Opened instead of an item: all items, also those a list leaves out at first. */
export const everyItem = "*";

/** The facet of one item's detail. */
export const detailOf = (itemId: string): string => `invoiceDetail:${itemId}`;
