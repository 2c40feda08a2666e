import type { Api } from "../api/api.ts";
import type { Problem } from "../api/problem.ts";
import type { FieldConflict } from "../wire.generated.ts";

/** A choice on its way, or why it was not taken. */
export type Choice = { readonly phase: "sent"; readonly source: string; readonly since: string | null | undefined } | { readonly phase: "refused"; readonly problem: Problem };

/** Where a choice is made: this agent's share of this contact. */
export interface Place {
  readonly id: string;
  readonly contactId: string;
}

const lateAfterMs = 5000;

/**
 * "This one is right", and "try again" where a system did not take it. One deliberate press; a second one is ignored until the
 * hub shows the choice, refuses it, or is late.
 */
export class Deciding {
  readonly #choices = new Map<string, Choice>();
  readonly #retried = new Set<string>();
  readonly #watchers = new Set<() => void>();

  constructor(
    private readonly api: Pick<Api, "post">,
    private readonly newKey: () => string = () => crypto.randomUUID(),
    private readonly later: (act: () => void, ms: number) => void = (act, ms) => void setTimeout(act, ms),
  ) {}

  /** The choice about a field that is not shown yet; `conflict` is the field as the hub shows it now. */
  of(call: Place, conflict: FieldConflict): Choice | undefined {
    const choice = this.#choices.get(name(call, conflict.field));
    return choice?.phase === "sent" && choice.since !== conflict.decidedAt ? undefined : choice;
  }

  /** True while a retry is on its way. */
  isRetried(call: Place, writeBack: string): boolean {
    return this.#retried.has(name(call, writeBack));
  }

  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  async decide(call: Place, conflict: FieldConflict, source: string): Promise<void> {
    if (this.of(call, conflict)?.phase === "sent") return;
    const sent: Choice = { phase: "sent", source, since: conflict.decidedAt };
    const key = name(call, conflict.field);
    this.#put(key, sent);
    const answer = await this.api.post(`/api/contacts/${encodeURIComponent(call.contactId)}/conflicts/${encodeURIComponent(conflict.field)}`, { interactionId: call.id, source }, { key: this.newKey() });
    if (!answer.ok) this.#put(key, { phase: "refused", problem: answer.problem });
    else this.later(() => this.#choices.get(key) === sent && this.#put(key, undefined), lateAfterMs);
  }

  /** Has a system asked again that did not take something. */
  async retry(call: Place, writeBack: string): Promise<void> {
    if (this.isRetried(call, writeBack)) return;
    this.#retried.add(name(call, writeBack));
    this.#tell();
    await this.api.post(`/api/interactions/${encodeURIComponent(call.id)}/write-backs/retry`, { name: writeBack }, { key: this.newKey() });
    this.#retried.delete(name(call, writeBack));
    this.#tell();
  }

  #put(key: string, choice: Choice | undefined): void {
    if (choice === undefined) this.#choices.delete(key);
    else this.#choices.set(key, choice);
    this.#tell();
  }

  #tell(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }
}

function name(call: Place, what: string): string {
  return `${call.id}/${what}`;
}
