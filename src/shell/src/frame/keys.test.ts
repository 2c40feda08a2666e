import { describe, expect, it } from "vitest";
import { commandOf, Keys } from "./keys.ts";

const key = (k: Partial<KeyboardEvent>): KeyboardEvent => ({ key: "", code: "", altKey: false, ctrlKey: false, metaKey: false, isComposing: false, repeat: false, ...k }) as KeyboardEvent;

describe("the keyboard", () => {
  it.each([
    [{ code: "KeyA", altKey: true }, "accept"],
    [{ code: "KeyD", altKey: true }, "decline"],
    [{ code: "KeyF", altKey: true }, "finish"],
    [{ key: "/" }, "find"],
    [{ key: "3" }, "choose3"],
    [{ key: "0" }, undefined],
    [{ code: "KeyA", altKey: true, ctrlKey: true }, undefined],
    [{ code: "KeyA", altKey: true, repeat: true }, undefined],
  ])("%j means %s", (pressed, command) => expect(commandOf(key(pressed), false)).toBe(command));

  it("never acts on a single key while the agent types", () => {
    expect(commandOf(key({ key: "3" }), true)).toBeUndefined();
    expect(commandOf(key({ key: "/" }), true)).toBeUndefined();
    expect(commandOf(key({ code: "KeyA", altKey: true }), true)).toBe("accept");
  });

  it("asks the part of the page that came last first, and only until one has acted", () => {
    const target = new EventTarget();
    const keys = new Keys();
    const asked: string[] = [];
    keys.start(target);
    keys.on((c) => (asked.push(`desk ${c}`), true));
    const stop = keys.on((c) => (asked.push(`wrap-up ${c}`), c === "choose1"));
    const press = (k: string): void => void target.dispatchEvent(Object.assign(new Event("keydown"), key({ key: k })));
    press("1");
    press("2");
    stop();
    press("1");
    expect(asked).toEqual(["wrap-up choose1", "wrap-up choose2", "desk choose2", "desk choose1"]);
  });
});
