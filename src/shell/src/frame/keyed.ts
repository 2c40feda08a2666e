import type { Keyed } from "../wire.generated.ts";

/** The values of a collection, by `order`. */
export function byOrder<T extends { readonly order?: number | null }>(keyed: Keyed<T> | null | undefined): readonly (readonly [string, T])[] {
  return Object.entries(keyed ?? {}).sort(([a, x], [b, y]) => (x.order ?? last) - (y.order ?? last) || a.localeCompare(b));
}
const last = Number.MAX_SAFE_INTEGER;

/** The values of a collection, newest first. */
export function newestFirst<T extends { readonly at: string; readonly order?: number | null }>(keyed: Keyed<T> | null | undefined): readonly (readonly [string, T])[] {
  return Object.entries(keyed ?? {}).sort(([a, x], [b, y]) => Date.parse(y.at) - Date.parse(x.at) || (x.order ?? last) - (y.order ?? last) || a.localeCompare(b));
}

/** How many values a collection has. */
export function count(keyed: Keyed<unknown> | null | undefined): number {
  return keyed == null ? 0 : Object.keys(keyed).length;
}
