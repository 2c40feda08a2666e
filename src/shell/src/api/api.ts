import { notSent, type Problem, problemOf } from "./problem.ts";

export type Answer<T> = { readonly ok: true; readonly status: number; readonly body: T } | { readonly ok: false; readonly problem: Problem };

export interface PostOptions {
  /** Same key, same act: the hub carries it out once, however often it is sent. */
  readonly key?: string;
  /** Sent once only; the caller tries again by itself. */
  readonly once?: boolean;
  /** Sent although the page is being closed. */
  readonly keepalive?: boolean;
}

const giveUpMs = 15_000;
/** Pauses before an act that was not answered is sent again; only acts with a key. */
const againAfterMs = [400, 1200, 2500];

/** The hub over HTTP. Never throws: what went wrong is an answer. */
export class Api {
  constructor(
    private readonly send: typeof fetch = (...args) => fetch(...args),
    private readonly pause: (ms: number) => Promise<void> = (ms) => new Promise((done) => setTimeout(done, ms)),
  ) {}

  get<T>(path: string): Promise<Answer<T>> {
    return this.#once(path, { method: "GET" });
  }

  async post<T>(path: string, body?: unknown, { key, once = false, keepalive = false }: PostOptions = {}): Promise<Answer<T>> {
    const headers: Record<string, string> = { "X-AgentHub": "1", "Content-Type": "application/json" };
    if (key !== undefined) headers["Idempotency-Key"] = key;
    const request: RequestInit = { method: "POST", headers, keepalive, body: JSON.stringify(body ?? {}) };
    let answer = await this.#once<T>(path, request);
    for (const ms of key === undefined || once || keepalive ? [] : againAfterMs) {
      if (answer.ok || answer.problem.status !== 0) break;
      await this.pause(ms);
      answer = await this.#once<T>(path, request);
    }
    return answer;
  }

  async #once<T>(path: string, request: RequestInit): Promise<Answer<T>> {
    try {
      const response = await this.send(path, { ...request, credentials: "same-origin", signal: AbortSignal.timeout(giveUpMs) });
      const text = await response.text();
      const body: unknown = text === "" ? undefined : read(text);
      if (response.ok && !response.redirected) return { ok: true, status: response.status, body: body as T };
      return { ok: false, problem: problemOf(response.redirected ? 401 : response.status, body) };
    } catch {
      return { ok: false, problem: notSent };
    }
  }
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
