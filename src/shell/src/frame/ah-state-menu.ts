import { html, nothing, type TemplateResult } from "lit";
import { minutes } from "../clock/durations.ts";
import { ticking } from "../clock/ticking.ts";
import { icon, type IconName } from "../theme/icons.ts";
import { base, controls, sheet } from "../theme/sheets.ts";
import type { AgentStateName, DeskAgent } from "../wire.generated.ts";
import { menuStep } from "./menu-keys.ts";
import { ShellElement } from "./shell-element.ts";
import styles from "./ah-state-menu.css?inline";

export const agentStates: Record<AgentStateName, { readonly word: string; readonly sign: IconName; readonly tone: string }> = {
  offline: { word: "Offline", sign: "offline", tone: "is-quiet" },
  ready: { word: "Ready", sign: "ok", tone: "is-ok" },
  offered: { word: "Offered", sign: "phone-in", tone: "is-accent" },
  talking: { word: "Talking", sign: "headset", tone: "is-ok" },
  holding: { word: "Holding", sign: "hold", tone: "is-warn" },
  wrapUp: { word: "Wrap-up", sign: "pen", tone: "is-accent" },
  notReady: { word: "Not ready", sign: "cup", tone: "is-quiet" },
};

const reasons = ["Break", "Lunch", "Training", "Coaching", "Paperwork"] as const;

/** The agent's state with its age, and how to change it. During a call the choice is for after it; the hub says so. */
export class StateMenuElement extends ShellElement {
  static override styles = [base, controls, sheet(styles)];
  static override properties = { ...ShellElement.properties, agent: { attribute: false }, _open: { state: true }, _problem: { state: true } };
  declare agent: DeskAgent;
  declare _open: boolean;
  declare _problem: string;

  constructor() {
    super();
    this._open = false;
    this._problem = "";
    this.addEventListener("focusout", (event) => {
      if (!this.shadowRoot?.contains(event.relatedTarget as Node | null)) this._open = false;
    });
    this.addEventListener("keydown", (event) => void this.#key(event));
  }

  protected override render(): TemplateResult {
    const { word, sign, tone } = agentStates[this.agent.state];
    const since = this.agent.since == null ? undefined : Date.parse(this.agent.since);
    const reason = this.agent.state === "notReady" && this.agent.reason != null ? `: ${this.agent.reason}` : "";
    return html`
      <button class="mystate" data-testid="state-menu" data-state=${this.agent.state} aria-haspopup="menu" aria-expanded=${this._open} @click=${() => (this._open = !this._open)}>
        ${icon(sign, `s ${tone}`)} ${word}${reason} ${since === undefined ? nothing : html`<b>${ticking(this.app, (now) => minutes((now - since) / 1000))}</b>`} ${icon("down", "s is-quiet")}
      </button>
      ${this._open ? html`<div class="menu" role="menu" aria-label="Your state">
        <button role="menuitem" data-testid="state-ready" @click=${() => this.#choose("ready")}>${icon("ok", "s is-ok")} Ready</button>
        <h4 role="presentation">Not ready</h4>
        ${reasons.map((r) => html`<button role="menuitem" aria-label="Not ready: ${r}" data-testid="state-not-ready-${r.toLowerCase()}" @click=${() => this.#choose("notReady", r)}>${icon("cup", "s is-quiet")} ${r}</button>`)}
      </div>` : nothing}
      <p class="problem" role="alert" ?hidden=${this._problem === ""}>${icon("bad", "s")} ${this._problem}</p>
    `;
  }

  async #choose(state: "ready" | "notReady", reason?: string): Promise<void> {
    this.#close();
    const answer = await this.app.api.post("/api/agents/me/state", reason === undefined ? { state } : { state, reason }, { key: crypto.randomUUID() });
    this._problem = answer.ok ? "" : answer.problem.title;
  }

  /** Arrow keys open the menu and walk through it, as people expect of one. */
  async #key(event: KeyboardEvent): Promise<void> {
    if (event.key === "Escape") return this.#close();
    const step = menuStep(event.key, this.#items.indexOf(this.shadowRoot?.activeElement as HTMLElement), 1 + reasons.length);
    if (step === undefined || (!this._open && !event.key.startsWith("Arrow"))) return;
    event.preventDefault();
    this._open = true;
    await this.updateComplete;
    this.#items[step]?.focus();
  }

  get #items(): HTMLElement[] {
    return [...(this.shadowRoot?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
  }

  #close(): void {
    if (!this._open) return;
    this._open = false;
    this.shadowRoot?.querySelector<HTMLElement>(".mystate")?.focus();
  }
}
customElements.define("ah-state-menu", StateMenuElement);
