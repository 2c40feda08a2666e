import type { DeskDocument, DeskInteraction, TransferKind } from "../wire.generated.ts";

/** Where a transfer goes. */
export type Target = { readonly agent: string } | { readonly queue: string };

/** What the panel holds before anything is sent. */
export interface TransferPlan {
  readonly kind: TransferKind;
  readonly target: Target | undefined;
  readonly reason: string;
}

export const longestReason = 200;

/** What the panel's button would do now, with its word; undefined act: not yet, because of `missing`. */
export interface TransferStep {
  readonly word: string;
  readonly act: "consult" | "transfer" | undefined;
  readonly body: object;
  readonly missing?: "target" | "reason";
  readonly says: string;
}

/** Consult first calls the colleague, then transfers; warm and cold transfer at once. A transfer needs a reason. */
export function nextStep(plan: TransferPlan, call: DeskInteraction, desk: DeskDocument | undefined, note: string): TransferStep {
  const reason = plan.reason.trim();
  const talking = call.consult?.state === "talking";
  const target: Target | undefined = call.consult != null ? { agent: call.consult.agentId } : plan.target;
  const name = nameOf(target, desk, call);
  if (target === undefined) return { word: plan.kind === "consult" ? "Call" : "Transfer", act: undefined, body: {}, missing: "target", says: "Choose who it goes to." };
  if (call.consult != null && !talking) return { word: `Calling ${name}…`, act: undefined, body: {}, says: `It rings at ${name}’s desk, with all of this. Retrieve takes the caller back.` };
  if (plan.kind === "consult" && !talking && "agent" in target) {
    return { word: `Call ${name}`, act: "consult", body: { toAgentId: target.agent, ...(reason === "" ? {} : { reason }) }, says: `You stay on until ${name} has it open.` };
  }
  const to = "agent" in target ? { toAgentId: target.agent } : { toQueue: target.queue };
  const body = { kind: talking ? "consult" : plan.kind, ...to, reason, ...(note.trim() === "" ? {} : { note: note.trim() }) };
  const word = `Transfer to ${name}`;
  if (reason === "") return { word, act: undefined, body, missing: "reason", says: `Say why, so that ${name} need not ask.` };
  return { word, act: "transfer", body, says: talking ? `${name} goes on with the caller; you go to wrap-up.` : plan.kind === "cold" ? "You leave at once." : `You stay on until ${name} answers.` };
}

function nameOf(target: Target | undefined, desk: DeskDocument | undefined, call: DeskInteraction): string {
  if (target === undefined) return "";
  if ("queue" in target) return `queue ${desk?.queues[target.queue]?.name ?? target.queue}`;
  const full = call.consult?.agentId === target.agent ? call.consult.agentName : desk?.colleagues[target.agent]?.name ?? target.agent;
  return full.split(" ")[0]!;
}
