import { describe, expect, it } from "vitest";
import { Times } from "../clock/times.ts";
import type { ContactDocument } from "../wire.generated.ts";
import { find, knownThings } from "./known-things.ts";
import { deepQuery, reveal, revealedFacet, revealEvent } from "./reveal.ts";

const contact = {
  facts: { "invoice.number": { key: "invoice.number", label: "Invoice", order: 1, value: "INV-88214", status: "stated", at: "" } },
  facets: {
    invoices: { items: { "erp:1": { system: "erp", number: "INV-88214", total: { minor: 41260, currency: "GBP" }, status: { value: "open" }, order: 1 } } },
    tickets: { items: { t: { system: "tickets", number: "T-5512", subject: "Bill too high", status: { value: "open" }, order: 1 } } },
  },
  timeline: { items: { e1: { id: "e1", at: "2026-11-10T14:05:00Z", kind: "email", title: "E-mail opened T-5512" } } },
} as unknown as ContactDocument;
const things = knownThings(contact, new Times("Europe/London"), Date.parse("2026-11-12T09:19:20Z"));

describe("finding in what is known", () => {
  it("finds a number wherever it stands, in the order of the screen", () => {
    expect(find(things, "88214").map((t) => t.testId)).toEqual(["fact-invoice.number", "invoice-INV-88214"]);
    expect(find(things, "t-5512").map((t) => t.testId)).toEqual(["ticket-T-5512", "timeline-e1"]);
  });
  it("wants every word, in any order", () => expect(find(things, "high bill").map((t) => t.testId)).toEqual(["ticket-T-5512"]));
  it("finds amounts as they are read aloud", () => expect(find(things, "412.60")).toHaveLength(1));
  it("finds nothing before a word is typed, and nothing about a caller nobody knows", () => {
    expect(find(things, "  ")).toEqual([]);
    expect(knownThings(undefined, new Times(), 0)).toEqual([]);
  });

  it("unfolds, and goes to the place inside the shadow trees", async () => {
    const host = document.createElement("div");
    const inner = document.createElement("button");
    inner.dataset["testid"] = "invoice-INV-88214";
    host.attachShadow({ mode: "open" }).append(inner);
    document.body.append(host);
    const asked: unknown[] = [];
    window.addEventListener(revealEvent, (e) => asked.push(revealedFacet(e)), { once: true });

    expect(await reveal("invoice-INV-88214", "invoices", async () => undefined)).toBe(true);

    expect(asked).toEqual(["invoices"]);
    expect(deepQuery(document, "[data-testid=nothing]")).toBeUndefined();
    host.remove();
  });
});
