import { describe, expect, it } from "vitest";
import type { Fact } from "../wire.generated.ts";
import { givenFact, isoDate, resultWords, valuesToSend } from "./identify-form.ts";

describe("the identify form", () => {
  it.each([
    ["1984-03-12", "1984-03-12"], ["12/03/1984", "1984-03-12"], ["12.3.1984", "1984-03-12"], ["12 March 1984", "1984-03-12"], ["1st Mar 1984", "1984-03-01"],
    ["12/13/1984", "12/13/1984"], ["twelve", "twelve"],
  ])("reads the date %s as %s", (typed, iso) => expect(isoDate(typed)).toBe(iso));

  it("sends only what was typed", () => {
    expect(valuesToSend({ "account.number": " 7730118420 ", postcode: "  ", dob: "12/03/1984" })).toEqual({ "account.number": "7730118420", dob: "1984-03-12" });
  });

  const fact = { key: "postcode", status: "matched" } as Fact;
  it("asks nothing that was given", () => expect(givenFact({ postcode: fact }, "postcode", false)).toBe(fact));
  it("asks again what was heard unsurely", () => expect(givenFact({ postcode: { ...fact, status: "unsure" } }, "postcode", false)).toBeUndefined());
  it("is empty in the control run", () => expect(givenFact({ postcode: fact }, "postcode", true)).toBeUndefined());

  it("tells the agent when a known value was typed again", () => {
    expect(resultWords({ result: "repeat" })).toEqual({ tone: "warn", text: "Was already given: asked twice" });
    expect(resultWords({ result: "invalid", problem: "An account number has 10 digits." })).toEqual({ tone: "bad", text: "An account number has 10 digits." });
  });
});
