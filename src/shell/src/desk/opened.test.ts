import { describe, expect, it } from "vitest";
import type { Answer } from "../api/api.ts";
import { notSent } from "../api/problem.ts";
import { Opened } from "./opened.ts";

describe("the receipt of the opened context", () => {
  it("is sent once, however often it is painted", async () => {
    const paths: string[] = [];
    const opened = new Opened({ post: (async (path: string) => (paths.push(path), { ok: true, status: 204, body: undefined })) as never });
    await opened.painted("int_b2");
    await opened.painted("int_b2");
    expect(paths).toEqual(["/api/interactions/int_b2/opened"]);
  });

  it("is sent again when the line is back", async () => {
    let answer: Answer<unknown> = { ok: false, problem: notSent };
    let posts = 0;
    const opened = new Opened({ post: (async () => (posts++, answer)) as never });
    await opened.painted("int_b2");
    answer = { ok: true, status: 204, body: undefined };
    opened.retry();
    await Promise.resolve();
    opened.retry();
    expect(posts).toBe(2);
  });
});
