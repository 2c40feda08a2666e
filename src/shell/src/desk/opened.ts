import type { Api } from "../api/api.ts";

/** Tells the hub, once per call, that this agent's screen has the context painted: the receipt of a hand-over. */
export class Opened {
  readonly #told = new Set<string>();
  readonly #open = new Set<string>();

  constructor(private readonly api: Pick<Api, "post">) {}

  async painted(interactionId: string): Promise<void> {
    if (this.#told.has(interactionId) || this.#open.has(interactionId)) return;
    this.#open.add(interactionId);
    const answer = await this.api.post(`/api/interactions/${encodeURIComponent(interactionId)}/opened`, undefined, { key: `opened-${interactionId}`.slice(0, 64) });
    if (!answer.ok && answer.problem.status === 0) return;
    this.#open.delete(interactionId);
    this.#told.add(interactionId);
  }

  /** The line is back: tells what could not be told. */
  retry(): void {
    for (const id of [...this.#open]) {
      this.#open.delete(id);
      void this.painted(id);
    }
  }
}
