import type { ContactDocument, DeskInteraction } from "../wire.generated.ts";

export interface CallerLeg {
  readonly kind: "ivr" | "wait" | "others" | "talk" | "hold";
  readonly label: string;
  readonly seconds: number;
}

/** What the caller lived through, in order, as far as this agent's documents say it; legs of no length are left out. */
export function callerLegs(contact: ContactDocument | undefined, call: DeskInteraction): readonly CallerLeg[] {
  const head = contact?.contact;
  if (head === undefined || call.seconds == null) return [];
  const ivr = head.queuedAt == null ? 0 : (Date.parse(head.queuedAt) - Date.parse(head.startedAt)) / 1000;
  const { talk, hold } = call.seconds;
  const end = call.disconnectedAt ?? call.wrapUp?.startedAt;
  const whole = end == null ? 0 : (Date.parse(end) - Date.parse(head.startedAt)) / 1000;
  const waited = head.waitedSeconds ?? 0;
  const others = whole - ivr - waited - talk - hold;
  const legs: CallerLeg[] = [
    { kind: "ivr", label: "IVR", seconds: ivr },
    { kind: "wait", label: "Waiting for an agent", seconds: waited },
    { kind: "others", label: call.handOver == null ? "Ringing" : `${call.handOver.fromName.split(" ")[0]} and ringing`, seconds: others },
    { kind: "talk", label: "Talking with you", seconds: talk },
    { kind: "hold", label: "On hold", seconds: hold },
  ];
  return legs.filter((leg) => leg.seconds >= 1);
}
