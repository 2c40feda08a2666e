import { html, nothing, type TemplateResult } from "lit";
import { minutes } from "../clock/durations.ts";
import { ticking } from "../clock/ticking.ts";
import { agentStates } from "../frame/ah-state-menu.ts";
import { ShellElement } from "../frame/shell-element.ts";
import { icon } from "../theme/icons.ts";
import { base, panel, sheet } from "../theme/sheets.ts";
import type { BoardAgent, Keyed } from "../wire.generated.ts";
import { bySeverity } from "./agents-order.ts";
import styles from "./ah-agents.css?inline";
import { handle } from "./figures.ts";
import { toneOf } from "./status.ts";

/** The agents with their state and its age; who needs the supervisor stands first. */
export class AgentsElement extends ShellElement {
  static override styles = [base, panel, sheet(styles)];
  static override properties = { ...ShellElement.properties, agents: { attribute: false } };
  declare agents: Keyed<BoardAgent>;

  protected override render(): TemplateResult {
    const agents = bySeverity(this.agents);
    return html`<section class="panel" aria-label="Agents">
      <header><h3>Agents</h3><span class="counts">${counts(agents)}</span><span class="state">needs you first, then by state</span></header>
      <ul class="strips">${agents.map((agent) => this.#strip(agent))}</ul>
    </section>`;
  }

  #strip(agent: BoardAgent): TemplateResult {
    const { word, sign } = agentStates[agent.state];
    const tone = toneOf(agent.status);
    const since = agent.since == null ? undefined : Date.parse(agent.since);
    const about = agent.waitingFor != null ? `waits for ${agent.waitingFor}` : [`${word.toLowerCase()}${agent.state === "notReady" ? `, ${agent.reason ?? "no reason"}` : ""}`, agent.queue].filter((s) => s != null).join(", ");
    return html`<li class="strip ${agent.state} ${tone} ${agent.waitingFor == null ? "" : "wait"}" data-testid="board-agent-${agent.id}" data-state=${agent.state}>
      <span class="si">${icon(sign)}</span>
      <span class="cut"><b>${agent.name}</b><small class="cut">${about}</small></span>
      <span class="age">${tone === "ok" ? agent.waitingFor == null ? nothing : icon("half", "s is-wait") : icon(tone, `s is-${tone}`)}${since === undefined ? "–" : ticking(this.app, (now) => minutes((now - since) / 1000))}</span>
      <span class="day micro faint">${agent.handled} handled${agent.handleSeconds == null ? "" : `, ${handle(agent.handleSeconds)}`}${(agent.consultSeconds ?? 0) > 0 ? `, consult ${handle(agent.consultSeconds!)}` : ""}${agent.repeats > 0 ? `, ${agent.repeats} asked twice` : ""}</span></li>`;
  }
}
customElements.define("ah-agents", AgentsElement);

function counts(agents: readonly BoardAgent[]): TemplateResult[] {
  return Object.entries(agentStates).flatMap(([state, { word }]) => {
    const n = agents.filter((a) => a.state === state).length;
    return n === 0 ? [] : [html`<span><b>${n}</b> ${word.toLowerCase()}</span>`];
  });
}
