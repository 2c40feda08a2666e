import type { Api } from "../api/api.ts";
import type { Problem } from "../api/problem.ts";
import type { DeskInteraction, Keyed } from "../wire.generated.ts";

export type Act = "accept" | "decline" | "hold" | "retrieve" | "consult" | "transfer" | "end" | "complete";

/** One deliberate press. `sent` until the hub's document says that it happened; `late` when that takes unusually long. */
export interface Press {
  readonly act: Act;
  readonly phase: "sent" | "late" | "refused";
  readonly problem?: Problem;
}

const lateAfterMs = 5000;
/** *End* stands where *Accept* stood: so long after a call was taken a press on it is taken for the second half of a double one. */
const guardEndMs = 1000;

/** What must be seen in the interaction before the act has happened; an interaction that left the desk has done anything. */
const happened: Record<Act, (i: DeskInteraction) => boolean> = {
  accept: (i) => i.state !== "offered" && i.state !== "alerting",
  decline: () => false,
  hold: (i) => i.state === "held",
  retrieve: (i) => i.state === "connected",
  consult: (i) => i.consult != null,
  transfer: (i) => i.state === "wrapUp",
  end: (i) => i.state === "wrapUp",
  complete: () => false,
};

/**
 * Acts on calls. A press is sent once with a key of its own; further presses on the same call are ignored until the hub's
 * document shows what became of it, it was refused, or it is late.
 */
export class Presses {
  readonly #presses = new Map<string, Press & { readonly timer?: ReturnType<typeof setTimeout> | undefined }>();
  readonly #takenAt = new Map<string, number>();
  readonly #watchers = new Set<() => void>();

  constructor(
    private readonly api: Pick<Api, "post">,
    private readonly newKey: () => string = () => crypto.randomUUID(),
    private readonly monotonic: () => number = () => performance.now(),
  ) {}

  /** The last press on this call that is not settled; undefined when there is none. */
  of(interactionId: string): Press | undefined {
    return this.#presses.get(interactionId);
  }

  /** True while a press on this call is on its way. */
  isSent(interactionId: string): boolean {
    return this.#presses.get(interactionId)?.phase === "sent";
  }

  /** Calls `watcher` after every change. Answers how to stop. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Sends an act; answers whether the hub took it. An ignored second press answers false. */
  async press(interactionId: string, act: Act, body?: object): Promise<boolean> {
    if (this.isSent(interactionId) || (act === "end" && this.#justTaken(interactionId))) return false;
    const key = this.newKey();
    const timer = setTimeout(() => this.#become(interactionId, act, { act, phase: "late" }), lateAfterMs);
    this.#put(interactionId, { act, phase: "sent", timer });
    const answer = await this.api.post(`/api/interactions/${encodeURIComponent(interactionId)}/${act}`, body ?? {}, { key });
    if (!answer.ok) this.#become(interactionId, act, { act, phase: "refused", problem: answer.problem });
    return answer.ok;
  }

  /** Takes a refusal away; the agent has read it. */
  dismiss(interactionId: string): void {
    if (this.of(interactionId)?.phase !== "sent") this.#clear(interactionId);
  }

  /** Compares with the desk as the hub shows it now. */
  settle(interactions: Keyed<DeskInteraction>): void {
    for (const id of [...this.#takenAt.keys()]) if (interactions[id] === undefined) this.#takenAt.delete(id);
    for (const [id, press] of this.#presses) {
      const interaction = interactions[id];
      if (press.act === "accept" && interaction !== undefined && happened.accept(interaction)) this.#takenAt.set(id, this.monotonic());
      if (interaction === undefined || (press.phase !== "refused" && happened[press.act](interaction))) this.#clear(id);
    }
  }

  #justTaken(id: string): boolean {
    const at = this.#takenAt.get(id);
    if (at === undefined) return false;
    if (this.monotonic() - at < guardEndMs) return true;
    this.#takenAt.delete(id);
    return false;
  }

  #become(id: string, act: Act, press: Press): void {
    const now = this.#presses.get(id);
    if (now?.act !== act || now.phase === "refused") return;
    clearTimeout(now.timer);
    this.#put(id, press);
  }

  #put(id: string, press: Press & { readonly timer?: ReturnType<typeof setTimeout> }): void {
    clearTimeout(this.#presses.get(id)?.timer);
    this.#presses.set(id, press);
    this.#tell();
  }

  #clear(id: string): void {
    const press = this.#presses.get(id);
    if (press === undefined) return;
    clearTimeout(press.timer);
    this.#presses.delete(id);
    this.#tell();
  }

  #tell(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }
}
