const stepMs = 200;

/** One timer for everything that ticks on a page. Runs only while somebody watches. */
export class Ticker {
  readonly #watchers = new Set<() => void>();
  #timer: ReturnType<typeof setInterval> | undefined;

  /** Calls `watcher` about five times a second. Answers how to stop. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    this.#timer ??= setInterval(() => this.tick(), stepMs);
    return () => {
      this.#watchers.delete(watcher);
      if (this.#watchers.size > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
    };
  }

  /** Ticks now; the clock was set. */
  tick(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }
}
