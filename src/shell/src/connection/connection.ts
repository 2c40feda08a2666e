import type { HubClock } from "../clock/hub-clock.ts";
import type { DocumentStore, Version } from "../documents/document-store.ts";
import type { ChangeMessage, SnapshotMessage } from "../wire.generated.ts";
import { waitBeforeTry } from "./backoff.ts";
import { type Carrier, type CarrierEvents, type MakeCarrier, Refused } from "./carrier.ts";

/** Whether the screen is live, and if not, since when. Times are milliseconds, hub clock. */
export type ConnectionState =
  | { readonly kind: "connecting" }
  | { readonly kind: "live"; readonly again?: CaughtUp }
  | { readonly kind: "lost"; readonly at: number; readonly tries: number }
  | { readonly kind: "signedOut" };

/** What a reconnect brought. `rebuilt`: a document was made anew meanwhile and was taken whole. */
export interface CaughtUp {
  readonly afterMs: number;
  readonly changes: number;
  readonly rebuilt: boolean;
}

/** For this long after a reconnect, what arrives belongs to the gap. */
const catchUpWindowMs = 2000;

export interface ConnectionParts {
  readonly store: DocumentStore;
  readonly clock: HubClock;
  readonly make: MakeCarrier;
  /** Asks whether the session still stands; called after a failed try. */
  readonly session: () => Promise<"signedIn" | "signedOut" | "unknown">;
  readonly monotonic?: () => number;
  readonly random?: () => number;
}

/**
 * Keeps the documents live for as long as the page is open: retries for ever, at once when the browser says `online` or
 * the page is looked at again, and asks for a document again whenever a change does not fit the version held.
 */
export class Connection {
  state: ConnectionState = { kind: "connecting" };
  readonly #watchers = new Set<() => void>();
  readonly #asking = new Set<string>();
  #carrier: Carrier | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;
  #everLive = false;
  #lostAt = 0;
  #gap: { readonly held: Map<string, Version>; readonly since: number; readonly afterMs: number } | undefined;
  readonly #monotonic: () => number;

  constructor(private readonly parts: ConnectionParts) {
    this.#monotonic = parts.monotonic ?? (() => performance.now());
  }

  /** Starts, and goes on for the life of the page. */
  start(events: EventTarget = window, page: Document = document): void {
    events.addEventListener("online", () => this.#tryAtOnce());
    page.addEventListener("visibilitychange", () => {
      if (!page.hidden) this.#tryAtOnce();
    });
    void this.#try();
  }

  /** Says what is known now; nothing is connected. */
  stay(): void {
    this.#say(this.state);
  }

  /** Calls `watcher` after every change of `state`. Answers how to stop. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Asks for a document from now on; harmless when it is already open. */
  async open(document: string): Promise<void> {
    const carrier = this.#carrier;
    if (carrier === undefined || this.#asking.has(document)) return;
    const has = this.parts.store.version(document);
    this.#asking.add(document);
    try {
      await carrier.open(document, has?.epoch ?? null, has?.n ?? 0);
    } catch (error) {
      if (error instanceof Refused) this.parts.store.gone({ document });
    } finally {
      this.#asking.delete(document);
    }
  }

  #tryAtOnce(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    void this.#try();
  }

  async #try(): Promise<void> {
    this.#timer = undefined;
    let carrier: Carrier | undefined;
    const events = this.#events(() => carrier);
    try {
      carrier = this.parts.make(events);
      await carrier.start();
    } catch {
      return this.#failed();
    }
    this.#carrier = carrier;
    this.#asking.clear();
    const names = this.parts.store.names;
    if (this.#everLive) this.#gap = { held: this.#versions(names), since: this.#monotonic(), afterMs: Math.max(0, this.#monotonic() - this.#lostAt) };
    await Promise.all(names.map((name) => this.open(name)));
    if (this.#carrier !== carrier) return;
    this.#everLive = true;
    this.#tries = 0;
    this.#say({ kind: "live", ...this.#again() });
  }

  async #failed(): Promise<void> {
    this.#tries++;
    if ((await this.parts.session()) === "signedOut") return this.#say({ kind: "signedOut" });
    if (this.state.kind === "lost") this.#say({ ...this.state, tries: this.#tries });
    this.#schedule();
  }

  #lost(carrier: Carrier | undefined, silentMs: number): void {
    if (carrier === undefined || carrier !== this.#carrier) return;
    this.#carrier = undefined;
    this.#gap = undefined;
    this.#lostAt = this.#monotonic() - silentMs;
    this.#say({ kind: "lost", at: this.parts.clock.now() - silentMs, tries: 0 });
    this.#schedule();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#try(), waitBeforeTry(this.#tries, this.parts.random));
  }

  #events(current: () => Carrier | undefined): CarrierEvents {
    const { store, clock } = this.parts;
    return {
      snapshot: (message: SnapshotMessage) => {
        store.snapshot(message);
        this.#countGap();
      },
      change: (message: ChangeMessage) => {
        if (store.change(message) === "gap") void this.open(message.document);
        this.#countGap();
      },
      gone: (message) => store.gone(message),
      clock: (message) => clock.set(message),
      lost: (silentMs) => this.#lost(current(), silentMs),
    };
  }

  #versions(names: readonly string[]): Map<string, Version> {
    return new Map(names.map((name) => [name, this.parts.store.version(name)!]));
  }

  #again(): { again?: CaughtUp } {
    if (this.#gap === undefined) return {};
    let changes = 0;
    let rebuilt = false;
    for (const [name, then] of this.#gap.held) {
      const now = this.parts.store.version(name);
      if (now === undefined) continue;
      if (now.epoch === then.epoch) changes += now.n - then.n;
      else rebuilt = true;
    }
    return { again: { afterMs: this.#gap.afterMs, changes, rebuilt } };
  }

  #countGap(): void {
    if (this.#gap === undefined || this.state.kind !== "live") return;
    if (this.#monotonic() - this.#gap.since > catchUpWindowMs) this.#gap = undefined;
    else this.#say({ kind: "live", ...this.#again() });
  }

  #say(state: ConnectionState): void {
    this.state = state;
    for (const watcher of [...this.#watchers]) watcher();
  }
}
