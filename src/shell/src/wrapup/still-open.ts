import { mayRetry } from "../conflicts/write-back-words.ts";
import type { NoteState } from "../notes/note-draft.ts";
import type { DeskInteraction, DeskWriteBack } from "../wire.generated.ts";

export interface OpenThing {
  readonly tone: "bad" | "warn" | "quiet";
  readonly title: string;
  readonly detail: string;
}

/** At most three: what failed, what is on its way, and what the agent still has to do. */
export function stillOpen(call: DeskInteraction, hasOutcome: boolean, note: NoteState["kind"]): readonly OpenThing[] {
  const records = Object.values(call.writeBacks ?? {});
  const things: OpenThing[] = [];
  add(things, "bad", records.filter((r) => mayRetry(r)), "not saved");
  add(things, "warn", records.filter((r) => r.state === "pending"), "on its way");
  const unsaved = note === "kept" || note === "typing" || note === "saving" || note === "newer";
  if (!hasOutcome) things.push({ tone: "warn", title: "Outcome", detail: "choose one, then finish" });
  else if (unsaved) things.push({ tone: "warn", title: "Note", detail: "kept on this computer, not saved yet" });
  else things.push({ tone: "quiet", title: "Outcome, summary", detail: "complete" });
  return things.slice(0, 3);
}

function add(things: OpenThing[], tone: "bad" | "warn", records: readonly DeskWriteBack[], what: string): void {
  if (records.length === 0) return;
  const title = `${records.length} ${records.length === 1 ? "record" : "records"} ${what}`;
  things.push({ tone, title, detail: records.map((r) => `${r.label.toLowerCase()}, ${r.systemTitle}`).join("; ") });
}
