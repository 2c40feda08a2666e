import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { HubClock } from "../clock/hub-clock.ts";
import { DocumentStore } from "../documents/document-store.ts";
import type { Carrier, CarrierEvents } from "./carrier.ts";
import { Refused } from "./carrier.ts";
import { Connection } from "./connection.ts";

/** A hub that can be cut, and remembers what it was asked for. */
class FakeHub {
  up = true;
  signedIn = true;
  tries = 0;
  opened: [string, string | null, number][] = [];
  refuses = new Set<string>();
  onOpen: (document: string) => void = () => undefined;
  events: CarrierEvents | undefined;

  make = (events: CarrierEvents): Carrier => ({
    start: async () => {
      this.tries++;
      if (!this.up) throw new Error("refused");
      this.events = events;
    },
    open: async (document, epoch, n) => {
      this.opened.push([document, epoch, n]);
      if (this.refuses.has(document)) throw new Refused();
      this.onOpen(document);
    },
    close: async () => undefined,
    stop: async () => undefined,
  });

  cut(silentMs = 0): void {
    this.up = false;
    this.events?.lost(silentMs);
  }
}

const settle = (): Promise<void> => vi.advanceTimersByTimeAsync(0).then(() => undefined);

describe("the line to the hub", () => {
  let hub: FakeHub;
  let store: DocumentStore;
  let clock: HubClock;
  let connection: Connection;
  let target: EventTarget;

  beforeEach(async () => {
    vi.useFakeTimers();
    hub = new FakeHub();
    store = new DocumentStore();
    clock = new HubClock(() => Date.now());
    clock.set({ now: "2026-11-12T09:19:20.000Z" });
    target = new EventTarget();
    connection = new Connection({
      store, clock, make: hub.make, monotonic: () => Date.now(), random: () => 1,
      session: async () => (hub.signedIn ? "signedIn" : "signedOut"),
    });
  });
  afterEach(() => vi.useRealTimers());

  async function live(): Promise<void> {
    connection.start(target);
    await settle();
    hub.events!.snapshot({ document: "desk", epoch: "k3", n: 41, body: { agent: {} } });
  }

  it("retries a failed first start too", async () => {
    hub.up = false;
    connection.start(target);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(connection.state).toEqual({ kind: "connecting" });
    hub.up = true;
    await vi.advanceTimersByTimeAsync(2000);
    expect(connection.state).toEqual({ kind: "live" });
  });

  it("never gives up, and waits at most 2 s between tries", async () => {
    await live();
    hub.cut();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(hub.tries).toBeGreaterThan(290);
    expect(connection.state.kind).toBe("lost");
  });

  it("says since when the screen is not live, counting the silence before the loss was noticed", async () => {
    await live();
    hub.cut(6000);
    expect(connection.state).toMatchObject({ kind: "lost", at: Date.parse("2026-11-12T09:19:14.000Z") });
  });

  it("tries at once when the browser is online again", async () => {
    await live();
    hub.cut();
    await vi.advanceTimersByTimeAsync(20_000);
    hub.up = true;
    target.dispatchEvent(new Event("online"));
    await settle();
    expect(connection.state.kind).toBe("live");
  });

  it("says after how long it is live again and how many changes were caught up", async () => {
    await live();
    hub.cut();
    await vi.advanceTimersByTimeAsync(2500);
    hub.up = true;
    hub.onOpen = (document) => hub.events!.snapshot({ document, epoch: "k3", n: 45, body: {} });
    target.dispatchEvent(new Event("online"));
    await settle();
    expect(hub.opened.at(-1)).toEqual(["desk", "k3", 41]);
    expect(connection.state).toEqual({ kind: "live", again: { afterMs: 2500, changes: 4, rebuilt: false } });
  });

  it("counts what arrives shortly after the line is back, and nothing later", async () => {
    await live();
    hub.cut();
    hub.up = true;
    await vi.advanceTimersByTimeAsync(1000);
    hub.events!.change({ document: "desk", epoch: "k3", from: 41, n: 42, patch: {} });
    expect(connection.state).toMatchObject({ again: { changes: 1 } });
    await vi.advanceTimersByTimeAsync(5000);
    hub.events!.change({ document: "desk", epoch: "k3", from: 42, n: 43, patch: {} });
    expect(connection.state).toMatchObject({ again: { changes: 1 } });
  });

  it("asks for a document again when a change does not fit, once", async () => {
    await live();
    let answer = (): void => undefined;
    hub.onOpen = () => void (answer = () => hub.events!.snapshot({ document: "desk", epoch: "k3", n: 50, body: {} }));
    hub.events!.change({ document: "desk", epoch: "k3", from: 45, n: 46, patch: {} });
    hub.events!.change({ document: "desk", epoch: "k3", from: 46, n: 47, patch: {} });
    expect(hub.opened).toEqual([["desk", "k3", 41]]);
    answer();
    expect(store.version("desk")).toMatchObject({ n: 50 });
  });

  it("forgets a document that may no longer be seen", async () => {
    await live();
    hub.events!.snapshot({ document: "contact/con_1", epoch: "e", n: 1, body: {} });
    hub.refuses.add("contact/con_1");
    hub.cut();
    hub.up = true;
    await vi.advanceTimersByTimeAsync(2000);
    expect(store.names).toEqual(["desk"]);
  });

  it("says that the session ended instead of retrying for ever", async () => {
    await live();
    hub.signedIn = false;
    hub.cut();
    await vi.advanceTimersByTimeAsync(3000);
    expect(connection.state).toEqual({ kind: "signedOut" });
  });
});
