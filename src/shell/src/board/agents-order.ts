import type { AgentStateName, BoardAgent, BoardStatus, Keyed } from "../wire.generated.ts";

const severity: Record<BoardStatus, number> = { over: 0, atRisk: 1, fine: 3 };
const states: readonly AgentStateName[] = ["talking", "holding", "wrapUp", "offered", "ready", "notReady", "offline"];

/** Who needs the supervisor first, then by state, then by name. */
export function bySeverity(agents: Keyed<BoardAgent>): readonly BoardAgent[] {
  const rank = (a: BoardAgent): number => (a.status !== "fine" && a.status != null ? severity[a.status] : a.waitingFor != null ? 2 : 3);
  return Object.values(agents).sort((a, b) => rank(a) - rank(b) || states.indexOf(a.state) - states.indexOf(b.state) || a.name.localeCompare(b.name));
}
