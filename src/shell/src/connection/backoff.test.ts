import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestWaitMs, waitBeforeTry } from "./backoff.ts";

describe("a desk that lost its line", () => {
  it("tries at once", () => expect(waitBeforeTry(0)).toBe(0));

  it("never waits longer than 2 s, and never gives up", () => {
    fc.assert(fc.property(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (tries, r) => {
      const wait = waitBeforeTry(tries, () => r);
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThanOrEqual(longestWaitMs);
    }));
  });

  it("does not come back in step with the others", () => {
    expect(waitBeforeTry(8, () => 0)).toBeLessThan(waitBeforeTry(8, () => 1) / 2);
  });
});
