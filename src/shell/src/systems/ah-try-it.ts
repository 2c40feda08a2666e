import { html, nothing, type TemplateResult } from "lit";
import { seconds } from "../clock/durations.ts";
import { money } from "../frame/money.ts";
import { ShellElement } from "../frame/shell-element.ts";
import { icon } from "../theme/icons.ts";
import { base, controls, panel, sheet } from "../theme/sheets.ts";
import type { AdapterStatus, JsonObject, JsonValue } from "../wire.generated.ts";
import styles from "./ah-try-it.css?inline";
import { masked } from "./masked.ts";
import { type AskableSystem, type CapabilityAnswer, type KeyKind, tryable, type Tried, tryOut } from "./questions.ts";
import { columns, isOffered } from "./standing-words.ts";

const kinds: Readonly<Record<KeyKind, string>> = { customerNumber: "Customer number", email: "E-mail", phone: "Phone" };

/** Asks one system as a call would, for a customer the admin chooses. Reads only; the hub logs who asked for what, never about whom. */
export class TryItElement extends ShellElement {
  static override styles = [base, controls, panel, sheet(styles)];
  static override properties = { ...ShellElement.properties, systems: { attribute: false }, _system: { state: true }, _capability: { state: true }, _asking: { state: true }, _tried: { state: true }, _raw: { state: true } };
  declare systems: readonly AdapterStatus[];
  declare _system: string | undefined;
  declare _capability: string | undefined;
  declare _asking: boolean;
  declare _tried: Tried | undefined;
  declare _raw: boolean;

