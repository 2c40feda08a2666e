import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Draws its element again whenever something it watches changes; stops when the element leaves the page. */
export class WatchController implements ReactiveController {
  #stops: (() => void)[] = [];

  /** @param watches each takes a callback and answers how to stop; called when the element joins the page. */
  constructor(private readonly host: ReactiveControllerHost, private readonly watches: (changed: () => void) => readonly (() => void)[]) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#stops = [...this.watches(() => this.host.requestUpdate())];
  }

  hostDisconnected(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }
}
