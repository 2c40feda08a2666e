import type { WaitReport } from "../wire.generated.ts";

/** What one panel waits for: the systems that have not answered while it has nothing to show. */
export interface Wanted {
  readonly interactionId: string;
  readonly capability: string;
  readonly systems: readonly string[];
}

interface Interval {
  readonly id: string;
  readonly interactionId: string;
  readonly system: string;
  readonly capability: string;
  readonly from: number;
}

type Queued = { readonly interactionId: string; readonly report: Omit<WaitReport, "endedAgoMs">; readonly endedAt?: number };
export type SendWaits = (interactionId: string, waits: readonly WaitReport[]) => Promise<boolean>;

const maxQueued = 200;
const againAfterMs = 2000;

/**
 * Measures how long the agent looks at panels that have nothing to show (design decision 16). An interval begins when a
 * wanted panel has no usable value, ends when the value was painted, by the monotonic clock; a hidden tab ends it apart.
 * Reports wait in memory while the line is down, at most 200; a start that was never sent is folded into its end.
 */
export class WaitMeter {
  readonly #panels = new Map<string, Map<string, Interval>>();
  #queue: Queued[] = [];
  #sending = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hidden = false;

  constructor(
    private readonly send: SendWaits,
    private readonly monotonic: () => number = () => performance.now(),
    private readonly newId: () => string = () => crypto.randomUUID(),
  ) {}

  /** Intervals that run now. */
  get running(): number {
    let n = 0;
    for (const panel of this.#panels.values()) n += panel.size;
    return n;
  }

  /** What `panel` waits for from now on; undefined when it has a value, which must have been painted by now. */
  update(panel: string, wanted: Wanted | undefined): void {
    const intervals = this.#panels.get(panel) ?? new Map<string, Interval>();
    for (const [key, interval] of intervals) {
      const stays = wanted !== undefined && interval.interactionId === wanted.interactionId && wanted.systems.includes(interval.system);
      if (!stays) this.#end(intervals, key, "ended");
    }
    if (wanted !== undefined && !this.#hidden) for (const system of wanted.systems) this.#begin(intervals, wanted, system);
    if (intervals.size > 0) this.#panels.set(panel, intervals);
    else this.#panels.delete(panel);
  }

  /** The tab was hidden: the agent looks at something else, so nothing more is booked to a system. */
  hide(): void {
    this.#hidden = true;
    for (const intervals of this.#panels.values()) for (const key of [...intervals.keys()]) this.#end(intervals, key, "offHub");
    this.#panels.clear();
  }

  /** The tab is looked at again; panels say anew what they wait for. */
  show(): void {
    this.#hidden = false;
  }

  /** The line is back. */
  retry(): void {
    clearTimeout(this.#timer);
    void this.#flush();
  }

  #begin(intervals: Map<string, Interval>, { interactionId, capability }: Wanted, system: string): void {
    if (intervals.has(system)) return;
    const interval = { id: this.newId(), interactionId, system, capability, from: this.monotonic() };
    intervals.set(system, interval);
    this.#report({ interactionId, report: { id: interval.id, system, capability, state: "started" } });
  }

  #end(intervals: Map<string, Interval>, key: string, state: "ended" | "offHub"): void {
    const interval = intervals.get(key);
    if (interval === undefined) return;
    intervals.delete(key);
    const { id, interactionId, system, capability, from } = interval;
    const now = this.monotonic();
    this.#queue = this.#queue.filter((q) => q.report.id !== id);
    this.#report({ interactionId, endedAt: now, report: { id, system, capability, state, durationMs: Math.round((now - from) * 10) / 10 } });
  }

  #report(queued: Queued): void {
    this.#queue.push(queued);
    if (this.#queue.length > maxQueued) this.#queue.splice(0, this.#queue.length - maxQueued);
    queueMicrotask(() => void this.#flush());
  }

  async #flush(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    try {
      while (this.#queue.length > 0) {
        const interactionId = this.#queue[0]!.interactionId;
        const batch = this.#queue.filter((q) => q.interactionId === interactionId);
        const rest = this.#queue.filter((q) => q.interactionId !== interactionId);
        this.#queue = rest;
        const now = this.monotonic();
        const waits = batch.map(({ report, endedAt }) => (endedAt === undefined ? report : { ...report, endedAgoMs: Math.max(0, Math.round(now - endedAt)) }));
        if (await this.send(interactionId, waits)) continue;
        this.#queue = [...this.#notSuperseded(batch), ...this.#queue].slice(-maxQueued);
        this.#timer = setTimeout(() => void this.#flush(), againAfterMs);
        return;
      }
    } finally {
      this.#sending = false;
    }
  }

  /** A start whose end was queued meanwhile needs no second try. */
  #notSuperseded(batch: readonly Queued[]): readonly Queued[] {
    const ended = new Set(this.#queue.map((q) => q.report.id));
    return batch.filter((q) => !ended.has(q.report.id));
  }
}
