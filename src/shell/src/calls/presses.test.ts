import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Answer, PostOptions } from "../api/api.ts";
import type { DeskInteraction } from "../wire.generated.ts";
import { Presses } from "./presses.ts";

const call = (state: DeskInteraction["state"]): DeskInteraction =>
  ({ id: "int_a1", contactId: "con_1", kind: "queue", state, since: "2026-11-12T09:17:40Z", order: 1, seconds: { talk: 0, hold: 0, wrapUp: 0, handle: 0, consult: 0, systemWait: 0, systemWaitBySystem: {} } });

describe("pressing a call control", () => {
  let sent: { path: string; key: string | undefined; body: unknown }[];
  let answer: Answer<unknown>;
  let presses: Presses;
  beforeEach(() => {
    vi.useFakeTimers();
    sent = [];
    answer = { ok: true, status: 202, body: {} };
    let n = 0;
    presses = new Presses({
      post: (async (path: string, body: unknown, options?: PostOptions) => {
        sent.push({ path, body, key: options?.key });
        return answer;
      }) as never,
    }, () => `key-${++n}`);
  });
  afterEach(() => vi.useRealTimers());

  it("takes one press and ignores the second", async () => {
    void presses.press("int_a1", "accept");
    expect(await presses.press("int_a1", "accept")).toBe(false);
    expect(sent).toEqual([{ path: "/api/interactions/int_a1/accept", body: {}, key: "key-1" }]);
  });

  it("stays pressed until the hub shows that it happened", async () => {
    await presses.press("int_a1", "accept");
    expect(presses.of("int_a1")).toMatchObject({ act: "accept", phase: "sent" });
    presses.settle({ int_a1: call("alerting") });
    expect(presses.isSent("int_a1")).toBe(true);
    presses.settle({ int_a1: call("connected") });
    expect(presses.of("int_a1")).toBeUndefined();
  });

  it("ignores ending a call while its transfer is on the way", async () => {
    await presses.press("int_a1", "transfer", { kind: "warm", toAgentId: "ravi", reason: "meter" });
    expect(await presses.press("int_a1", "end")).toBe(false);
    expect(sent).toHaveLength(1);
  });

  it("says in clear words why something was refused, and lets the agent press again with a new key", async () => {
    answer = { ok: false, problem: { type: "/problems/not-possible-now", title: "The caller has hung up.", status: 409 } };
    await presses.press("int_a1", "hold", { reason: "research" });
    expect(presses.of("int_a1")).toMatchObject({ phase: "refused", problem: { title: "The caller has hung up." } });
    await presses.press("int_a1", "hold", { reason: "research" });
    expect(sent.map((s) => s.key)).toEqual(["key-1", "key-2"]);
  });

  it("lets the agent act again when the switch has not said for 5 s that it happened", async () => {
    await presses.press("int_a1", "hold", { reason: "research" });
    await vi.advanceTimersByTimeAsync(5000);
    expect(presses.of("int_a1")).toMatchObject({ phase: "late" });
    expect(await presses.press("int_a1", "end")).toBe(true);
  });

  it("never hangs up by the second half of a double press on Accept", async () => {
    let now = 0;
    presses = new Presses({ post: (async (path: string) => (sent.push({ path, key: "", body: {} }), answer)) as never }, () => "k", () => now);
    await presses.press("int_a1", "accept");
    presses.settle({ int_a1: call("connected") });
    now = 300;
    expect(await presses.press("int_a1", "end")).toBe(false);
    now = 1100;
    expect(await presses.press("int_a1", "end")).toBe(true);
  });

  it("is settled when the call has left the desk", async () => {
    await presses.press("int_a1", "complete", { disposition: "billCorrected" });
    presses.settle({});
    expect(presses.of("int_a1")).toBeUndefined();
  });

  it("keeps a refusal on the screen until it was read", async () => {
    answer = { ok: false, problem: { type: "x", title: "No.", status: 409 } };
    await presses.press("int_a1", "end");
    presses.settle({ int_a1: call("connected") });
    expect(presses.of("int_a1")?.phase).toBe("refused");
    presses.dismiss("int_a1");
    expect(presses.of("int_a1")).toBeUndefined();
  });
});
