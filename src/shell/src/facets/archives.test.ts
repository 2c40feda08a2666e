import { describe, expect, it } from "vitest";
import { sourceSign, sourceWords } from "../connection/source-words.ts";
import { Times } from "../clock/times.ts";
import type { Facet, FacetSource } from "../wire.generated.ts";
import { archiveFate, archiveState, archivesOf, askWords, inUseOf } from "./archive-words.ts";
import { noteLines, sourceLine } from "./facet-words.ts";

const now = Date.parse("2026-11-12T09:19:20Z");
const times = new Times("Europe/London");
const archive = { successor: "Billing ERP", offOn: "2027-06-30", takesMs: 9000 };
const amr = (more: Partial<FacetSource> = {}): FacetSource => ({ system: "amr-2014", title: "Meter archive", state: "skipped", archive, askable: true, reason: "is not asked yet and takes about 9 s", ...more });
const desk: FacetSource = { system: "desk", title: "Service desk", state: "fresh", asOf: "2026-11-12T09:19:18Z", tookMs: 180 };
const facet = (state: Facet["state"], ...sources: FacetSource[]): Facet => ({ facet: "timeline", title: "Events", state, sources: Object.fromEntries(sources.map((s) => [s.system, s])), items: {} });

describe("an archive", () => {
  it("says what replaced it and when it goes off", () => expect(archiveFate(archive, now)).toBe("replaced by Billing ERP · off on 30 Jun 2027"));
  it("says so too when that day is past, and not on that day", () => {
    expect(archiveFate(archive, Date.parse("2027-06-30T20:00:00Z"))).toContain("· off on");
    expect(archiveFate(archive, Date.parse("2027-07-01T08:00:00Z"))).toBe("replaced by Billing ERP · was to be off on 30 Jun 2027");
  });
  it("tells how long it takes before it is asked", () => {
    expect(archiveState(amr(), now)).toBe("not asked yet and takes about 9 s");
    expect(askWords(amr())).toBe("Ask, about 9 s");
    expect(askWords(amr({ archive: { ...archive, takesMs: null } }))).toBe("Ask");
  });
  it("tells how long it is asked already, and what came", () => {
    expect(archiveState(amr({ state: "loading", askedAt: "2026-11-12T09:19:17Z" }), now)).toBe("asked 3.0 s ago, takes about 9 s");
    expect(archiveState(amr({ state: "fresh", tookMs: 9000 }), now)).toBe("answered in 9.0 s");
    expect(archiveState(amr({ state: "failed", reason: "did not answer in 60 s" }), now)).toBe("did not answer in 60 s");
    expect(askWords(amr({ state: "failed" }))).toBe("Ask again");
  });
  it("stands apart from the systems in use", () => {
    const both = facet("fresh", desk, amr());
    expect(archivesOf(both).map((s) => s.system)).toEqual(["amr-2014"]);
    expect(inUseOf(both).map((s) => s.system)).toEqual(["desk"]);
    expect(sourceLine(both, times, now)).toBe("Service desk · 0.18 s");
  });
  it("is not in the notes, where a retry would ask the others", () => {
    expect(noteLines(facet("failed", amr({ state: "failed" })), times, now)).toEqual([]);
    expect(noteLines(facet("partial", { ...desk, dropped: 1 }, amr({ state: "failed" })), times, now)).toHaveLength(1);
  });
  it("has its own sign in the bar while it is well, and is warned of like any other", () => {
    const source = { system: "amr-2014", title: "Meter archive", kind: "archive", archive, state: "idle" } as const;
    expect(sourceSign(source).name).toBe("archive");
    expect(sourceWords(source)).toBe("Meter archive not asked");
    expect(sourceSign({ ...source, state: "failed" }).name).toBe("bad");
  });
});
