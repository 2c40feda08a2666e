import { minutes } from "../clock/durations.ts";
import type { BoardTile } from "../wire.generated.ts";

/** `Bill corrected` of `billCorrected`: the board gets the key of an outcome. */
export function words(key: string | null | undefined): string {
  const said = (key ?? "").replace(/([a-z\d])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** A tile's number as people read it; a dash where there is nothing to compute it from. */
export function figure({ key, value, unit, of }: Pick<BoardTile, "key" | "value" | "unit" | "of">): { readonly value: string; readonly unit: string } {
  if (value == null) return { value: "–", unit: "" };
  if (unit === "percent") return { value: value.toFixed(1), unit: "%" };
  if (unit === "seconds") return key === "systemWait" ? { value: value.toFixed(1), unit: "s" } : { value: handle(value), unit: "" };
  return { value: String(value), unit: of == null ? "" : `of ${of}` };
}

/** `6:14`; halves are kept, as a mean of two may be one: `5:29.5`. */
export function handle(seconds: number): string {
  const tenths = Math.round(seconds * 10) % 10;
  return tenths === 0 ? minutes(Math.round(seconds)) : `${minutes(seconds)}.${tenths}`;
}
