import { describe, expect, it } from "vitest";
import { Api } from "../api/api.ts";
import type { AdapterStatus } from "../wire.generated.ts";
import { masked } from "./masked.ts";
import { tryOut } from "./questions.ts";
import { breaker, counts, errors, standingSign, trendLines } from "./standing-words.ts";

const figures = { from: "2026-11-12T08:00:00Z", answers: 0, failed: 0, trend: [] };
const status = (more: Partial<AdapterStatus>): AdapterStatus => ({ title: "x", pluggedIn: "project", condition: "ready", since: "2026-11-12T08:00:00Z", faults: [], capabilities: {}, figures, ...more });

describe("how a system stands", () => {
  it.each([
    [{ condition: "ready" }, "answers"],
    [{ condition: "degraded" }, "slow"],
    [{ condition: "degraded", faults: ["a.yaml:1:1: x"] }, "older version"],
    [{ condition: "failed" }, "not answering"],
    [{ condition: "failed", figures: null }, "file has faults"],
  ] as const)("%j reads %s", (more, word) => expect(standingSign(status(more)).word).toBe(word));

  it("is counted, the well ones first", () => {
    const all = [status({ condition: "failed" }), status({}), status({}), status({ condition: "degraded" })];
    expect(counts(all).map((c) => `${c.n} ${c.word}`)).toEqual(["2 answer", "1 slow", "1 not answering"]);
  });

  it.each([
    [{ answers: 0, failed: 0 }, "–", ""],
    [{ answers: 1000, failed: 18 }, "1.8 %", ""],
    [{ answers: 100, failed: 6 }, "6.0 %", "is-warn"],
    [{ answers: 2, failed: 2 }, "100.0 %", "is-bad"],
  ])("of %j failed %s", (some, text, tone) => expect(errors({ figures: { ...figures, ...some } })).toEqual({ text, tone }));

  it("says when it is tried again, when it asked for quiet, and what it still takes", () => {
    const now = Date.parse("2026-11-12T09:00:00Z");
    expect(breaker({ openUntil: "2026-11-12T09:00:18Z" }, now).word).toBe("open, next try in 18.0 s");
    expect(breaker({ leftAloneUntil: "2026-11-12T09:01:10Z" }, now).word).toBe("left alone for 1:10");
    expect(breaker({ budget: { remaining: 698, limit: 700 } }, now).word).toBe("closed, 698 of 700 questions left");
    expect(breaker({}, now).word).toBe("closed");
  });

  it("is drawn with gaps where nobody answered", () => {
    expect(trendLines([10, 20, null, 5], 30, 22)).toHaveLength(2);
    expect(trendLines([])).toEqual([]);
  });
});

describe("what is shown of a customer in a test", () => {
  it("is covered as far as it says who or where somebody is", () => {
    expect(masked({ name: "Maria Okafor", customerNumber: "7730118420", emails: ["m@example.com"], address: { street: "14 Weir Lane" }, number: "INV-1" }))
      .toEqual({ name: "M••••", customerNumber: "•••• 8420", emails: ["m••••"], address: { street: "1••••" }, number: "INV-1" });
  });
});

describe("trying a system out", () => {
  const api = (answers: Readonly<Record<string, unknown>>): { api: Api; asked: string[] } => {
    const asked: string[] = [];
    return { asked, api: new Api((url) => { asked.push(String(url)); return Promise.resolve(new Response(JSON.stringify(answers[String(url).split("?")[0]!]))); }) };
  };
  const crm = { system: "crm", title: "CRM", capabilities: ["findCustomers", "orders"], searchableKeys: ["email"] };

  it("finds the customer first, as a call would", async () => {
    const { api: hub, asked } = api({ "/api/capabilities/crm/find": { outcome: "found", value: [{ recordId: "10 1" }], tookMs: 1 }, "/api/capabilities/crm/orders": { outcome: "found", value: [], tookMs: 2 } });
    const tried = await tryOut(hub, crm, "orders", "email", "a b@example.com");
    expect(tried).toMatchObject({ kind: "answer", answer: { tookMs: 2 } });
    expect(asked).toEqual(["/api/capabilities/crm/find?kind=email&value=a%20b%40example.com", "/api/capabilities/crm/orders?customer=10%201"]);
  });
  it("asks nothing about somebody who was not found, or not for certain", async () => {
    const nobody = api({ "/api/capabilities/crm/find": { outcome: "notFound", tookMs: 1 } });
    expect((await tryOut(nobody.api, crm, "orders", "email", "x")).kind).toBe("nobody");
    const two = api({ "/api/capabilities/crm/find": { outcome: "found", value: [{ recordId: "1" }, { recordId: "2" }], tookMs: 1 } });
    expect(await tryOut(two.api, crm, "orders", "email", "x")).toMatchObject({ kind: "several", n: 2 });
    expect([nobody.asked.length, two.asked.length]).toEqual([1, 1]);
  });
  it("asks a system that finds nobody by the key with the key itself", async () => {
    const { api: hub, asked } = api({ "/api/capabilities/crm/orders": { outcome: "found", value: [], tookMs: 2 } });
    await tryOut(hub, crm, "orders", "customerNumber", "773");
    expect(asked).toEqual(["/api/capabilities/crm/orders?customer=773"]);
  });
});
