import { beforeEach, describe, expect, it } from "vitest";
import type { ContactDocument, DeskInteraction } from "../wire.generated.ts";
import { prefilledSummary } from "./summary.ts";
import { WrapUpDrafts } from "./wrap-up-drafts.ts";

const call: DeskInteraction = {
  id: "int_b2", contactId: "con_1", kind: "transfer", state: "wrapUp", since: "", order: 1, seconds: { talk: 0, hold: 0, wrapUp: 0, handle: 0, consult: 0, systemWait: 0, systemWaitBySystem: {} },
  wrapUp: { startedAt: "2026-11-12T09:27:40Z", targetSeconds: 90, dispositions: { other: { label: "Other", order: 9 }, billCorrected: { label: "Bill corrected", order: 1 }, billExplained: { label: "Bill explained", order: 2 } } },
};

describe("wrap-up", () => {
  let sent: unknown[];
  let drafts: WrapUpDrafts;
  beforeEach(() => {
    sessionStorage.clear();
    sent = [];
    drafts = new WrapUpDrafts({ press: async (...args) => (sent.push(args), true) });
  });

  it("takes the outcome by its place on the screen", () => {
    expect(drafts.choose(call, 2)).toBe(true);
    expect(drafts.of(call).disposition).toBe("billExplained");
    expect(drafts.choose(call, 7)).toBe(false);
  });

  it("cannot be finished without an outcome", async () => {
    expect(await drafts.finish(call)).toBe(false);
    expect(sent).toEqual([]);
  });

  it("sends the prefilled summary as it stands", async () => {
    drafts.prefill = () => "Re-billed on her reading.";
    drafts.choose(call, 1);
    drafts.change(call, { solved: true, then: "notReady" });
    await drafts.finish(call);
    expect(sent).toEqual([["int_b2", "complete", { disposition: "billCorrected", solved: true, summary: "Re-billed on her reading.", then: "notReady" }]]);
  });

  it("survives a reload until it is finished", async () => {
    drafts.change(call, { disposition: "billCorrected", summary: "My words." });
    const after = new WrapUpDrafts({ press: async () => true });
    expect(after.of(call)).toMatchObject({ disposition: "billCorrected", summary: "My words." });
    await after.finish(call);
    expect(sessionStorage).toHaveLength(0);
  });
});

describe("the prefilled summary", () => {
  const contact = {
    identity: { customer: { name: "Maria Okafor" } },
    facts: {
      reason: { key: "reason", label: "Reason", order: 1, value: "Bill too high", status: "stated", at: "", pii: "none" },
      "account.number": { key: "account.number", label: "Account", order: 2, masked: "•••• 8420", status: "matched", at: "", pii: "identity" },
      "invoice.number": { key: "invoice.number", label: "Invoice", order: 5, value: "INV-88214", status: "stated", at: "", pii: "none" },
    },
  } as unknown as ContactDocument;

  it("is the note where there is one", () => expect(prefilledSummary(" Apologised. ", call, contact)).toBe("Apologised."));
  it("is made of what the caller wanted, without what identifies a person", () => {
    expect(prefilledSummary("", { ...call, handOver: { fromAgentId: "dana", fromName: "Dana Whitfield", reason: "re-bill on her reading", at: "", kind: "consult" } }, contact))
      .toBe("Maria Okafor called about bill too high: invoice INV-88214. Taken over from Dana Whitfield: re-bill on her reading.");
  });
});
