import type { Answer, Api } from "../api/api.ts";
import type { DeskNote, NoteSaved } from "../wire.generated.ts";

/** How safe the note is. `kept`: on this computer only; it is sent as soon as the line is back. */
export type NoteState =
  | { readonly kind: "empty" }
  | { readonly kind: "typing" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly at: string | undefined }
  | { readonly kind: "kept"; readonly why: string }
  | { readonly kind: "newer"; readonly theirs: DeskNote };

/** Longest note, in characters; what is longer is not taken by the hub. */
export const longestNote = 10_000;
const saveAfterMs = 600;
const againAfterMs = 2000;

interface Sent {
  readonly text: string;
  readonly revision: number;
}

interface Kept extends Sent {
  readonly unanswered?: Sent | undefined;
}

export interface NoteParts {
  readonly api: Pick<Api, "post">;
  readonly store: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  /** Whose note it is; a colleague at the same computer never sees it. */
  readonly agentId: string;
  readonly changed: () => void;
}

/**
 * The note of one interaction. Every keystroke is kept on this computer until the hub has acknowledged it, so a reload, a
 * cut line or a closed tab loses nothing; saved 0.6 s after the last keystroke; a newer text from elsewhere is never
 * overwritten silently. What was sent and not answered may be stored: it is sent again as it was, before anything else, so
 * that it is not taken for somebody else's.
 */
