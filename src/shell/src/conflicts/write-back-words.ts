import type { IconName } from "../theme/icons.ts";
import type { DeskWriteBack } from "../wire.generated.ts";

/** Sign, tone and word of how far something written to a system has come. */
export const writeBackSigns: Record<DeskWriteBack["state"], readonly [IconName, string, string]> = {
  accepted: ["check", "is-ok", "Accepted"], pending: ["clock", "is-warn", "Pending"], failed: ["bad", "is-bad", "Failed"], refused: ["bad", "is-bad", "Refused"],
};

/** True of a correction that was refused: it is not sent as it was, but chosen anew on the record as it is by now. */
export function isChosenAnew({ kind, state }: DeskWriteBack): boolean {
  return kind === "details" && state === "refused";
}

/** True of what an agent may have tried again. */
export function mayRetry({ state }: DeskWriteBack): boolean {
  return state === "failed" || state === "refused";
}
