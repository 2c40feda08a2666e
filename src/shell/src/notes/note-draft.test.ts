import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Answer } from "../api/api.ts";
import type { DeskNote, NoteSaved } from "../wire.generated.ts";
import { NoteDraft } from "./note-draft.ts";

const at = "2026-11-12T09:19:21.000Z";
const down: Answer<NoteSaved> = { ok: false, problem: { type: "/problems/not-sent", title: "Not sent", status: 0 } };

describe("the note of a call", () => {
  let store: Storage;
  let posts: { text: string; revision: number }[];
  let answer: (body: { text: string; revision: number }) => Answer<NoteSaved>;

  beforeEach(() => {
    vi.useFakeTimers();
    localStorage.clear();
    store = localStorage;
    posts = [];
    answer = ({ revision }) => ({ ok: true, status: 200, body: { revision, savedAt: at } });
  });
  afterEach(() => vi.useRealTimers());

  const draft = (note?: DeskNote, agentId = "dana"): NoteDraft => new NoteDraft("int_a1", note, {
    store, agentId, changed: () => undefined,
    api: { post: (async (_: string, body: { text: string; revision: number }) => (posts.push(body), answer(body))) as never },
  });

  it("is saved shortly after the last keystroke, once", async () => {
    const note = draft();
    note.type("Bill of");
    await vi.advanceTimersByTimeAsync(300);
    note.type("Bill of 28 Oct");
    await vi.advanceTimersByTimeAsync(600);
    expect(posts).toEqual([{ text: "Bill of 28 Oct", revision: 1 }]);
    expect(note.state).toEqual({ kind: "saved", at });
    expect(store).toHaveLength(0);
  });

  it("survives a reload before it was saved", async () => {
    draft().type("She read 48,213");
    const after = draft();
    expect(after.text).toBe("She read 48,213");
    await vi.advanceTimersByTimeAsync(0);
    expect(posts).toEqual([{ text: "She read 48,213", revision: 1 }]);
  });

  it("survives a cut line, and says so", async () => {
    answer = () => down;
    const note = draft();
    note.type("Apologised");
    await vi.advanceTimersByTimeAsync(700);
    expect(note.state).toEqual({ kind: "kept", why: "The line is down." });
    answer = ({ revision }) => ({ ok: true, status: 200, body: { revision, savedAt: at } });
    note.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(note.state.kind).toBe("saved");
    expect(store).toHaveLength(0);
  });

  it("saves what was typed while it was being saved, with the next revision", async () => {
    const note = draft();
    note.type("a");
    const done = vi.advanceTimersByTimeAsync(600);
    note.type("ab");
    await done;
    await vi.advanceTimersByTimeAsync(1200);
    expect(posts.at(-1)).toMatchObject({ text: "ab" });
    expect(note.state.kind).toBe("saved");
  });

  it("never overwrites a newer note from another window silently", async () => {
    answer = () => ({ ok: false, problem: { type: "/problems/newer-note", title: "Newer", status: 409, text: "theirs", revision: 7, savedAt: at } });
    const note = draft({ text: "old", revision: 1, savedAt: at });
    note.type("mine");
    await vi.advanceTimersByTimeAsync(600);
    expect(note.state).toEqual({ kind: "newer", theirs: { text: "theirs", revision: 7, savedAt: at } });
    answer = ({ revision }) => ({ ok: true, status: 200, body: { revision, savedAt: at } });
    note.resolve("mine");
    await vi.advanceTimersByTimeAsync(0);
    expect(posts.at(-1)).toEqual({ text: "mine", revision: 8 });
  });

  /** A node stored the note and died before it could say so. */
  const dying = async (): Promise<NoteDraft> => {
    answer = () => down;
    const note = draft();
    note.type("before");
    await vi.advanceTimersByTimeAsync(700);
    note.type("before, during");
    answer = ({ text, revision }) => (text === "before" && revision === 1) || revision === 2
      ? { ok: true, status: 200, body: { revision, savedAt: at } }
      : { ok: false, problem: { type: "/problems/newer-note", title: "Newer", status: 409, text: "before", revision: 1, savedAt: at } };
    return note;
  };

  it("is not taken for another window's when the hub stored it and died before it could say so", async () => {
    const note = await dying();
    note.take({ text: "before", revision: 1, savedAt: at });
    await vi.advanceTimersByTimeAsync(1000);
    expect(posts.slice(1)).toEqual([{ text: "before", revision: 1 }, { text: "before, during", revision: 2 }]);
    expect(note.state).toEqual({ kind: "saved", at });
    expect(store).toHaveLength(0);
  });

  it("is not taken for another window's after a reload either", async () => {
    await dying();
    posts = [];
    const after = draft({ text: "before", revision: 1, savedAt: at });
    await vi.advanceTimersByTimeAsync(10);
    expect(after.text).toBe("before, during");
    expect(posts).toEqual([{ text: "before", revision: 1 }, { text: "before, during", revision: 2 }]);
  });

  it("takes the other text when the agent says so", () => {
    const note = draft({ text: "old", revision: 1, savedAt: at });
    note.type("mine");
    note.take({ text: "theirs", revision: 2, savedAt: at });
    note.resolve("theirs");
    expect(note.text).toBe("theirs");
    expect(store).toHaveLength(0);
  });

  it("follows the hub while nothing is typed here", () => {
    const note = draft({ text: "old", revision: 1, savedAt: at });
    note.take({ text: "new", revision: 2, savedAt: at });
    expect(note.text).toBe("new");
  });

  it("shows what the hub kept of it: a card number is masked there, so it is masked here", async () => {
    const note = draft();
    note.type("card 4111 1111 1111 1111");
    await vi.advanceTimersByTimeAsync(600);
    note.take({ text: "card •••• 1111", revision: 1, savedAt: at });
    expect(note.text).toBe("card •••• 1111");
  });

  it("is not shown to a colleague at the same computer", () => {
    draft().type("private");
    expect(draft(undefined, "ravi").text).toBe("");
  });

  it("is sent when the page is left", () => {
    const note = draft();
    note.type("last words");
    note.leave();
    expect(posts).toEqual([{ text: "last words", revision: 1 }]);
  });

  it("is cut at 10,000 characters, as the hub would refuse more", () => {
    const note = draft();
    note.type("x".repeat(10_001));
    expect(note.text).toHaveLength(10_000);
  });
});
