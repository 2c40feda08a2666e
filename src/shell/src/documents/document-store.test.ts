import { describe, expect, it } from "vitest";
import { DocumentStore } from "./document-store.ts";

const body = { agent: { state: "ready" } };
function held(): DocumentStore {
  const store = new DocumentStore();
  store.snapshot({ document: "desk", epoch: "k3", n: 41, body });
  return store;
}

describe("the documents a browser holds", () => {
  it("takes the next numbered change", () => {
    const store = held();

    const received = store.change({ document: "desk", epoch: "k3", from: 41, n: 42, patch: { agent: { state: "offered" } } });

    expect(received).toBe("applied");
    expect(store.read("desk")).toEqual({ agent: { state: "offered" } });
    expect(store.version("desk")).toMatchObject({ epoch: "k3", n: 42 });
  });

  it("never applies a change after a gap, and says so", () => {
    const store = held();

    expect(store.change({ document: "desk", epoch: "k3", from: 43, n: 44, patch: { agent: null } })).toBe("gap");
    expect(store.read("desk")).toBe(body);
  });

  it("takes a change of a rebuilt document as a gap", () => {
    expect(held().change({ document: "desk", epoch: "k4", from: 41, n: 42, patch: {} })).toBe("gap");
  });

  it("ignores a change it has, so nothing is counted or drawn twice", () => {
    const store = held();
    const seen: unknown[] = [];
    store.watch("desk", (b) => seen.push(b));

    expect(store.change({ document: "desk", epoch: "k3", from: 40, n: 41, patch: { agent: null } })).toBe("known");
    expect(seen).toEqual([body]);
  });

  it("says how many changes a snapshot caught up", () => {
    expect(held().snapshot({ document: "desk", epoch: "k3", n: 45, body })).toBe(4);
    expect(held().snapshot({ document: "desk", epoch: "k9", n: 2, body })).toBeUndefined();
  });

  it("keeps the newer version when an older snapshot arrives late", () => {
    const store = held();
    store.snapshot({ document: "desk", epoch: "k3", n: 40, body: {} });
    expect(store.read("desk")).toBe(body);
  });

  it("tells its watchers when a document may no longer be seen, and stops when asked to", () => {
    const store = held();
    const seen: unknown[] = [];
    const stop = store.watch("desk", (b) => seen.push(b));

    store.gone({ document: "desk" });
    stop();
    store.snapshot({ document: "desk", epoch: "k5", n: 1, body });

    expect(seen).toEqual([body, undefined]);
  });
});
