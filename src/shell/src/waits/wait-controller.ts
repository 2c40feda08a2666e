import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Wanted, WaitMeter } from "./wait-meter.ts";

/**
 * Calls `done` when what was just drawn has been painted; answers how to call it off. The frame's callback comes before the
 * paint, a message posted there after it; waiting for the callback of a second frame would count that frame too.
 */
export function afterPaint(done: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  const frame = requestAnimationFrame(() => port2.postMessage(undefined));
  const end = (): void => {
    cancelAnimationFrame(frame);
    port1.close();
  };
  port1.onmessage = () => {
    end();
    done();
  };
  return end;
}

let panels = 0;

/** Reports what one panel waits for: a wait begins with the empty panel and ends with the painted value. */
export class WaitController implements ReactiveController {
  readonly #panel = `panel-${++panels}`;
  #called: (() => void) | undefined;
  #stop: (() => void) | undefined;

  /** @param wanted what the panel waits for now; undefined when it shows a value or nobody talks. */
  constructor(private readonly host: ReactiveControllerHost, private readonly meter: () => WaitMeter, private readonly wanted: () => Wanted | undefined) {
    host.addController(this);
  }

  hostConnected(): void {
    const looked = (): void => {
      if (!document.hidden) this.host.requestUpdate();
    };
    document.addEventListener("visibilitychange", looked);
    this.#stop = () => document.removeEventListener("visibilitychange", looked);
  }

  hostUpdated(): void {
    this.#called?.();
    const wanted = this.wanted();
    if (wanted === undefined) this.#called = afterPaint(() => this.meter().update(this.#panel, undefined));
    else this.meter().update(this.#panel, wanted);
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#called?.();
    this.meter().update(this.#panel, undefined);
  }
}
