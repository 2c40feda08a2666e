import { describe, expect, it } from "vitest";
import { Times } from "../clock/times.ts";
import type { RecordItem } from "../wire.generated.ts";
import { bodies } from "./bodies.ts";
import { recordLine, recordTone, recordWord } from "./records.ts";

const times = new Times("Europe/London");
const now = Date.parse("2026-11-12T09:19:20Z");
const record = (more: Partial<RecordItem>): RecordItem => ({ system: "erp", id: "1", title: "Parcel", order: 1, ...more });

describe("a record without a layout of its own", () => {
  it("says its status in our words, or in the system's where we have none", () => {
    expect(recordWord({ value: "outForDelivery", raw: "OFD" })).toBe("out for delivery");
    expect(recordWord({ value: "unknown", raw: "held at customs" })).toBe("held at customs");
  });
  it("marks what went wrong and what is under way", () => {
    expect([recordTone({ value: "failed", raw: "" }), recordTone({ value: "inTransit", raw: "" }), recordTone({ value: "delivered", raw: "" })]).toEqual(["warn", "accent", ""]);
  });
  it("says when it is and what else there is", () => {
    expect(recordLine(record({ at: "2026-11-12T09:05:00Z", detail: "Parcel Line" }), times, now)).toContain("Parcel Line");
    expect(recordLine(record({}), times, now)).toBe("");
  });
  it("has a body for every such facet of the hub", () => {
    for (const kind of ["accounts", "deliveries", "payments", "entitlements", "appointments", "timeline", "serviceStatus"]) expect(bodies[kind]).toBeDefined();
  });
});
