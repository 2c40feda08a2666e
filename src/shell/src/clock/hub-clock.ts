import type { ClockMessage } from "../wire.generated.ts";

/**
 * The hub's clock, carried on by this browser's monotonic clock. It never shows a time before one it has shown since it
 * was last set, and stands still at `holdsAt` (sandbox only). All timers on the screen tick from it, so that a wrong
 * clock on the agent's machine changes nothing.
 */
export class HubClock {
  #base = 0;
  #at = 0;
  #holdsAt: number | undefined;
  #set = false;
  readonly #watchers = new Set<() => void>();

  /** @param monotonic milliseconds that only grow; @param wall used until the hub has said its time. */
  constructor(private readonly monotonic: () => number = () => performance.now(), private readonly wall: () => number = () => Date.now()) {}

  /** True once the hub has said its time. */
  get isSet(): boolean {
    return this.#set;
  }

  /** True while the hub's clock stands still. */
  get holds(): boolean {
    return this.#holdsAt !== undefined && this.now() >= this.#holdsAt;
  }

  /** Milliseconds since 1970, hub clock. */
  now(): number {
    if (!this.#set) return this.wall();
    const now = this.#base + (this.monotonic() - this.#at);
    return this.#holdsAt === undefined ? now : Math.min(now, Math.max(this.#holdsAt, this.#base));
  }

  /** @param ageMs how long ago the hub said it (half of a round trip). */
  set({ now, holdsAt }: ClockMessage, ageMs = 0): void {
    const said = Date.parse(now);
    if (Number.isNaN(said)) return;
    this.#base = said;
    this.#at = this.monotonic() - ageMs;
    this.#holdsAt = holdsAt == null ? undefined : Date.parse(holdsAt);
    this.#set = true;
    for (const watcher of [...this.#watchers]) watcher();
  }

  /** Calls `watcher` whenever the clock was set. Answers how to stop. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }
}
