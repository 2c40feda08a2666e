import { describe, expect, it } from "vitest";
import { byOrder, count, newestFirst } from "./keyed.ts";
import { menuStep } from "./menu-keys.ts";
import { money } from "./money.ts";
import { pageOf } from "./page.ts";
import { radioKeys } from "./radio-keys.ts";

describe("amounts", () => {
  it.each([
    [{ minor: 41260, currency: "GBP" }, "£412.60"],
    [{ minor: -500, currency: "GBP" }, "-£5.00"],
    [{ minor: 1200, currency: "JPY" }, "¥1,200"],
    [{ minor: 12345, currency: "KWD" }, "KWD 12.345"],
  ])("%j is %s", (amount, said) => expect(money(amount).replace(/\u00a0/g, " ")).toBe(said));
});

describe("collections", () => {
  it("keep the order the hub gave them", () => {
    expect(byOrder({ b: { order: 2 }, a: { order: 1 }, c: { order: 2 } }).map(([k]) => k)).toEqual(["a", "b", "c"]);
  });
  it("show the newest first", () => {
    expect(newestFirst({ a: { at: "2026-11-10T00:00:00Z" }, b: { at: "2026-11-12T00:00:00Z" } }).map(([k]) => k)).toEqual(["b", "a"]);
  });
  it("may be missing", () => expect([count(undefined), count(null), count({ a: 1 })]).toEqual([0, 0, 1]));
});

describe("a group of choices", () => {
  it("is walked through with the arrow keys, round the end", () => {
    const group = document.createElement("div");
    const chosen: string[] = [];
    for (const name of ["consult", "warm", "cold"]) {
      const radio = document.createElement("button");
      radio.setAttribute("role", "radio");
      radio.textContent = name;
      radio.addEventListener("click", () => chosen.push(name));
      group.append(radio);
    }
    group.addEventListener("keydown", radioKeys);
    const press = (from: number, key: string): boolean => group.children[from]!.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));

    press(0, "ArrowRight");
    press(2, "ArrowDown");
    press(0, "ArrowUp");
    press(0, "Enter");

    expect(chosen).toEqual(["warm", "consult", "cold"]);
  });
});

describe("a menu", () => {
  it.each([["ArrowDown", -1, 0], ["ArrowDown", 2, 0], ["ArrowUp", -1, 2], ["ArrowUp", 0, 2], ["ArrowUp", 2, 1], ["Home", 2, 0], ["End", 0, 2]])(
    "%s from %i leads to %i", (key, at, to) => expect(menuStep(key, at, 3)).toBe(to));
  it("leaves other keys alone", () => expect(menuStep("a", 0, 3)).toBeUndefined());
});

describe("addresses", () => {
  const agent = { roles: ["agent"], document: "desk" } as const;
  const supervisor = { roles: ["supervisor"], document: "board" } as const;
  const both = { roles: ["agent", "supervisor"], document: "desk" } as const;
  const admin = { roles: ["admin"], document: "systems" } as const;
  it.each([
    ["/", agent, "desk"], ["/board", agent, "desk"], ["/systems", agent, "desk"], ["/elsewhere", agent, "desk"],
    ["/", supervisor, "board"], ["/board/", both, "board"], ["/", both, "desk"],
    ["/", admin, "systems"], ["/systems", admin, "systems"], ["/board", undefined, "board"],
  ] as const)("%s of %j shows the %s", (path, me, page) => expect(pageOf(path, me)).toBe(page));
});
