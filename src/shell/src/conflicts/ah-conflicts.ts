import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { byOrder } from "../frame/keyed.ts";
import { ShellElement } from "../frame/shell-element.ts";
import { WatchController } from "../frame/watch-controller.ts";
import { icon } from "../theme/icons.ts";
import { base, controls, panel, sheet } from "../theme/sheets.ts";
import type { ContactDocument, DeskInteraction, DeskWriteBack, FieldConflict } from "../wire.generated.ts";
import styles from "./ah-conflicts.css?inline";
import { answers, below, heading, outcomes, promise, type Said, settled } from "./conflict-words.ts";
import { isChosenAnew, mayRetry, writeBackSigns } from "./write-back-words.ts";

/** Fields on which the sources do not agree: each answer with its source, a choice, and what the systems say to it. */
export class ConflictsElement extends ShellElement {
  static override styles = [base, controls, panel, sheet(styles)];
  static override properties = { ...ShellElement.properties, call: { attribute: false }, contact: { attribute: false } };
  declare call: DeskInteraction;
  declare contact: ContactDocument | undefined;

  constructor() {
    super();
    new WatchController(this, (changed) => [this.app.deciding.watch(changed)]);
  }

  protected override render(): TemplateResult {
    const conflicts = this.contact?.conflicts ?? {};
    return html`${repeat(byOrder(conflicts), ([field]) => field, ([, conflict]) => this.#card(conflict))}
      ${repeat(settled(this.call, conflicts), (field) => field, (field) => this.#settled(field))}`;
  }

  #card(conflict: FieldConflict): TemplateResult {
    const said = answers(conflict, this.contact?.identity.customer?.name ?? undefined);
    const choice = this.app.deciding.of(this.call, conflict);
    const decided = conflict.status === "accepted";
    const title = heading(conflict, said);
    const untold = outcomes(this.call, conflict.field).some(([, w]) => mayRetry(w));
    const [sign, tone] = !decided ? (["differs", "is-warn"] as const) : untold ? (["warn", "is-warn"] as const) : (["ok", "is-ok"] as const);
    return html`<section class="panel" aria-label="Conflict, ${title}" data-testid="conflict-${conflict.field}" data-status=${conflict.status} data-reason=${conflict.reason}>
      <header>${icon(sign, tone)}<h3>${title}</h3>
        <span class="state">${decided ? `chosen by ${conflict.decidedBy ?? "an agent"}${conflict.decidedAt == null ? "" : `, ${this.app.times.clockTime(conflict.decidedAt)}`}` : "nobody chose yet"}</span></header>
      <div class="answers">${said.map((one) => this.#said(conflict, one, choice?.phase === "sent" ? choice.source : undefined))}</div>
      ${choice?.phase === "refused" ? html`<p class="problem foot" role="alert">${icon("bad", "s")} ${choice.problem.title}</p>` : nothing}
      ${decided ? this.#outcomes(conflict.field, conflict) : html`<p class="foot">${promise(conflict)}</p>`}
    </section>`;
  }

  #said(conflict: FieldConflict, said: Said, sent: string | undefined): TemplateResult {
    const { value } = said;
    const decided = conflict.status === "accepted";
    const line = below(conflict, said, this.app.times, this.app.clock.now());
    return html`<div class="says ${said.hers ? "hers" : ""}" data-testid="conflict-${conflict.field}-${said.source}" data-right=${value.isRight}>
      <span class="val">${breakable(value.value)}</span>
      <span class="from">${said.hers ? html`${icon("stated", "s is-given")} ` : nothing}${said.titles.join(", ")}
        ${value.isRight ? html`<span class="tag ${decided ? "ok" : "accent"}">${decided ? html`${icon("check", "s")} chosen` : "shown now"}</span>` : nothing}
        ${value.isVerified ? html`<span class="tag ok">${icon("check", "s")} confirmed</span>` : nothing}
        ${value.correction === "readOnly" ? html`<span class="tag">${icon("archive", "s")} read only</span>` : nothing}
        ${line === "" ? nothing : html`<small title=${line}>${line}</small>`}</span>
      ${decided && value.isRight ? html`<span></span>` : html`<button class="btn small" data-testid="right-${conflict.field}-${said.source}" aria-disabled=${sent !== undefined}
        aria-label="This one is right: ${value.value}, ${said.titles.join(", ")}" @click=${() => this.app.deciding.decide(this.call, conflict, said.source)}>${sent === said.source ? "Saving…" : "This one is right"}</button>`}
    </div>`;
  }

  /** Every source says the same by now: what became of the choice stays in sight. */
  #settled(field: string): TemplateResult {
    const label = outcomes(this.call, field).find(([, w]) => w.kind === "details")?.[1].label ?? field;
    return html`<section class="panel" aria-label="Settled, ${label}" data-testid="settled-${field}"><header>${icon("ok", "is-ok")}<h3>${label}: settled</h3><span class="state">all say the same now</span></header>${this.#outcomes(field, undefined)}</section>`;
  }

  #outcomes(field: string, conflict: FieldConflict | undefined): TemplateResult {
    const all = outcomes(this.call, field);
    return html`<div role="status" data-testid="outcomes-${field}">${all.length === 0
      ? html`<p class="foot">No system had to be changed.</p>`
      : html`<ul class="rows outcomes">${all.map(([name, written]) => this.#outcome(name, written, conflict))}</ul>`}</div>`;
  }

  #outcome(name: string, written: DeskWriteBack, conflict: FieldConflict | undefined): TemplateResult {
    const [sign, tone, word] = writeBackSigns[written.state];
    const what = written.kind === "task" ? `${written.label}: task at ${written.systemTitle}` : written.systemTitle;
    return html`<li data-testid="outcome-${name.split(":").slice(0, 2).join(":")}" data-state=${written.state}>
      <span class="cut">${what}${written.kind === "task" && written.reference != null ? html` <b>${written.reference}</b>` : nothing}</span>
      <span class="st ${tone}">${icon(sign, "s")} ${word} ${this.app.times.clockTime(written.at)}</span>
      ${mayRetry(written) ? this.#again(name, written, conflict) : html`<span></span>`}
      ${written.reason == null ? nothing : html`<span class="sub">${written.systemTitle} ${written.reason}</span>`}
    </li>`;
  }

  /** A correction that was refused is chosen anew, on the record as it is shown by now; anything else is sent as it was. */
  #again(name: string, written: DeskWriteBack, conflict: FieldConflict | undefined): TemplateResult {
    const right = byOrder(conflict?.values).find(([, v]) => v.isRight)?.[0];
    const chosenAnew = isChosenAnew(written) && conflict !== undefined && right !== undefined;
    if (chosenAnew && conflict.values[written.system]?.correction === "nowhere") return html`<span></span>`;
    const busy = this.app.deciding.isRetried(this.call, name);
    return html`<button class="btn small" data-testid="again-${written.system}" aria-disabled=${busy} aria-label="Try ${written.systemTitle} again"
      @click=${() => (chosenAnew ? this.app.deciding.decide(this.call, conflict, right) : this.app.deciding.retry(this.call, name))}>${icon("retry", "s")} Retry</button>`;
  }
}
customElements.define("ah-conflicts", ConflictsElement);

/** An e-mail address breaks before its at sign rather than anywhere. */
function breakable(value: string): TemplateResult {
  return html`${value.split("@").map((part, i) => (i === 0 ? part : html`<wbr>@${part}`))}`;
}
