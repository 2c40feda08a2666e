import { isAsked } from "../desk/phase.ts";
import type { ContactAgent, ContactDocument, DeskInteraction } from "../wire.generated.ts";

/** Who consults this agent: whoever talks with the caller meanwhile. Undefined when nobody asks. */
export function askedBy(contact: ContactDocument | undefined, call: DeskInteraction): ContactAgent | undefined {
  if (!isAsked(call)) return undefined;
  const others = Object.values(contact?.agents ?? {}).filter((a) => a.interactionId !== call.id);
  return others.find((a) => a.interactionId === call.consult?.interactionId) ?? others.at(-1);
}
