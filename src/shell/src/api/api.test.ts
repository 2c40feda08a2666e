import { describe, expect, it } from "vitest";
import { Api } from "./api.ts";

interface Sent { path: string; init: RequestInit }

function api(...answers: (Response | Error)[]): { api: Api; sent: Sent[]; paused: number[] } {
  const sent: Sent[] = [];
  const paused: number[] = [];
  const send = (async (path: string, init: RequestInit) => {
    sent.push({ path, init });
    const answer = answers[Math.min(sent.length, answers.length) - 1]!;
    if (answer instanceof Error) throw answer;
    return answer.clone();
  }) as typeof fetch;
  return { api: new Api(send, async (ms) => void paused.push(ms)), sent, paused };
}
const json = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status });

describe("asking the hub", () => {
  it("carries the header that a foreign page cannot send, and the key of the press", async () => {
    const { api: hub, sent } = api(json(202, { at: "2026-11-12T09:17:46.000Z" }));

    const answer = await hub.post<{ at: string }>("/api/interactions/int_a1/accept", undefined, { key: "k1" });

    expect(answer).toMatchObject({ ok: true, body: { at: "2026-11-12T09:17:46.000Z" } });
    expect(sent[0]!.init.headers).toMatchObject({ "X-AgentHub": "1", "Idempotency-Key": "k1" });
  });

  it("gives the agent the switch's own words when an act is refused", async () => {
    const { api: hub } = api(json(409, { type: "/problems/not-possible-now", title: "The caller has hung up.", traceId: "t" }));
    expect(await hub.post("/x", {}, { key: "k" })).toMatchObject({ ok: false, problem: { status: 409, title: "The caller has hung up." } });
  });

  it("sends an unanswered act again with the same key, so it happens once", async () => {
    const { api: hub, sent, paused } = api(new Error("reset"), new Error("refused"), json(202, {}));
    const answer = await hub.post("/x", { reason: "research" }, { key: "k7" });
    expect(answer.ok).toBe(true);
    expect(sent.map((s) => (s.init.headers as Record<string, string>)["Idempotency-Key"])).toEqual(["k7", "k7", "k7"]);
    expect(paused).toEqual([400, 1200]);
  });

  it("stops trying after a few seconds and says that nothing was sent", async () => {
    const { api: hub, sent } = api(new Error("down"));
    expect(await hub.post("/x", {}, { key: "k" })).toMatchObject({ problem: { type: "/problems/not-sent" } });
    expect(sent).toHaveLength(4);
  });

  it("never sends twice what has no key", async () => {
    const { api: hub, sent } = api(new Error("down"));
    await hub.post("/x", {});
    expect(sent).toHaveLength(1);
  });

  it("makes a clear sentence of an answer that is no problem document", async () => {
    const { api: hub } = api(new Response("<html>Bad gateway</html>", { status: 502 }));
    expect(await hub.get("/x")).toMatchObject({ ok: false, problem: { status: 502, title: "The hub did not do it (502). Nothing was changed; try again." } });
  });
});
