import type { Presses } from "../calls/presses.ts";
import { byOrder } from "../frame/keyed.ts";
import type { DeskInteraction } from "../wire.generated.ts";

/** What the agent records about a finished call, before it is sent. */
export interface WrapUpDraft {
  readonly disposition?: string;
  readonly cause?: string;
  readonly solved?: boolean;
  /** Undefined until the agent changes the prefilled one. */
  readonly summary?: string;
  readonly then: "ready" | "notReady";
}

export const longestSummary = 10_000;

/** The wrap-up forms of this desk; each survives a reload in this browser session until it is finished. */
export class WrapUpDrafts {
  readonly #drafts = new Map<string, WrapUpDraft>();
  readonly #watchers = new Set<() => void>();

  constructor(private readonly presses: Pick<Presses, "press">, private readonly store: Storage = sessionStorage) {}

  of({ id }: Pick<DeskInteraction, "id">): WrapUpDraft {
    let draft = this.#drafts.get(id);
    if (draft === undefined) this.#drafts.set(id, (draft = this.#kept(id)));
    return draft;
  }

  change({ id }: Pick<DeskInteraction, "id">, change: Partial<WrapUpDraft>): void {
    const draft = { ...this.of({ id }), ...change };
    this.#drafts.set(id, draft);
    this.store.setItem(key(id), JSON.stringify(draft));
    for (const watcher of [...this.#watchers]) watcher();
  }

  /** Chooses the outcome that stands at this place, from 1. Answers whether there is one. */
  choose(call: DeskInteraction, place: number): boolean {
    const found = byOrder(call.wrapUp?.dispositions)[place - 1];
    if (found === undefined) return false;
    this.change(call, { disposition: found[0] });
    return true;
  }

  /** What is sent when the agent finishes; the summary is the prefilled one until it was changed. */
  async finish(call: DeskInteraction, prefilled = this.prefill(call)): Promise<boolean> {
    const { disposition, cause, solved, summary, then } = this.of(call);
    if (disposition === undefined) return false;
    const done = await this.presses.press(call.id, "complete", { disposition, ...(cause ? { cause } : {}), ...(solved === undefined ? {} : { solved }), summary: summary ?? prefilled, then });
    if (done) this.store.removeItem(key(call.id));
    return done;
  }

  /** Says what the summary would be without the agent's changes; set by the page that knows the note and the contact. */
  prefill: (call: DeskInteraction) => string = () => "";

  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  #kept(id: string): WrapUpDraft {
    try {
      const said = JSON.parse(this.store.getItem(key(id)) ?? "{}") as Partial<WrapUpDraft>;
      return { ...said, then: said.then === "notReady" ? "notReady" : "ready" };
    } catch {
      return { then: "ready" };
    }
  }
}

const key = (id: string): string => `agenthub.wrapUp.${id}`;
