import { describe, expect, it } from "vitest";
import { Times } from "../clock/times.ts";
import type { Facet, FacetSource, FacetState } from "../wire.generated.ts";
import { cutLine, failure, mayFold, noteLines, sourceLine } from "./facet-words.ts";

const times = new Times("Europe/London");
const now = Date.parse("2026-11-12T09:19:20Z");
const erp = (more: Partial<FacetSource>): FacetSource => ({ system: "erp", title: "Billing ERP", state: "fresh", ...more });
const crm: FacetSource = { system: "crm", title: "CRM", state: "fresh", asOf: "2026-11-12T09:19:00Z", tookMs: 180 };
const facet = (state: FacetState, sources: FacetSource[], more: Partial<Facet> = {}): Facet =>
  ({ facet: "invoices", title: "Invoices", state, sources: Object.fromEntries(sources.map((s) => [s.system, s])), items: {}, ...more });

describe("a facet's source and age", () => {
  it("is the time of the answer while it is under a minute old", () => expect(sourceLine(facet("fresh", [crm], { asOf: crm.asOf! }), times, now)).toBe("CRM · 0.18 s"));
  it("is its age, then the clock time", () => {
    expect(sourceLine(facet("fresh", [crm], { asOf: "2026-11-12T09:17:00Z" }), times, now)).toBe("CRM · 2 min");
    expect(sourceLine(facet("fresh", [crm], { asOf: "2026-11-11T09:41:00Z" }), times, now)).toBe("CRM · yesterday 09:41");
  });
  it("while loading says who is asked and since when", () => {
    expect(sourceLine(facet("loading", [erp({ state: "loading", askedAt: "2026-11-12T09:19:17.900Z" })]), times, now)).toBe("Billing ERP · asked 2.1 s ago");
  });
  it("before anybody can be asked says why", () => expect(sourceLine(facet("loading", []), times, now)).toBe("finding the customer"));
  it("counts the systems of a part", () => expect(sourceLine(facet("partial", [crm, erp({ state: "loading" })]), times, now)).toBe("1 of 2 systems"));
  it("of a copy says how old it is", () => {
    expect(sourceLine(facet("stale", [erp({ state: "stale" })], { asOf: "2026-11-11T08:41:00Z" }), times, now)).toBe("Billing ERP · copy, 1 day old");
  });
});

describe("a facet that we may not see", () => {
  it("names the system and says so", () => expect(sourceLine(facet("denied", [erp({ state: "denied" })]), times, now)).toBe("Billing ERP · not allowed to see"));
});

describe("the line under a facet", () => {
  it("says that a slow system's copy is shown", () => {
    expect(noteLines(facet("stale", [erp({ state: "stale" })], { asOf: "2026-11-11T09:41:00Z" }), times, now))
      .toEqual([{ tone: "warn", sign: "copy", text: "Billing ERP slow: showing the copy of yesterday 09:41", retry: true }]);
  });
  it("is quiet about a copy of a few minutes ago", () => {
    expect(noteLines(facet("stale", [erp({ state: "stale" })], { asOf: "2026-11-12T09:17:00Z" }), times, now)[0]!.tone).toBe("quiet");
  });
  it("names each system missing from a part", () => {
    expect(noteLines(facet("partial", [crm, erp({ state: "failed", reason: "timed out after 15 s" })]), times, now).map((n) => n.text)).toEqual(["Billing ERP: timed out after 15 s"]);
  });
  it("says when rows of somebody else were left out", () => {
    expect(noteLines(facet("partial", [crm, erp({ dropped: 2 })]), times, now)[0]!.text).toBe("Billing ERP: 2 rows were somebody else’s and left out");
  });
  it("says what a system does not let us see, and offers no retry", () => {
    expect(noteLines(facet("partial", [crm, erp({ state: "denied", reason: "does not allow this to our account" })]), times, now))
      .toEqual([{ tone: "quiet", sign: "lock", text: "Billing ERP does not allow this to our account", retry: false }]);
  });
  it("says what the rows lack", () => {
    expect(noteLines(facet("partial", [erp({ missing: "without the comments" })]), times, now)[0]!.text).toBe("Billing ERP without the comments");
  });
  it("is not there when all is well", () => expect(noteLines(facet("fresh", [crm]), times, now)).toEqual([]));
});

describe("what is left out of a very long history", () => {
  const items = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`erp:${i}`, {}])) as unknown as Facet["items"];
  it("is said with how many are shown and how many there are", () =>
    expect(cutLine(facet("fresh", [erp({})], { items, total: 5000, cut: true }))).toBe("Showing the newest 100 of 5,000."));
  it("of tickets says that none of the open ones is left out", () =>
    expect(cutLine({ ...facet("fresh", [erp({})], { items, total: 5000, cut: true }), facet: "tickets" })).toBe("Showing 100 of 5,000: open ones first, then the newest."));
  it("is said also when nobody knows how many there are", () => expect(cutLine(facet("fresh", [erp({})], { items, cut: true }))).toBe("Showing the newest 100. There are more."));
  it("is nothing when all is shown", () => expect(cutLine(facet("fresh", [erp({})], { items, total: 100 }))).toBe(""));
});

describe("a failed facet", () => {
  it("speaks in the system's own words and says when it is tried again", () => {
    const failed = facet("failed", [erp({ state: "failed", reason: "period closing", retryAt: "2026-11-12T09:19:38Z" })]);
    expect(failure(failed, now)).toBe("Billing ERP: period closing. Next try by itself in 18 s.");
  });
  it("never folds by itself", () => {
    expect((["fresh", "empty", "denied", "forbidden", "failed", "stale", "loading", "partial"] as const).filter((s) => mayFold(facet(s, [])))).toEqual(["fresh", "empty", "denied", "forbidden"]);
  });
});