  get #system(): AdapterStatus | undefined {
    const connected = this.systems.filter((s) => s.figures != null && can(s).length > 0);
    return connected.find((s) => s.system === this._system) ?? connected[0];
  }

  protected override render(): TemplateResult {
    const system = this.#system;
    const offered = system === undefined ? [] : can(system);
    const capability = offered.find((c) => c === this._capability) ?? offered[0];
    return html`<section class="panel" aria-label="Try it">
      <header>${icon("play", "is-accent")}<h3>Try it</h3><span class="n">as the hub would ask</span><span class="state">reads only, logged</span></header>
      <form class="body try" @submit=${(event: SubmitEvent) => this.#ask(event, system, capability)}>
        <label><span class="label">System</span><select class="field" data-testid="try-system" @change=${(e: Event) => { this._system = (e.target as HTMLSelectElement).value; this._tried = undefined; }}>
          ${this.systems.filter((s) => s.figures != null && can(s).length > 0).map((s) => html`<option value=${s.system!} ?selected=${s === system}>${s.title}</option>`)}</select></label>
        <label><span class="label">Capability</span><select class="field" data-testid="try-capability" @change=${(e: Event) => { this._capability = (e.target as HTMLSelectElement).value; this._tried = undefined; }}>
          ${offered.map((c) => html`<option value=${c} ?selected=${c === capability}>${columns.find(([key]) => key === c)?.[1] ?? c}</option>`)}</select></label>
        <label><span class="label">By</span><select class="field" name="kind" data-testid="try-kind">${Object.entries(kinds).map(([k, word]) => html`<option value=${k}>${word}</option>`)}</select></label>
        <label><span class="label">Of the customer</span><input class="field" name="value" required maxlength="100" autocomplete="off" data-testid="try-value"></label>
        <button class="btn primary" data-testid="try-ask" aria-disabled=${this._asking === true ? "true" : "false"}>${icon("play", "s")} ${this._asking === true ? "Asking" : "Ask"}</button>
      </form>
      <div class="answer" role="status">${this._tried === undefined ? nothing : this.#answer(this._tried, system?.title ?? "")}</div>
    </section>`;
  }

  async #ask(event: SubmitEvent, system: AdapterStatus | undefined, capability: string | undefined): Promise<void> {
    event.preventDefault();
    if (this._asking || system?.system == null || capability === undefined) return;
    const form = new FormData(event.target as HTMLFormElement);
    this._asking = true;
    const known = await this.app.api.get<{ systems: readonly AskableSystem[] }>("/api/capabilities");
    const askable = known.ok ? known.body.systems.find((s) => s.system === system.system) : undefined;
    if (!known.ok) this._tried = { kind: "problem", problem: known.problem };
    else if (askable !== undefined) this._tried = await tryOut(this.app.api, askable, capability, String(form.get("kind")) as KeyKind, String(form.get("value")).trim());
    this._asking = false;
  }

  #answer(tried: Tried, title: string): TemplateResult {
    if (tried.kind === "problem") return html`<p class="note-line bad" data-testid="try-said">${icon("bad", "s")} ${tried.problem.title}</p>`;
    if (tried.kind === "nobody") return html`<p class="note-line warn" data-testid="try-said">${icon("warn", "s")} ${tried.answer.outcome === "found" || tried.answer.outcome === "notFound" ? `${title} knows nobody by this key.` : `${title} ${tried.answer.reason ?? tried.answer.outcome}.`}</p>`;
    if (tried.kind === "several") return html`<p class="note-line warn" data-testid="try-said">${icon("warn", "s")} ${title} knows ${tried.n} customers by this key; choose one by customer number.</p>`;
    const { answer } = tried;
    const rows = rowsOf(answer);
    return html`<p class="line" data-testid="try-said">
        ${answer.outcome === "found" || answer.outcome === "notFound" ? html`<span class="is-ok">${icon("check", "s")} ${answer.outcome === "found" ? "found" : "none"}</span>` : html`<span class="is-bad">${icon("bad", "s")} ${title} ${answer.reason ?? answer.outcome}</span>`}
        <span>${seconds(answer.tookMs / 1000)}</span>
        ${answer.outcome === "found" ? html`<span>${rows.length}${answer.total != null && answer.total > rows.length ? ` of ${answer.total}` : ""} ${rows.length === 1 ? "row" : "rows"}</span><span class="is-ok">${icon("matched", "s")} asked by ${tried.by}</span>` : nothing}
        ${(answer.dropped ?? 0) > 0 ? html`<span class="is-warn">${icon("warn", "s")} ${answer.dropped} of somebody else left out</span>` : nothing}
        <span class="push seg"><button type="button" aria-pressed=${this._raw === true ? "false" : "true"} @click=${() => (this._raw = false)}>Fields</button><button type="button" aria-pressed=${this._raw === true ? "true" : "false"} @click=${() => (this._raw = true)}>JSON</button></span></p>
      ${rows.length === 0 ? nothing : this._raw === true ? html`<pre tabindex="0">${JSON.stringify(masked(rows as unknown as JsonValue), undefined, 2)}</pre>` : fields(rows[0]!)}`;
  }
}
customElements.define("ah-try-it", TryItElement);

function can(s: AdapterStatus): readonly string[] {
  return Object.keys(tryable).filter((key) => isOffered(s, key));
}

function rowsOf({ value }: CapabilityAnswer): readonly JsonObject[] {
  return value === undefined ? [] : Array.isArray(value) ? (value as readonly JsonObject[]) : [value as JsonObject];
}

/** The first row, member by member. */
function fields(row: JsonObject): TemplateResult {
  return html`<table class="map"><tbody>${Object.entries(row).map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${text(masked(value, name))}</td></tr>`)}</tbody></table>`;
}

function text(value: JsonValue): string | TemplateResult {
  if (value === null || typeof value !== "object") return String(value);
  if (Array.isArray(value)) return value.map((v: JsonValue) => text(v)).join(", ");
  const { minor, currency, value: coded, raw } = value as JsonObject;
  if (typeof minor === "number" && typeof currency === "string") return money({ minor, currency });
  if (typeof coded === "string" && typeof raw === "string") return html`${coded} <span class="tag">raw “${raw}”</span>`;
  return Object.values(value).map((v) => text(v as JsonValue)).join(", ");
}
