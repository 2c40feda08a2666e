import { beforeEach, describe, expect, it } from "vitest";
import { isHiddenForControl } from "./already-given.ts";

describe("the control run", () => {
  beforeEach(() => sessionStorage.clear());

  it("shows what was given unless somebody asks otherwise", () => expect(isHiddenForControl("")).toBe(false));

  it("lasts for the browser session, over reloads without the parameter", () => {
    expect(isHiddenForControl("?alreadyGiven=hidden")).toBe(true);
    expect(isHiddenForControl("?theme=dark")).toBe(true);
  });

  it("is ended by the address too", () => {
    isHiddenForControl("?alreadyGiven=hidden");
    expect(isHiddenForControl("?alreadyGiven=shown")).toBe(false);
    expect(isHiddenForControl("")).toBe(false);
  });
});
