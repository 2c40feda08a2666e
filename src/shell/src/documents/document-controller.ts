import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { DocumentStore } from "./document-store.ts";

/** Keeps an element up to date with one document, whose name may change while it is shown. */
export class DocumentController<T> implements ReactiveController {
  body: T | undefined;
  #stop: (() => void) | undefined;
  #name: string | undefined;
  #connected = false;

  constructor(private readonly host: ReactiveControllerHost, private readonly store: () => DocumentStore, name?: string) {
    this.#name = name;
    host.addController(this);
  }

  get name(): string | undefined {
    return this.#name;
  }

  set name(name: string | undefined) {
    if (name === this.#name) return;
    this.#name = name;
    if (this.#connected) this.#start();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#start();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#stop?.();
    this.#stop = undefined;
  }

  #start(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.body = undefined;
    if (this.#name === undefined) return this.host.requestUpdate();
    this.#stop = this.store().watch(this.#name, (body) => {
      this.body = body as T | undefined;
      this.host.requestUpdate();
    });
  }
}
