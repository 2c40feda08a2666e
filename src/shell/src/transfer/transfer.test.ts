import { describe, expect, it } from "vitest";
import { Times } from "../clock/times.ts";
import type { ContactDocument, DeskDocument, DeskInteraction } from "../wire.generated.ts";
import { packet } from "./packet.ts";
import { nextStep, type TransferPlan } from "./transfer-plan.ts";

const call: DeskInteraction = { id: "int_a1", contactId: "con_1", kind: "queue", state: "connected", since: "", order: 1, seconds: { talk: 0, hold: 0, wrapUp: 0, handle: 0, consult: 0, systemWait: 0, systemWaitBySystem: {} } };
const desk = { colleagues: { ravi: { id: "ravi", name: "Ravi Menon", state: "ready" } }, queues: { Metering: { name: "Metering", waiting: 2 } } } as unknown as DeskDocument;
const plan = (more: Partial<TransferPlan>): TransferPlan => ({ kind: "consult", target: { agent: "ravi" }, reason: "", ...more });
const talking: DeskInteraction = { ...call, state: "consulting", consult: { interactionId: "int_b2", agentId: "ravi", agentName: "Ravi Menon", state: "talking" } };

describe("a transfer", () => {
  it("begins with a call to the colleague when consulting first, with or without a reason", () => {
    expect(nextStep(plan({}), call, desk, "note")).toMatchObject({ word: "Call Ravi", act: "consult", body: { toAgentId: "ravi" } });
  });
  it("is not possible while the colleague's desk rings", () => {
    expect(nextStep(plan({ reason: "r" }), { ...talking, consult: { ...talking.consult!, state: "alerting" } }, desk, "").act).toBeUndefined();
  });
  it("after a consult needs a reason, and carries the note", () => {
    expect(nextStep(plan({}), talking, desk, "")).toMatchObject({ act: undefined, missing: "reason" });
    expect(nextStep(plan({ reason: " Re-bill on her reading " }), talking, desk, " She read 48,213 ")).toMatchObject({
      word: "Transfer to Ravi", act: "transfer", body: { kind: "consult", toAgentId: "ravi", reason: "Re-bill on her reading", note: "She read 48,213" },
    });
  });
  it("goes to a queue too", () => {
    expect(nextStep(plan({ kind: "cold", target: { queue: "Metering" }, reason: "meter" }), call, desk, "")).toMatchObject({ word: "Transfer to queue Metering", body: { kind: "cold", toQueue: "Metering" } });
  });
  it("waits for the agent to say where", () => expect(nextStep(plan({ target: undefined }), call, desk, "").missing).toBe("target"));
});

describe("the hand-over", () => {
  const times = new Times("Europe/London");
  const contact = {
    facts: { a: {}, b: {} }, identity: { verification: { level: 2, of: 3, expiresAt: "2026-11-12T09:44:41Z" } },
    alerts: { "ticket.promise:5512": { order: 1 } }, facets: { tickets: { items: { t: { number: "T-5512", status: { value: "open" } } } } },
  } as unknown as ContactDocument;

  it("says what the colleague will see before they speak", () => {
    expect(packet(contact, "note", "meter", true, times).map((l) => `${l.text} (${l.remark})`)).toEqual([
      "2 facts already given (ask none)", "Verified, level 2 (carried to 09:44)", "Your note and T-5512 (promise missed)", "Reason for the transfer (goes along)",
    ]);
  });
  it("says which questions about the caller are still open", () => {
    const asked = { ...contact, conflicts: { email: { label: "E-mail", status: "open", order: 1 }, phone: { label: "Phone", status: "accepted", order: 2 } } } as unknown as ContactDocument;
    expect(packet(asked, "note", "meter", true, times).map((l) => `${l.text} (${l.remark})`)).toContain("1 open conflict (e-mail)");
  });
  it("says what is missing", () => {
    expect(packet(undefined, "", "", true, times).filter((l) => !l.there).map((l) => l.text)).toEqual(["No facts given yet", "Not verified", "No note", "Reason for the transfer"]);
  });
});
