import { describe, expect, it } from "vitest";
import { bySeverity } from "./agents-order.ts";
import { figure, handle, words } from "./figures.ts";
import type { BoardAgent } from "../wire.generated.ts";

describe("numbers on the board", () => {
  it.each([
    [{ key: "waiting", value: 7, unit: "contacts" }, "7"],
    [{ key: "abandoned", value: 3.3, unit: "percent" }, "3.3 %"],
    [{ key: "ahtInteraction", value: 329.5, unit: "seconds" }, "5:29.5"],
    [{ key: "ahtContact", value: 659, unit: "seconds" }, "10:59"],
    [{ key: "systemWait", value: 3.5, unit: "seconds" }, "3.5 s"],
    [{ key: "agentsReady", value: 5, unit: "agents", of: 32 }, "5 of 32"],
    [{ key: "ahtInteraction", value: null, unit: "seconds" }, "–"],
  ])("%j reads %s", (tile, said) => {
    const { value, unit } = figure(tile);
    expect(`${value} ${unit}`.trim()).toBe(said);
  });
  it.each([[374, "6:14"], [285, "4:45"], [59.94, "0:59.9"], [59.97, "1:00"]])("%d s is %s", (s, said) => expect(handle(s)).toBe(said));
});

describe("an outcome on the board", () => {
  it.each([["billCorrected", "Bill corrected"], ["other", "Other"], [undefined, ""], ["Bill corrected", "Bill corrected"]])("%s reads %s", (key, said) => expect(words(key)).toBe(said));
});

describe("agents on the board", () => {
  const agent = (id: string, state: BoardAgent["state"], more: Partial<BoardAgent> = {}): readonly [string, BoardAgent] => [id, { id, name: id, state, since: "2026-11-12T09:00:00Z", handled: 0, consultSeconds: 0, repeats: 0, status: "fine", ...more }];
  it("stand with who needs the supervisor first, then by state", () => {
    const all = [agent("ready", "ready"), agent("talks", "talking"), agent("late", "talking", { status: "atRisk" }), agent("over", "holding", { status: "over" }), agent("waits", "talking", { waitingFor: "Billing ERP" }), agent("off", "offline")];
    expect(bySeverity(Object.fromEntries(all)).map((a) => a.id)).toEqual(["over", "late", "waits", "talks", "ready", "off"]);
  });
});
