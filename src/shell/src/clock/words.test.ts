import { describe, expect, it } from "vitest";
import { age, minutes, seconds } from "./durations.ts";
import { Times } from "./times.ts";

const london = new Times("Europe/London");
const now = Date.parse("2026-11-12T09:19:20Z");

describe("times as people say them", () => {
  it.each([
    ["2026-11-12T09:14:12Z", "09:14:12"],
    ["2026-11-11T14:05:00Z", "yesterday 14:05"],
    ["2026-11-10T14:05:00Z", "Tue 14:05"],
    ["2026-10-31T19:22:00Z", "31 Oct"],
    ["2025-10-31T19:22:00Z", "31 Oct 2025"],
  ])("%s is %s", (at, said) => expect(london.when(at, now)).toBe(said));

  it("uses the organisation's zone, not the agent's", () => {
    expect(new Times("America/New_York").clockTime(now)).toBe("04:19:20");
  });

  it("falls back to the browser's zone when the zone is unknown", () => {
    expect(new Times("Nowhere/Town").clockTime(now)).toMatch(/^\d\d:\d\d:\d\d$/);
  });

  it("names the month a customer came", () => expect(Times.month("2017-03-01")).toBe("March 2017"));
  it("names a moment", () => expect(london.moment(now)).toBe("Thursday 12 November, 09:19"));
});

describe("durations", () => {
  it.each([[0, "0:00"], [98.9, "1:38"], [-3, "0:00"], [3725, "1:02:05"]])("%d s is %s", (s, said) => expect(minutes(s)).toBe(said));
  it.each([[0, "0.0 s"], [0.18, "0.18 s"], [3.5, "3.5 s"], [72, "1:12"]])("%d s is %s", (s, said) => expect(seconds(s)).toBe(said));
  it.each([[5, "now"], [61_000, "1 min"], [7_300_000, "2 h"], [90_000_000, "1 day"], [200_000_000, "2 days"]])("%d ms is %s", (ms, said) => expect(age(ms)).toBe(said));
});
