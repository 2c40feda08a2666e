// Driving load, and what came of it.
import { by, cell, list, text } from "/page/dom.js";
import { problems } from "/page/dial.js";

const numbers = ["perSecond", "seconds", "callSeconds", "wrapUpSeconds", "syntheticAgents", "connections"];

export function startLoad(send) {
  by("load").addEventListener("submit", async event => {
    event.preventDefault();
    const request = Object.fromEntries(numbers.map(n => [n, Number(by(`load-${n}`).value)]));
    request.agents = by("load-agents").value.split(/[\s,]+/).filter(Boolean);
    problems(by("load"), by("load-problem"), await send("POST", "/api/load", request));
  });
  by("load-stop").addEventListener("click", () => send("DELETE", "/api/load"));
}

export function showLoad({ load }) {
  const running = load && load.state !== "over";
  by("load-start").hidden = Boolean(running);
  by("load-stop").hidden = !running;
  text("load-sign", running ? `${load.plan.perSecond}/s` : "");
  by("figures-panel").hidden = !load;
  if (!load) return;
  text("figures-state", load.state === "over" ? `over: ${load.why}` : load.state === "draining" ? `${load.why}; open calls end` : `runs since ${load.elapsedSeconds.toFixed(0)} s of ${load.plan.seconds} s`);
  list(by("figures"), rows(load), r => r[0], (row, [words, value, tone]) => row.replaceChildren(cell(words), cell(value, `num${tone ? ` is-${tone}` : ""}`)), "tr");
}

function rows({ calls: c, events: e, intake, fromDue }) {
  const n = x => x.toLocaleString("en-GB");
  const ms = x => `${x < 10 ? x.toFixed(1) : n(Math.round(x))} ms`;
  const percentiles = l => l ? `${ms(l.p50)} · ${ms(l.p90)} · ${ms(l.p99)} · ${ms(l.max)}` : "–";
  return [
    ["Calls due", n(c.due)],
    ["Calls placed", n(c.placed)],
    ["Not placed, too many open", n(c.notPlaced), c.notPlaced ? "warn" : ""],
    ["Waiting, ringing, talking, wrap-up", [c.waiting, c.ringing, c.talking, c.wrapUp].map(n).join(" · ")],
    ["Abandoned", n(c.abandoned), c.abandoned ? "warn" : ""],
    ["Over", n(c.over)],
    ["Events sent", n(e.sent)],
    ["Acknowledged", `${n(e.acknowledged)} · ${n(e.perSecond)}/s`],
    ["Refused for good", n(e.refused), e.refused ? "bad" : ""],
    ["Asked to wait (429)", `${n(e.throttled)} · ${n(e.backedOffSeconds)} s waited`, e.throttled ? "warn" : ""],
    ["Failed and sent again", n(e.failed), e.failed ? "warn" : ""],
    ["Waiting for the hub", n(e.waiting)],
    ["Intake, p50 · p90 · p99 · max", percentiles(intake)],
    ["From the moment it happened", percentiles(fromDue)],
    ...(e.lastProblem ? [["Last problem", e.lastProblem, "warn"]] : []),
  ];
}
