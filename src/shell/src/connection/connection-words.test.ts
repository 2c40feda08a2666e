import { describe, expect, it } from "vitest";
import { Times } from "../clock/times.ts";
import { connectionWords } from "./connection-words.ts";
import type { ConnectionState } from "./connection.ts";
import { sourceWords } from "./source-words.ts";

const times = new Times("Europe/London");
const said = (state: ConnectionState): string => {
  const { strong, rest } = connectionWords(state, times);
  return `${strong}${rest.startsWith(",") ? "" : " "}${rest.trim()}`;
};

describe("the connection bar", () => {
  it("says since when the screen is not live, and that the note is safe", () => {
    expect(said({ kind: "lost", at: Date.parse("2026-11-12T09:19:20Z"), tries: 3 })).toBe("Connection lost at 09:19:20. You see that moment. Trying again; your note is kept.");
  });
  it("says what was caught up", () => {
    expect(said({ kind: "live", again: { afterMs: 3100, changes: 4, rebuilt: false } })).toBe("Live again after 3 s, 4 changes caught up, nothing missed");
    expect(said({ kind: "live", again: { afterMs: 900, changes: 1, rebuilt: false } })).toBe("Live again after 1 s, 1 change caught up, nothing missed");
  });
  it("says when everything was read anew", () => {
    expect(said({ kind: "live", again: { afterMs: 5000, changes: 0, rebuilt: true } })).toBe("Live again after 5 s, everything read anew, nothing missed");
  });
  it("never calls itself live before it is", () => expect(said({ kind: "connecting" })).not.toMatch(/^Live/));
  it("is short when all is well", () => expect(said({ kind: "live" })).toBe("Live, nothing missed"));
});

describe("a system in the bar", () => {
  const erp = { system: "erp", title: "Billing ERP", kind: "erp" };
  it.each([
    [{ ...erp, state: "ok", lastMs: 180 }, "Billing ERP 0.18 s"],
    [{ ...erp, state: "slow", lastMs: 4100 }, "Billing ERP slow, 4.1 s"],
    [{ ...erp, state: "failed", reason: "timed out after 15 s" }, "Billing ERP timed out after 15 s"],
    [{ ...erp, state: "idle" }, "Billing ERP not asked"],
  ] as const)("%j", (source, words) => expect(sourceWords(source)).toBe(words));
});
