import type { Money } from "../wire.generated.ts";

const formats = new Map<string, Intl.NumberFormat>();

/** `£412.60`; the minor unit is the currency's own. */
export function money({ minor, currency }: Money): string {
  let format = formats.get(currency);
  if (format === undefined) formats.set(currency, (format = new Intl.NumberFormat("en-GB", { style: "currency", currency, currencyDisplay: "narrowSymbol" })));
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minor / 10 ** digits);
}
