import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { WaitReport } from "../wire.generated.ts";
import { WaitMeter } from "./wait-meter.ts";

describe("the wait for a system", () => {
  let now: number;
  let sent: WaitReport[];
  let up: boolean;
  let meter: WaitMeter;
  const invoices = { interactionId: "int_a1", capability: "invoiceDetail", systems: ["erp"] };

  beforeEach(() => {
    vi.useFakeTimers();
    now = 1000;
    sent = [];
    up = true;
    let n = 0;
    meter = new WaitMeter(async (_, waits) => {
      if (up) sent.push(...waits);
      return up;
    }, () => now, () => `w${++n}`);
  });
  afterEach(() => vi.useRealTimers());
  const flush = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

  it("is the time from the empty panel to the painted value", async () => {
    meter.update("invoices", invoices);
    await flush();
    now += 3500;
    meter.update("invoices", undefined);
    await flush();
    expect(sent).toEqual([
      { id: "w1", system: "erp", capability: "invoiceDetail", state: "started" },
      { id: "w1", system: "erp", capability: "invoiceDetail", state: "ended", durationMs: 3500, endedAgoMs: 0 },
    ]);
  });

  it("is begun once, however often the panel is drawn", async () => {
    meter.update("invoices", invoices);
    meter.update("invoices", invoices);
    await flush();
    expect(sent).toHaveLength(1);
  });

  it("is booked to each system the panel still waits for", async () => {
    meter.update("profile", { ...invoices, capability: "profile", systems: ["crm", "erp"] });
    await flush();
    now += 200;
    meter.update("profile", { ...invoices, capability: "profile", systems: ["erp"] });
    await flush();
    expect(sent.at(-1)).toMatchObject({ system: "crm", state: "ended", durationMs: 200 });
    expect(meter.running).toBe(1);
  });

  it("is nobody's while the tab is hidden, and begins anew when it is looked at again", async () => {
    meter.update("invoices", invoices);
    now += 800;
    meter.hide();
    meter.update("invoices", invoices);
    await flush();
    expect(sent).toEqual([{ id: "w1", system: "erp", capability: "invoiceDetail", state: "offHub", durationMs: 800, endedAgoMs: 0 }]);
    meter.show();
    meter.update("invoices", invoices);
    await flush();
    expect(sent.at(-1)).toMatchObject({ id: "w2", state: "started" });
  });

  it("survives a cut line: reported later, with how long ago it ended, the start folded into the end", async () => {
    up = false;
    meter.update("invoices", invoices);
    await flush();
    now += 3500;
    meter.update("invoices", undefined);
    await flush();
    now += 9000;
    up = true;
    meter.retry();
    await flush();
    expect(sent).toEqual([{ id: "w1", system: "erp", capability: "invoiceDetail", state: "ended", durationMs: 3500, endedAgoMs: 9000 }]);
  });

  it("tries again by itself", async () => {
    up = false;
    meter.update("invoices", invoices);
    await flush();
    up = true;
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toHaveLength(1);
  });

  it("holds at most 200 reports while the line is down", async () => {
    up = false;
    for (let i = 0; i < 500; i++) meter.update(`p${i}`, { ...invoices, systems: [`s${i}`] });
    await flush();
    up = true;
    meter.retry();
    await flush();
    expect(sent).toHaveLength(200);
    expect(sent.at(-1)!.system).toBe("s499");
  });

  it("ends when the agent turns to another call", async () => {
    meter.update("invoices", invoices);
    await flush();
    now += 100;
    meter.update("invoices", { ...invoices, interactionId: "int_b2" });
    await flush();
    expect(sent.map((s) => s.state)).toEqual(["started", "ended", "started"]);
  });
});
