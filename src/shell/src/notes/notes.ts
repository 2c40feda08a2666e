import type { Api } from "../api/api.ts";
import type { DeskInteraction, Keyed } from "../wire.generated.ts";
import { NoteDraft } from "./note-draft.ts";

/** The notes of the calls on this desk. */
export class Notes {
  readonly #drafts = new Map<string, NoteDraft>();
  readonly #watchers = new Set<() => void>();

  /** @param agentId undefined until it is known who is signed in. */
  constructor(private readonly api: Api, private readonly agentId: () => string | undefined, private readonly store: Storage = localStorage) {}

  /** The note of a call on the desk. */
  of({ id, note }: DeskInteraction): NoteDraft {
    let draft = this.#drafts.get(id);
    if (draft === undefined) {
      draft = new NoteDraft(id, note, { api: this.api, store: this.store, agentId: this.agentId() ?? "unknown", changed: () => this.#tell() });
      this.#drafts.set(id, draft);
    }
    return draft;
  }

  /** Calls `watcher` after every change of a note or its state. Answers how to stop. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Takes what the hub has; forgets notes of calls that left the desk. */
  follow(interactions: Keyed<DeskInteraction>): void {
    for (const [id, draft] of this.#drafts) {
      const interaction = interactions[id];
      if (interaction !== undefined) draft.take(interaction.note);
      else {
        draft.leave();
        draft.dispose();
        this.#drafts.delete(id);
      }
    }
  }

  retry(): void {
    for (const draft of this.#drafts.values()) draft.retry();
  }

  leave(): void {
    for (const draft of this.#drafts.values()) draft.leave();
  }

  #tell(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }
}
