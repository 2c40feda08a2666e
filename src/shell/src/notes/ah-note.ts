import { html, nothing, type TemplateResult } from "lit";
import { ShellElement } from "../frame/shell-element.ts";
import { WatchController } from "../frame/watch-controller.ts";
import { icon } from "../theme/icons.ts";
import { base, controls, panel, sheet } from "../theme/sheets.ts";
import type { DeskInteraction } from "../wire.generated.ts";
import styles from "./ah-note.css?inline";
import { longestNote, type NoteDraft } from "./note-draft.ts";

/** The agent's note on the call, and how safe it is. */
export class NoteElement extends ShellElement {
  static override styles = [base, controls, panel, sheet(styles)];
  static override properties = { ...ShellElement.properties, call: { attribute: false } };
  declare call: DeskInteraction;

  constructor() {
    super();
    new WatchController(this, (changed) => [this.app.notes.watch(changed)]);
  }

  protected override render(): TemplateResult {
    const draft = this.app.notes.of(this.call);
    return html`<section class="panel">
      <header><h3>Note</h3><span class="n">${this.call.state === "wrapUp" ? "stays with the call" : "travels with a transfer"}</span></header>
      <div class="body">
        <textarea class="field" rows="5" aria-label="Note" data-testid="note" maxlength=${longestNote} placeholder="What you learn, in your words" .value=${draft.text} @input=${(e: Event) => draft.type((e.target as HTMLTextAreaElement).value)} @blur=${() => draft.retry()}></textarea>
        ${this.#state(draft)}
      </div>
    </section>`;
  }

  #state(draft: NoteDraft): TemplateResult | typeof nothing {
    const { state } = draft;
    if (state.kind === "newer") return this.#clash(draft);
    return html`<p class="saved" role="status" data-testid="note-state" data-state=${state.kind}>${words(state, (at) => this.app.times.clockTime(at))}</p>`;
  }

  #clash(draft: NoteDraft): TemplateResult | typeof nothing {
    if (draft.state.kind !== "newer") return nothing;
    return html`<div class="clash" role="alert" data-testid="note-state" data-state="newer"><p>${icon("differs", "s is-warn")} A newer note was saved in another window:</p><blockquote>${draft.state.theirs.text}</blockquote>
      <button class="btn small" @click=${() => draft.resolve("mine")}>Keep mine</button> <button class="btn small" @click=${() => draft.resolve("theirs")}>Take the other</button></div>`;
  }
}
customElements.define("ah-note", NoteElement);

function words(state: NoteDraft["state"], time: (at: string) => string): TemplateResult | typeof nothing {
  switch (state.kind) {
    case "saved": return html`${icon("check", "s is-ok")} Saved${state.at === undefined || state.at === "" ? "" : ` ${time(state.at)}`}`;
    case "saving": return html`${icon("spin", "s is-accent turning")} Saving`;
    case "typing": return html`${icon("pen", "s is-quiet")} Kept on this computer, saved in a moment`;
    case "kept": return html`${icon("warn", "s is-warn")} Kept on this computer. ${state.why} Trying again.`;
    default: return nothing;
  }
}
