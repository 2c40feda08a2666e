import { AsyncDirective, directive } from "lit/async-directive.js";
import type { HubClock } from "./hub-clock.ts";
import type { Ticker } from "./ticker.ts";

export interface Ticks {
  readonly clock: HubClock;
  readonly ticker: Ticker;
}

/** Writes `say(now)` and keeps it true while it is shown, without drawing the element again. */
class Ticking extends AsyncDirective {
  #stop: (() => void) | undefined;
  #say: (now: number) => string = () => "";
  #ticks: Ticks | undefined;
  #said = "";

  override render(ticks: Ticks, say: (now: number) => string): string {
    this.#say = say;
    this.#ticks = ticks;
    if (this.isConnected) this.#start();
    return (this.#said = say(ticks.clock.now()));
  }

  override disconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  override reconnected(): void {
    this.#start();
  }

  #start(): void {
    this.#stop ??= this.#ticks?.ticker.watch(() => {
      const said = this.#say(this.#ticks!.clock.now());
      if (said !== this.#said) this.setValue((this.#said = said));
    });
  }
}

/** A text that ticks: `ticking(app, (now) => minutes((now - since) / 1000))`. Times are hub clock, milliseconds. */
export const ticking = directive(Ticking);
