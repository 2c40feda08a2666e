import { describe, expect, it } from "vitest";
import type { DeskDocument, DeskInteraction } from "../wire.generated.ts";
import { phaseOf, ringing, selected, stateWord, timerSince } from "./phase.ts";

const call = (id: string, state: DeskInteraction["state"], order: number, more: Partial<DeskInteraction> = {}): DeskInteraction =>
  ({ id, contactId: `con_${id}`, kind: "queue", state, since: "2026-11-12T09:17:40Z", order, seconds: { talk: 0, hold: 0, wrapUp: 0, handle: 0, consult: 0, systemWait: 0, systemWaitBySystem: {} }, ...more });
const desk = (...calls: DeskInteraction[]): DeskDocument => ({ interactions: Object.fromEntries(calls.map((c) => [c.id, c])) }) as DeskDocument;

describe("the call on the screen", () => {
  it("is the one being talked on, not one that rings meanwhile", () => {
    expect(selected(desk(call("a", "alerting", 1), call("b", "held", 2)), undefined)?.id).toBe("b");
  });
  it("is the one the agent chose, as long as it is there", () => {
    const both = desk(call("a", "wrapUp", 1), call("b", "connected", 2));
    expect(selected(both, "a")?.id).toBe("a");
    expect(selected(both, "gone")?.id).toBe("b");
  });
  it("pops by itself when there is no other", () => expect(selected(desk(call("a", "offered", 1)), undefined)?.id).toBe("a"));
  it("pops over a wrap-up, but never takes a half-typed word away", () => {
    const both = desk(call("a", "wrapUp", 1), call("b", "alerting", 2));
    expect(selected(both, undefined, "a", false)?.id).toBe("b");
    expect(selected(both, undefined, "a", true)?.id).toBe("a");
  });
  it("is none on an empty desk", () => expect(selected(desk(), undefined)).toBeUndefined());
  it("that rings can be accepted whatever is shown", () => expect(ringing(desk(call("a", "wrapUp", 1), call("b", "alerting", 2)))?.id).toBe("b"));
});

describe("the timer", () => {
  it.each([
    ["alerting", "2026-11-12T09:17:40Z"],
    ["held", "2026-11-12T09:17:46Z"],
    ["wrapUp", "2026-11-12T09:23:40Z"],
  ] as const)("of a call that is %s runs from %s", (state, since) => {
    const i = call("a", state, 1, { offeredAt: "2026-11-12T09:17:40Z", connectedAt: "2026-11-12T09:17:46Z", wrapUp: { startedAt: "2026-11-12T09:23:40Z", targetSeconds: 90, dispositions: {} } });
    expect(timerSince(i)).toBe(Date.parse(since));
  });
  it("belongs to a phase with a word", () => {
    expect([phaseOf(call("a", "consulting", 1)), stateWord(call("a", "alerting", 1, { kind: "consult" }))]).toEqual(["call", "Consult"]);
  });
});
