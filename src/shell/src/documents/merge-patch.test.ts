import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../wire.generated.ts";
import { isObject, mergePatch } from "./merge-patch.ts";

const plain = (value: JsonValue): JsonValue => JSON.parse(JSON.stringify(value)) as JsonValue;

const own = (of: JsonObject, member: string): JsonValue | undefined => (Object.hasOwn(of, member) ? of[member] : undefined);

/** A patch that leads from one document to another, as the hub makes it. */
function diff(from: JsonValue | undefined, to: JsonValue): JsonValue {
  if (!isObject(from) || !isObject(to)) return to;
  const patch: Record<string, JsonValue> = Object.create(null);
  for (const member of Object.keys(from)) if (!Object.hasOwn(to, member)) patch[member] = null;
  for (const [member, value] of Object.entries(to)) {
    if (JSON.stringify(own(from, member)) !== JSON.stringify(value)) patch[member] = diff(own(from, member), value);
  }
  return patch;
}

const leaf = fc.oneof(fc.string({ maxLength: 4 }), fc.integer(), fc.boolean(), fc.array(fc.integer(), { maxLength: 3 }));
const name = fc.constantFrom("a", "b", "c", "d", "__proto__", "toString");
const { document } = fc.letrec<{ document: JsonObject; value: JsonValue }>((tie) => ({
  document: fc.dictionary(name, tie("value"), { maxKeys: 5 }) as fc.Arbitrary<JsonObject>,
  value: fc.oneof({ maxDepth: 4 }, leaf, tie("document")) as fc.Arbitrary<JsonValue>,
}));

describe("a change of a document", () => {
  it("leads exactly to the hub's version", () => {
    fc.assert(fc.property(document, document, (from, to) => {
      expect(plain(mergePatch(from, diff(from, to)))).toEqual(plain(to));
    }));
  });

  it("that says nothing new leaves the very same object, so nothing is drawn again", () => {
    fc.assert(fc.property(document, (body) => {
      expect(mergePatch(body, {})).toBe(body);
    }));
  });

  it("never changes the version the screen is still drawing", () => {
    fc.assert(fc.property(document, document, (from, patch) => {
      const before = JSON.stringify(from);
      mergePatch(from, patch);
      expect(JSON.stringify(from)).toBe(before);
    }));
  });

  it("shares what it does not touch", () => {
    const from = { facets: { crm: { state: "fresh" }, erp: { state: "loading" } }, facts: { dob: "Checked" } };

    const to = mergePatch(from, { facets: { erp: { state: "fresh" } } }) as typeof from;

    expect(to.facts).toBe(from.facts);
    expect(to.facets.crm).toBe(from.facets.crm);
    expect(to.facets.erp).toEqual({ state: "fresh" });
  });

  const table: [JsonValue, JsonValue, JsonValue][] = [
    [{ a: "b" }, { a: "c" }, { a: "c" }],
    [{ a: "b" }, { b: "c" }, { a: "b", b: "c" }],
    [{ a: "b" }, { a: null }, {}],
    [{ a: "b", b: "c" }, { a: null }, { b: "c" }],
    [{ a: ["b"] }, { a: "c" }, { a: "c" }],
    [{ a: "c" }, { a: ["b"] }, { a: ["b"] }],
    [{ a: { b: "c" } }, { a: { b: "d", c: null } }, { a: { b: "d" } }],
    [{ a: [{ b: "c" }] }, { a: [1] }, { a: [1] }],
    [["a", "b"], ["c", "d"], ["c", "d"]],
    [{ a: "b" }, ["c"], ["c"]],
    [{ a: "foo" }, null, null],
    [{ a: "foo" }, "bar", "bar"],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: "b", c: null }, { a: "b" }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ];
  it.each(table)("follows RFC 7396 appendix A: %j with %j", (target, patch, expected) => {
    expect(plain(mergePatch(target, patch))).toEqual(expected);
  });
});
