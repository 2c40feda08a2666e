import { describe, expect, it } from "vitest";
import { Times } from "../clock/times.ts";
import type { ConflictValue, DeskInteraction, DeskWriteBack, FieldConflict } from "../wire.generated.ts";
import { answers, below, heading, outcomes, promise, settled } from "./conflict-words.ts";
import { Deciding } from "./deciding.ts";

const times = new Times("Europe/London");
const now = Date.parse("2026-11-12T09:19:20Z");
const value = (more: Partial<ConflictValue>): ConflictValue => ({ title: "CRM", value: "m.okafor@example.com", isRight: false, isVerified: false, isUnsaved: false, correction: "written", order: 1, ...more });
const conflict = (more: Partial<FieldConflict> = {}): FieldConflict => ({
  field: "email", label: "E-mail", status: "open", reason: "caller", order: 1, values: {
    crm: value({ changedAt: "2026-10-28T09:00:00Z" }), erp: value({ title: "Billing ERP", value: "M.Okafor@example.com", correction: "task", order: 2 }),
    caller: value({ title: "Caller", value: "maria.new@example.com", changedAt: "2026-11-12T09:18:02Z", isRight: true, isUnsaved: true, correction: null, order: 3 }) }, ...more });
const written = (more: Partial<DeskWriteBack>): DeskWriteBack => ({ label: "E-mail", system: "crm", systemTitle: "CRM", kind: "details", state: "accepted", at: "2026-11-12T09:18:31Z", field: "email", decidedAt: "2026-11-12T09:18:30Z", ...more });
const call = (writeBacks: Record<string, DeskWriteBack>): DeskInteraction => ({ id: "int_a1", contactId: "con_1", writeBacks }) as unknown as DeskInteraction;

describe("a field on which the sources disagree", () => {
  it("shows each answer once, with all who give it, and the caller by name", () => {
    const said = answers(conflict(), "Maria Okafor");
    expect(said.map((s) => [s.source, s.titles.join(", "), s.hers])).toEqual([["crm", "CRM, Billing ERP", false], ["caller", "Maria Okafor's own words", true]]);
    expect(heading(conflict(), said)).toBe("E-mail: two answers");
  });

  it("says of each answer how old it is, why it counts, and that nobody keeps it yet", () => {
    const [crm, hers] = answers(conflict(), undefined);
    expect(below(conflict(), crm!, times, now)).toBe("changed 28 Oct");
    expect(below(conflict(), hers!, times, now)).toBe("09:18:02 · not saved in any system yet · the caller said it, so it counts");
  });

  it("names the rule where a rule decided", () => {
    const byRule = conflict({ reason: "authority", values: { crm: value({ isRight: true }), erp: value({ title: "Billing ERP", value: "old@example.com", order: 2 }) } });
    expect(answers(byRule, undefined).map((s) => below(byRule, s, times, now))).toEqual(["rule: CRM first", ""]);
  });

  it("says beforehand where a choice goes", () => {
    expect(promise(conflict())).toBe("Your choice is written to CRM. Billing ERP: the owners get a task at the ticket desk.");
    expect(promise(conflict({ values: { a: value({ title: "Archive", correction: "readOnly" }), b: value({ title: "Portal", correction: "nowhere", order: 2 }) } }))).toBe("Portal cannot be told from here. Archive: read only, stays as it is.");
  });

  it("shows what the systems say to the last choice only", () => {
    const of = call({ "crm:email:1": written({ decidedAt: "2026-11-12T09:18:10Z", state: "refused" }), "crm:email:2": written({}), "crm:phone:1": written({ field: "phone" }), "crm:note": written({ field: null, decidedAt: null, kind: "note" }) });
    expect(outcomes(of, "email").map(([name]) => name)).toEqual(["crm:email:2"]);
    expect(outcomes(call({}), "email")).toEqual([]);
    expect(settled(of, { email: conflict() })).toEqual(["phone"]);
  });
});

describe("this one is right", () => {
  const place = { id: "int_a1", contactId: "con_1" };
  const hub = (ok = true) => {
    const sent: [string, unknown][] = [];
    const api = { post: async (path: string, body?: unknown) => { sent.push([path, body]); return ok ? { ok: true, status: 200, body: {} } : { ok: false, problem: { status: 409, title: "Look again." } }; } };
    const late: (() => void)[] = [];
    return { sent, late, deciding: new Deciding(api as never, () => "k", (act) => late.push(act)) };
  };

  it("is sent once; a second press is ignored until the hub shows the choice", async () => {
    const { sent, deciding } = hub();
    const first = deciding.decide(place, conflict(), "caller");
    await Promise.all([first, deciding.decide(place, conflict(), "crm")]);
    expect(sent).toEqual([["/api/contacts/con_1/conflicts/email", { interactionId: "int_a1", source: "caller" }]]);
    expect(deciding.of(place, conflict())).toMatchObject({ phase: "sent", source: "caller" });
    expect(deciding.of(place, conflict({ decidedAt: "2026-11-12T09:18:30Z" }))).toBeUndefined();
  });

  it("may be pressed again when the hub said yes and shows nothing for long", async () => {
    const { late, deciding } = hub();
    await deciding.decide(place, conflict(), "caller");
    late[0]!();
    expect(deciding.of(place, conflict())).toBeUndefined();
  });

  it("says why it was not taken and may be pressed again", async () => {
    const { sent, deciding } = hub(false);
    await deciding.decide(place, conflict(), "caller");
    expect(deciding.of(place, conflict())).toMatchObject({ phase: "refused", problem: { title: "Look again." } });
    await deciding.decide(place, conflict(), "caller");
    expect(sent).toHaveLength(2);
  });

  it("is tried again at a system that did not take it, once a press", async () => {
    const { sent, deciding } = hub();
    await Promise.all([deciding.retry(place, "crm:email:1"), deciding.retry(place, "crm:email:1")]);
    expect(sent).toEqual([["/api/interactions/int_a1/write-backs/retry", { name: "crm:email:1" }]]);
    expect(deciding.isRetried(place, "crm:email:1")).toBe(false);
  });
});
