import type { ChangeMessage, ClockMessage, GoneMessage, SnapshotMessage } from "../wire.generated.ts";

/** What the hub may say. `lost` is called once, when a started carrier stops; `silentMs` is how long it had been silent. */
export interface CarrierEvents {
  snapshot(message: SnapshotMessage): void;
  change(message: ChangeMessage): void;
  gone(message: GoneMessage): void;
  clock(message: ClockMessage): void;
  lost(silentMs: number): void;
}

/** One line to the hub, used once: when it is lost, another is made. */
export interface Carrier {
  /** Resolves when messages can arrive; rejects when the hub cannot be reached. */
  start(): Promise<void>;
  /** Resolves when the hub has sent what the client lacks; rejects with `Refused` when the document may not be seen. */
  open(document: string, epoch: string | null, n: number): Promise<void>;
  close(document: string): Promise<void>;
  stop(): Promise<void>;
}

/** The hub answered, and the answer is no. */
export class Refused extends Error {}

export type MakeCarrier = (events: CarrierEvents) => Carrier;
