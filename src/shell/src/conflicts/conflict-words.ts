import type { Times } from "../clock/times.ts";
import { byOrder } from "../frame/keyed.ts";
import type { ConflictValue, DeskInteraction, DeskWriteBack, FieldConflict } from "../wire.generated.ts";

/** Source of what the caller said. */
export const caller = "caller";

/** One of the answers, with all who give it. */
export interface Said {
  /** The source that is chosen with it. */
  readonly source: string;
  readonly value: ConflictValue;
  readonly titles: readonly string[];
  readonly hers: boolean;
}

/** The answers in the order of their first source; sources that say the same stand together. */
export function answers(conflict: FieldConflict, name: string | undefined): readonly Said[] {
  const said: { source: string; value: ConflictValue; titles: string[]; hers: boolean }[] = [];
  for (const [source, value] of byOrder(conflict.values)) {
    const title = source === caller ? `${name ?? value.title}'s own words` : value.title;
    const same = said.find((s) => s.hers === (source === caller) && plain(s.value.value) === plain(value.value));
    if (same === undefined) said.push({ source, value, titles: [title], hers: source === caller });
    else same.titles.push(title);
  }
  return said;
}

const numbers = ["no", "one", "two", "three", "four", "five", "six"];

/** `E-mail: two answers`. */
export function heading(conflict: FieldConflict, said: readonly Said[]): string {
  const different = new Set(said.map((s) => plain(s.value.value))).size;
  return `${conflict.label}: ${numbers[different] ?? different} answers`;
}

/** Why this answer counts, as the line below it says it. */
export function because(conflict: FieldConflict, said: Said): string {
  if (!said.value.isRight) return "";
  switch (conflict.reason) {
    case "decided": return "";
    case "caller": return said.hers ? "the caller said it, so it counts" : "the caller said the same";
    case "verifiedFirst": return "rule: confirmed by the caller first";
    case "authority": return `rule: ${said.value.title} first`;
    case "mostRecent": return "rule: changed last";
    case "mostComplete": return "rule: says most";
    case "order": return "no rule tells them apart: first in order";
  }
}

/** When it was said or changed, why it counts, and whether anybody keeps it. */
export function below(conflict: FieldConflict, said: Said, times: Times, now: number): string {
  const { changedAt, isUnsaved } = said.value;
  const when = changedAt == null ? "" : said.hers ? times.when(changedAt, now) : `changed ${times.when(changedAt, now)}`;
  return [when, isUnsaved ? "not saved in any system yet" : "", because(conflict, said)].filter((part) => part !== "").join(" · ");
}

/** Where a choice goes, said before it is made. */
export function promise(conflict: FieldConflict): string {
  const by = (route: ConflictValue["correction"]): string => list(byOrder(conflict.values).filter(([, v]) => v.correction === route).map(([, v]) => v.title));
  const [written, task, nowhere, readOnly] = [by("written"), by("task"), by("nowhere"), by("readOnly")];
  return [
    written === "" ? "" : `Your choice is written to ${written}.`,
    task === "" ? "" : `${task}: the owners get a task at the ticket desk.`,
    nowhere === "" ? "" : `${nowhere} cannot be told from here.`,
    readOnly === "" ? "" : `${readOnly}: read only, stays as it is.`,
  ].filter((part) => part !== "").join(" ");
}

/** What the systems say to the last choice about a field, by system; nothing when none was made, or none had to be told. */
export function outcomes(call: DeskInteraction, field: string): readonly (readonly [string, DeskWriteBack])[] {
  const about = Object.entries(call.writeBacks ?? {}).filter(([, w]) => w.field === field && w.decidedAt != null);
  const last = Math.max(...about.map(([, w]) => Date.parse(w.decidedAt!)));
  return about.filter(([, w]) => Date.parse(w.decidedAt!) === last).sort(([a], [b]) => a.localeCompare(b));
}

/** Fields about which something was written on this call, and no source disagrees any more. */
export function settled(call: DeskInteraction, open: Readonly<Record<string, FieldConflict>>): readonly string[] {
  const fields = new Set(Object.values(call.writeBacks ?? {}).flatMap((w) => (w.field == null ? [] : [w.field])));
  return [...fields].filter((field) => open[field] === undefined).sort();
}

function list(titles: readonly string[]): string {
  return titles.length < 2 ? titles.join("") : `${titles.slice(0, -1).join(", ")} and ${titles.at(-1)}`;
}

function plain(value: string): string {
  return value.trim().toLowerCase();
}