export class NoteDraft {
  text = "";
  state: NoteState = { kind: "empty" };
  #revision = 0;
  #savedText = "";
  #unanswered: Sent | undefined;
  #saving = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly interactionId: string, note: DeskNote | null | undefined, private readonly parts: NoteParts) {
    this.#adopt(note);
    const kept = this.#kept();
    if (kept === undefined || kept.text === this.text) this.#forget();
    else this.#takeUp(kept, note);
  }

  /** What the agent typed. */
  type(text: string): void {
    this.text = text.slice(0, longestNote);
    this.#keep();
    if (this.state.kind === "newer") return;
    this.#become({ kind: "typing" });
    this.#soon(saveAfterMs);
  }

  /** The note as the hub shows it now. */
  take(note: DeskNote | null | undefined): void {
    if (note == null || this.#saving || note.revision < this.#revision) return;
    if (this.#unanswered !== undefined && note.revision <= this.#unanswered.revision) return;
    if (note.revision === this.#revision && (note.text === this.#savedText || this.text !== this.#savedText)) return;
    if (this.text === this.#savedText || this.text === note.text) {
      this.#adopt(note);
      this.#forget();
      this.parts.changed();
    } else {
      clearTimeout(this.#timer);
      this.#become({ kind: "newer", theirs: note });
    }
  }

  /** Ends a clash: this text becomes the newest, or the other one is taken. */
  resolve(keep: "mine" | "theirs"): void {
    if (this.state.kind !== "newer") return;
    const { theirs } = this.state;
    this.#adopt(theirs, keep === "mine");
    if (keep === "theirs") this.#forget();
    else this.#soon(0);
    this.parts.changed();
  }

  /** The line is back. */
  retry(): void {
    if (this.state.kind === "kept" || this.state.kind === "typing") this.#soon(0);
  }

  /** The page is being left: sends what is not acknowledged, without waiting for the answer. */
  leave(): void {
    if (this.text === this.#savedText || this.state.kind === "newer") return;
    void this.#post({ text: this.text, revision: this.#revision + 1 }, true);
  }

  /** Stops saving; what is not acknowledged stays on this computer. */
  dispose(): void {
    clearTimeout(this.#timer);
  }

  /** What was typed before a reload: sent now, unless somebody wrote something newer meanwhile. */
  #takeUp(kept: Kept, note: DeskNote | null | undefined): void {
    this.text = kept.text;
    this.#unanswered = kept.unanswered;
    if (note != null && note.revision >= kept.revision && note.revision !== kept.unanswered?.revision) this.state = { kind: "newer", theirs: note };
    else this.#soon(0);
  }

  async #save(): Promise<void> {
    if (this.#saving || this.state.kind === "newer" || (this.text === this.#savedText && this.#unanswered === undefined)) return;
    this.#saving = true;
    const isAgain = this.#unanswered !== undefined;
    const sent = (this.#unanswered ??= { text: this.text, revision: this.#revision + 1 });
    this.#keep();
    this.#become({ kind: "saving" });
    const answer = await this.#post(sent, false);
    this.#saving = false;
    if (answer.ok) return this.#acknowledged(sent.text, answer.body, isAgain ? 0 : saveAfterMs);
    const { status } = answer.problem;
    const theirs = status === 409 ? newer(answer.problem) : undefined;
    if (theirs !== undefined) return this.#clash(sent.text, theirs);
    if (status >= 400 && status < 500) this.#unanswered = undefined;
    this.#become({ kind: "kept", why: status === 0 ? "The line is down." : answer.problem.title });
    this.#soon(againAfterMs);
  }

  #post(sent: Sent, keepalive: boolean): Promise<Answer<NoteSaved>> {
    return this.parts.api.post<NoteSaved>(`/api/interactions/${encodeURIComponent(this.interactionId)}/notes`, { text: sent.text, revision: sent.revision },
      { key: `note-${sent.revision}-${hash(sent.text)}-${this.interactionId}`.slice(0, 64), once: true, keepalive });
  }

  #acknowledged(text: string, saved: NoteSaved, nextAfterMs = saveAfterMs): void {
    this.#unanswered = undefined;
    this.#revision = Math.max(this.#revision, saved.revision);
    this.#savedText = text;
    if (this.text === text) {
      this.#forget();
      this.#become({ kind: "saved", at: saved.savedAt });
    } else {
      this.#keep();
      this.#soon(nextAfterMs);
    }
  }

  #clash(sent: string, theirs: DeskNote): void {
    const own = [sent, this.text].find((text) => text === theirs.text);
    if (own !== undefined) return this.#acknowledged(own, { revision: theirs.revision, savedAt: theirs.savedAt ?? "" });
    this.#unanswered = undefined;
    this.#become({ kind: "newer", theirs });
  }

  #adopt(note: DeskNote | null | undefined, keepText = false): void {
    this.#unanswered = undefined;
    this.#revision = note?.revision ?? 0;
    this.#savedText = note?.text ?? "";
    if (!keepText) this.text = this.#savedText;
    this.state = keepText ? { kind: "typing" } : this.text === "" ? { kind: "empty" } : { kind: "saved", at: note?.savedAt ?? undefined };
  }

  #soon(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), ms);
  }

  #become(state: NoteState): void {
    this.state = state;
    this.parts.changed();
  }

  get #key(): string {
    return `agenthub.note.${this.parts.agentId}.${this.interactionId}`;
  }

  #kept(): Kept | undefined {
    const said = this.parts.store.getItem(this.#key);
    if (said === null) return undefined;
    try {
      const kept = JSON.parse(said) as Partial<Kept>;
      return typeof kept.text === "string" ? { text: kept.text, revision: Number(kept.revision) || 0, unanswered: sent(kept.unanswered) } : undefined;
    } catch {
      return undefined;
    }
  }

  #keep(): void {
    try {
      this.parts.store.setItem(this.#key, JSON.stringify({ text: this.text, revision: this.#revision + 1, unanswered: this.#unanswered } satisfies Kept));
    } catch {
      // A full or forbidden store: the note is still saved at the hub, only a cut line is less safe.
    }
  }

  #forget(): void {
    this.parts.store.removeItem(this.#key);
  }
}

function sent(kept: Partial<Sent> | undefined): Sent | undefined {
  return typeof kept?.text === "string" && typeof kept.revision === "number" ? { text: kept.text, revision: kept.revision } : undefined;
}

function newer(problem: { readonly [member: string]: unknown }): DeskNote | undefined {
  const { text, revision, savedAt } = problem;
  if (typeof text !== "string" || typeof savedAt !== "string") return undefined;
  return { text, revision: Number(revision) || 0, savedAt };
}

/** Tells texts apart in an idempotency key (FNV-1a); no secret. */
function hash(text: string): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(36);
}
