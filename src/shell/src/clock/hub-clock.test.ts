import { describe, expect, it } from "vitest";
import { HubClock } from "./hub-clock.ts";

function clock(): { hub: HubClock; pass(ms: number): void } {
  let elapsed = 1000;
  return { hub: new HubClock(() => elapsed, () => 5), pass: (ms) => void (elapsed += ms) };
}
const at = (time: string): number => Date.parse(`2026-11-12T${time}Z`);

describe("the hub's clock in the browser", () => {
  it("goes on by itself between two messages", () => {
    const { hub, pass } = clock();
    hub.set({ now: "2026-11-12T09:17:40.000Z" });
    pass(2500);
    expect(hub.now()).toBe(at("09:17:42.500"));
  });

  it("counts the way of the answer", () => {
    const { hub } = clock();
    hub.set({ now: "2026-11-12T09:17:40.000Z" }, 40);
    expect(hub.now()).toBe(at("09:17:40.040"));
  });

  it("stands still where the hub's clock stands still", () => {
    const { hub, pass } = clock();
    hub.set({ now: "2026-11-12T09:17:40.000Z", holdsAt: "2026-11-12T09:17:46.000Z" });
    pass(60_000);
    expect(hub.now()).toBe(at("09:17:46.000"));
    expect(hub.holds).toBe(true);
  });

  it("runs on when it is released", () => {
    const { hub, pass } = clock();
    hub.set({ now: "2026-11-12T09:17:46.000Z", holdsAt: "2026-11-12T09:17:46.000Z" });
    pass(1000);
    hub.set({ now: "2026-11-12T09:17:46.000Z" });
    pass(1000);
    expect(hub.now()).toBe(at("09:17:47.000"));
  });

  it("uses this machine's clock only until the hub has spoken, and ignores a time it cannot read", () => {
    const { hub } = clock();
    hub.set({ now: "half past nine" });
    expect(hub.isSet).toBe(false);
    expect(hub.now()).toBe(5);
  });

  it("tells who watches that it was set", () => {
    const { hub } = clock();
    let told = 0;
    const stop = hub.watch(() => told++);
    hub.set({ now: "2026-11-12T09:17:46.000Z" });
    stop();
    hub.set({ now: "2026-11-12T09:17:47.000Z" });
    expect(told).toBe(1);
  });
});
