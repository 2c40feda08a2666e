import { age, seconds } from "../clock/durations.ts";
import type { Times } from "../clock/times.ts";
import type { IconName } from "../theme/icons.ts";
import { count } from "../frame/keyed.ts";
import type { Facet, FacetSource, FacetState } from "../wire.generated.ts";
import { inUseOf } from "./archive-words.ts";

export interface FacetSign {
  readonly name: IconName;
  readonly tone: string;
  readonly word: string;
}

/** The sign of a facet's state and its word; the same place on every facet. */
export const facetSigns: Record<FacetState, FacetSign> = {
  loading: { name: "spin", tone: "is-accent turning", word: "loading" },
  fresh: { name: "fresh", tone: "is-ok", word: "fresh" },
  partial: { name: "partial", tone: "is-accent", word: "partial" },
  stale: { name: "copy", tone: "is-warn", word: "last copy" },
  failed: { name: "bad", tone: "is-bad", word: "failed" },
  denied: { name: "lock", tone: "is-quiet", word: "not allowed to see" },
  forbidden: { name: "lock", tone: "is-quiet", word: "restricted" },
  empty: { name: "fresh", tone: "is-ok", word: "fresh" },
  skipped: { name: "fresh", tone: "is-quiet", word: "not asked" },
};

/** A copy younger than this is said, but is nothing to worry about. */
const recentMs = 15 * 60_000;

/** Those a facet's head and notes speak of: an archive has a line of its own, and counts here when it is all there is, or gave something. */
function sourcesOf(facet: Facet): readonly FacetSource[] {
  const all = Object.values(facet.sources ?? {});
  return all.some((s) => s.archive == null && s.state !== "skipped") ? all.filter((s) => s.archive == null || s.state === "fresh" || s.state === "stale") : all;
}
const titles = (sources: readonly FacetSource[]): string => sources.map((s) => s.title).join(", ");

/** Source and age, said once: on the facet. */
export function sourceLine(facet: Facet, times: Times, now: number): string {
  const sources = sourcesOf(facet);
  switch (facet.state) {
    case "loading": return loading(sources, now);
    case "partial": return `${sources.filter((s) => s.state !== "loading" && s.state !== "failed" && s.state !== "denied").length} of ${sources.length} systems`;
    case "stale": return `${titles(sources.filter((s) => s.state === "stale"))} · ${facet.asOf == null ? "copy" : `copy, ${old(facet.asOf, now)}`}`;
    case "failed": return titles(sources.filter((s) => s.state === "failed"));
    case "denied": return `${titles(sources.filter((s) => s.state === "denied"))} · not allowed to see`;
    case "forbidden": return "restricted";
    case "skipped": return "not asked";
    default: return answered(sources.filter((s) => s.state === "fresh" || s.state === "empty"), facet, times, now);
  }
}

function loading(sources: readonly FacetSource[], now: number): string {
  const waiting = sources.filter((s) => s.state === "loading");
  const since = Math.min(...waiting.flatMap((s) => (s.askedAt == null ? [] : [Date.parse(s.askedAt)])));
  if (waiting.length === 0) return "finding the customer";
  return Number.isFinite(since) ? `${titles(waiting)} · asked ${seconds(Math.max(0, now - since) / 1000)} ago` : titles(waiting);
}

/** Under a minute the duration of the answer, then its age, then the clock time. */
function answered(sources: readonly FacetSource[], facet: Facet, times: Times, now: number): string {
  const who = sources.length === 1 ? sources[0]!.title : `${sources.length} systems`;
  const asOf = facet.asOf ?? sources[0]?.asOf;
  if (asOf == null) return who;
  const ms = now - Date.parse(asOf);
  const slowest = Math.max(...sources.map((s) => s.tookMs ?? 0));
  if (ms < 60_000) return slowest > 0 ? `${who} · ${seconds(slowest / 1000)}` : who;
  return `${who} · ${ms < 3_600_000 ? age(ms) : times.when(asOf, now)}`;
}

function old(asOf: string, now: number): string {
  const said = age(now - Date.parse(asOf));
  return said === "now" ? "just now" : `${said} old`;
}

export interface FacetNote {
  readonly tone: "warn" | "bad" | "quiet";
  readonly sign: IconName;
  readonly text: string;
  readonly retry: boolean;
}

/** The line under the header: what is missing or old, why, and what happens next. */
export function noteLines(facet: Facet, times: Times, now: number): readonly FacetNote[] {
  const sources = inUseOf(facet);
  if (sources.length === 0) return [];
  if (facet.state === "stale") {
    const late = sources.filter((s) => s.state === "stale");
    const text = facet.message ?? `${titles(late)} ${late[0]?.reason ?? "slow"}: showing the copy of ${facet.asOf == null ? "before" : times.when(facet.asOf, now)}`;
    const recent = facet.asOf != null && now - Date.parse(facet.asOf) < recentMs;
    return [{ tone: recent ? "quiet" : "warn", sign: "copy", text, retry: true }];
  }
  if (facet.state === "failed") return [{ tone: "bad", sign: "bad", text: "Read failed", retry: true }];
  if (facet.state !== "partial") return [];
  return sources.filter((s) => s.state === "failed" || s.state === "stale" || s.state === "denied" || (s.dropped ?? 0) > 0 || s.missing != null).map((s) => partial(s, times, now));
}

function partial(source: FacetSource, times: Times, now: number): FacetNote {
  if (source.state === "failed") return { tone: "bad", sign: "bad", text: `${source.title}: ${source.reason ?? "read failed"}`, retry: true };
  if (source.state === "stale") return { tone: "warn", sign: "copy", text: `${source.title} ${source.reason ?? "slow"}: its copy of ${source.asOf == null ? "before" : times.when(source.asOf, now)}`, retry: true };
  if (source.state === "denied") return { tone: "quiet", sign: "lock", text: `${source.title} ${source.reason ?? "does not let us see this"}`, retry: false };
  if ((source.dropped ?? 0) === 0) return { tone: "quiet", sign: "partial", text: `${source.title} ${source.missing}`, retry: false };
  return { tone: "warn", sign: "warn", text: `${source.title}: ${source.dropped} ${source.dropped === 1 ? "row was" : "rows were"} somebody else’s and left out`, retry: false };
}

/** What failed, in the system's own words, and when it is tried again. */
export function failure(facet: Facet, now: number): string {
  const failed = sourcesOf(facet).find((s) => s.state === "failed");
  const why = facet.message ?? (failed === undefined ? "" : `${failed.title}: ${failed.reason ?? "no answer"}.`);
  if (failed?.retryAt == null) return why;
  const left = Math.ceil((Date.parse(failed.retryAt) - now) / 1000);
  return left > 0 ? `${why} Next try by itself in ${left} s.` : why;
}

/** A number of rows as people write it. */
export const rows = (n: number): string => n.toLocaleString("en-GB");

/** How much of what the systems hold is shown; empty when all of it is. */
export function cutLine(facet: Facet): string {
  if (facet.cut !== true) return "";
  const shown = rows(count(facet.items));
  const which = facet.facet === "tickets" ? ": open ones first, then the newest" : "";
  if (facet.total == null) return `Showing ${which === "" ? "the newest " : ""}${shown}${which}. There are more.`;
  return `Showing ${which === "" ? "the newest " : ""}${shown} of ${rows(facet.total)}${which}.`;
}

/** True when a facet may fold to one row: nothing in it fails, differs or is waited for. */
export function mayFold(facet: Facet): boolean {
  return facet.state === "fresh" || facet.state === "empty" || facet.state === "denied" || facet.state === "forbidden" || facet.state === "skipped";
}
