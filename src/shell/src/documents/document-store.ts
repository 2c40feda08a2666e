import type { ChangeMessage, GoneMessage, JsonObject, SnapshotMessage } from "../wire.generated.ts";
import { mergePatch } from "./merge-patch.ts";

/** Version of a document: `n` grows within an `epoch`; another epoch means it was rebuilt from nothing. */
export interface Version {
  readonly epoch: string;
  readonly n: number;
}

/** What became of a message. `gap`: the version before it is missing; ask for the document again. */
export type Received = "applied" | "known" | "gap";

/** Called after a document changed; an undefined body: it is gone. */
export type Watcher = (body: JsonObject | undefined) => void;

/** The documents this browser holds, each exactly as the hub numbered it. Knows nothing of how messages arrive. */
export class DocumentStore {
  readonly #held = new Map<string, Version & { readonly body: JsonObject }>();
  readonly #watchers = new Map<string, Set<Watcher>>();

  /** Names of the documents held. */
  get names(): string[] {
    return [...this.#held.keys()];
  }

  version(name: string): Version | undefined {
    return this.#held.get(name);
  }

  read<T>(name: string): T | undefined {
    return this.#held.get(name)?.body as T | undefined;
  }

  /** Replaces what is held; answers how many changes it brought, or undefined when that cannot be known. */
  snapshot({ document, epoch, n, body }: SnapshotMessage): number | undefined {
    const had = this.#held.get(document);
    const behind = had === undefined ? 0 : had.epoch === epoch ? n - had.n : undefined;
    if (behind !== undefined && behind < 0) return 0; // overtaken by a newer change on the way
    this.#hold(document, epoch, n, body);
    return behind;
  }

  change({ document, epoch, from, n, patch }: ChangeMessage): Received {
    const had = this.#held.get(document);
    if (had === undefined || had.epoch !== epoch) return "gap";
    if (n <= had.n) return "known";
    if (from !== had.n) return "gap";
    this.#hold(document, epoch, n, mergePatch(had.body, patch) as JsonObject);
    return "applied";
  }

  gone({ document }: Pick<GoneMessage, "document">): void {
    if (this.#held.delete(document)) this.#tell(document);
  }

  /** Calls `watcher` now and after every change of the document. Answers how to stop. */
  watch(name: string, watcher: Watcher): () => void {
    const watchers = this.#watchers.get(name) ?? new Set();
    this.#watchers.set(name, watchers.add(watcher));
    watcher(this.#held.get(name)?.body);
    return () => {
      watchers.delete(watcher);
      if (watchers.size === 0 && this.#watchers.get(name) === watchers) this.#watchers.delete(name);
    };
  }

  #hold(name: string, epoch: string, n: number, body: JsonObject): void {
    this.#held.set(name, { epoch, n, body });
    this.#tell(name);
  }

  #tell(name: string): void {
    const body = this.#held.get(name)?.body;
    for (const watcher of [...(this.#watchers.get(name) ?? [])]) watcher(body);
  }
}
