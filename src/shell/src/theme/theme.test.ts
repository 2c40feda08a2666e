import { beforeEach, describe, expect, it } from "vitest";
import { currentTheme, nextTheme, restoreTheme } from "./theme.ts";

describe("the theme switch", () => {
  let root: HTMLElement;
  beforeEach(() => {
    localStorage.clear();
    root = document.createElement("html");
  });

  it("follows the operating system until somebody chooses", () => {
    restoreTheme(root, "");
    expect(currentTheme(root)).toBeUndefined();
    expect(nextTheme(root, localStorage, true)).toBe("contrast");
  });

  it("goes round light, dark and high contrast, and remembers", () => {
    expect([nextTheme(root, localStorage, false), nextTheme(root), nextTheme(root)]).toEqual(["dark", "contrast", "light"]);
    const next = document.createElement("html");
    restoreTheme(next, "");
    expect(currentTheme(next)).toBe("light");
  });

  it("takes the address's wish, and ignores nonsense", () => {
    restoreTheme(root, "?theme=dark");
    expect(currentTheme(root)).toBe("dark");
    const other = document.createElement("html");
    restoreTheme(other, "?theme=pink");
    expect(currentTheme(other)).toBeUndefined();
  });
});
