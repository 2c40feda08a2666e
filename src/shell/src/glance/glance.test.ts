import { describe, expect, it } from "vitest";
import { Times } from "../clock/times.ts";
import type { ContactDocument, DeskInteraction, Fact } from "../wire.generated.ts";
import { callerWords } from "./caller-words.ts";
import { factWords } from "./fact-words.ts";

const call = { id: "int_a1", contactId: "con_1", kind: "queue", state: "alerting", since: "", order: 1, from: "01632 960147" } as DeskInteraction;
const contact = (identity: object): ContactDocument => ({ identity }) as unknown as ContactDocument;
const maria = { name: "Maria Okafor", initials: "MO", segment: "Residential", since: "2017-03-01", proof: "account number matches", strength: "strong" };

describe("who is calling", () => {
  it("is a name with its proof, and apart from it what was verified", () => {
    const words = callerWords(contact({ state: "identified", customer: maria, verification: { level: 2, of: 3, enoughFor: "billing" } }), call);
    expect(words).toMatchObject({ name: "Maria Okafor", initials: "MO", about: "Residential · customer since March 2017" });
    expect(words.proof.strong + words.proof.rest).toBe("Maria’s account, account number matches");
    expect(words.verified!.strong + words.verified!.rest + words.verified!.more).toBe("Verified, level 2 of 3, enough for billing: do not ask again");
  });

  it("is never a number", () => {
    const words = callerWords(contact({ state: "unidentified" }), call);
    expect(words.name).toBe("Unknown caller");
    expect(words.proof.strong + words.proof.rest).toBe("Not identified, a number is no proof");
    expect(words.verified?.strong).toBe("Not verified");
  });

  it("is left open when two people share a number", () => {
    expect(callerWords(contact({ state: "ambiguous", candidates: { a: {}, b: {} } }), call).proof.strong).toBe("2 customers may be calling");
  });

  it("is asked for by account number when more people fit than are named", () => {
    const words = callerWords(contact({ state: "ambiguous", candidates: { a: {}, b: {} }, fitting: 60 }), call);
    expect(words.proof.strong + words.proof.rest).toBe("60 customers may be calling: ask for the account number");
  });

  it("is only perhaps somebody when the number alone speaks for it", () => {
    const words = callerWords(contact({ state: "identified", customer: { ...maria, strength: "weak", proof: "number on file" } }), call);
    expect(words.proof).toMatchObject({ strong: "Perhaps Maria", rest: ", number on file, not confirmed", tone: "is-warn" });
  });

  it("is said to be looked up until the hub has answered", () => expect(callerWords(undefined, call)).toMatchObject({ name: "A caller", proof: { strong: "Finding out who it is" }, verified: undefined }));
});

describe("a fact that was given", () => {
  const times = new Times("Europe/London");
  const now = Date.parse("2026-11-12T09:19:20Z");
  const fact = (more: Partial<Fact>): Fact => ({ key: "account.number", label: "Account", order: 2, masked: "•••• 8420", status: "matched", matchedWith: "crm", by: "customer", channel: "ivr", at: "2026-11-12T09:14:12Z", confidence: 1, pii: "identity", times: 1, ...more });
  const words = (more: Partial<Fact>): string => Object.values(factWords(fact(more), { crm: "CRM" }, times, now)).join(" | ");

  it("says where and when, and what it matches", () => expect(words({})).toBe("•••• 8420 | matches CRM | IVR keys | IVR | 09:14:12"));
  it("of the caller's secret shows only the result", () => expect(words({ key: "dob", pii: "authentication", masked: "Checked" })).toMatch(/^Checked \| matched, not kept/));
  it("that nobody could compare is stated", () => expect(words({ status: "stated", channel: "email", at: "2026-11-10T14:05:00Z" })).toContain("stated | e-mail | e-mail | Tue 14:05"));
  it("that differs says from what", () => expect(words({ status: "contradicted" })).toContain("differs, CRM"));
  it("that was said twice says so", () => expect(words({ times: 2 })).toContain("said twice"));
});
