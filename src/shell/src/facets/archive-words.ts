import { seconds } from "../clock/durations.ts";
import { Times } from "../clock/times.ts";
import type { Archive, Facet, FacetSource } from "../wire.generated.ts";

/** Systems of a facet that were replaced. */
export const archivesOf = (facet: Facet): readonly FacetSource[] => Object.values(facet.sources ?? {}).filter((s) => s.archive != null);

/** Systems of a facet that are in use; the others have a line of their own. */
export const inUseOf = (facet: Facet): readonly FacetSource[] => Object.values(facet.sources ?? {}).filter((s) => s.archive == null);

/** What replaced it and until when it is there: `replaced by Billing ERP · off on 30 Jun 2027`; past that day `was to be off on …`. */
export function archiveFate({ successor, offOn }: Archive, now: number): string {
  const past = now >= Date.parse(offOn) + 86_400_000;
  return `replaced by ${successor} · ${past ? "was to be off on" : "off on"} ${Times.date(offOn)}`;
}

/** How its share of the facet stands. */
export function archiveState({ state, askedAt, tookMs, reason, archive }: FacetSource, now: number): string {
  switch (state) {
    case "loading": return askedAt == null ? "being asked" : `asked ${seconds(Math.max(0, now - Date.parse(askedAt)) / 1000)} ago${usually(archive)}`;
    case "fresh": return tookMs == null ? "answered" : `answered in ${seconds(tookMs / 1000)}`;
    case "empty": return "holds nothing of the caller";
    case "stale": return `${reason ?? "did not answer"}, its last copy is shown`;
    case "skipped": return reason === undefined || reason === null ? "not asked yet" : reason.replace(/^is /, "");
    default: return reason ?? "did not answer";
  }
}

/** What the button says that asks it: `Ask, about 9 s`; `Ask again` once it was. */
export function askWords({ state, archive }: FacetSource): string {
  if (state !== "skipped") return "Ask again";
  return archive?.takesMs == null ? "Ask" : `Ask, ${about(archive.takesMs)}`;
}

const usually = (archive: Archive | null | undefined): string => (archive?.takesMs == null ? "" : `, takes ${about(archive.takesMs)}`);

/** An estimate has no tenths to pretend with: `about 9 s`. */
const about = (ms: number): string => `about ${Number((ms / 1000).toFixed(1))} s`;
