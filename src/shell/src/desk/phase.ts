import type { DeskDocument, DeskInteraction } from "../wire.generated.ts";
import { byOrder } from "../frame/keyed.ts";

/** What the agent does with a call now; decides the layout. */
export type Phase = "ringing" | "call" | "wrapUp";

export function phaseOf({ state }: Pick<DeskInteraction, "state">): Phase {
  if (state === "offered" || state === "alerting") return "ringing";
  return state === "wrapUp" ? "wrapUp" : "call";
}

/**
 * The call the desk shows: the one the agent chose while it is there, else one being talked on, else one that rings, else
 * the first. A call that rings does not take the place of one in which the agent is `typing`.
 */
export function selected(desk: DeskDocument | undefined, chosen: string | undefined, shown?: string, typing = false): DeskInteraction | undefined {
  const all = byOrder(desk?.interactions).map(([, i]) => i);
  const next = all.find((i) => i.id === chosen) ?? all.find((i) => phaseOf(i) === "call") ?? all.find((i) => phaseOf(i) === "ringing") ?? all[0];
  const stays = typing && next !== undefined && phaseOf(next) === "ringing" ? all.find((i) => i.id === shown) : undefined;
  return stays ?? next;
}

/** The call that rings, if any: its keys work whatever is shown. */
export function ringing(desk: DeskDocument | undefined): DeskInteraction | undefined {
  return byOrder(desk?.interactions).map(([, i]) => i).find((i) => phaseOf(i) === "ringing");
}

/** True while a colleague only asks this agent: the caller is the colleague's, and so are the call controls. */
export function isAsked({ kind, connectedAt }: Pick<DeskInteraction, "kind" | "connectedAt">): boolean {
  return kind === "consult" && connectedAt == null;
}

/** Since when the state of the call's timer runs, hub clock, milliseconds. */
export function timerSince(i: DeskInteraction): number {
  const at = { ringing: i.offeredAt ?? i.since, call: i.connectedAt ?? i.since, wrapUp: i.wrapUp?.startedAt ?? i.since }[phaseOf(i)];
  return Date.parse(at);
}

/** What the call is doing, in a word. */
export function stateWord(i: DeskInteraction): string {
  switch (i.state) {
    case "offered":
    case "alerting": return i.kind === "consult" ? "Consult" : i.kind === "transfer" ? "Transfer" : "Ringing";
    case "connected": return "Talking";
    case "held": return "On hold";
    case "consulting": return "Consulting";
    case "wrapUp": return "Wrap-up";
  }
}
