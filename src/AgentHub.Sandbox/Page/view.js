// Shows one state of the sandbox. Elements are kept and only changed, so that focus and selection stay where they are.
import { attribute, by, cell, icon, label, list, span, strong, text } from "/page/dom.js";
import { showCalls } from "/page/calls.js";
import { showDialling } from "/page/dial.js";
import { showLoad } from "/page/load.js";

const modes = {
  none: ["ok", "ok", "answers"],
  hold: ["warn", "hold", "keeps answers back"],
  hang: ["bad", "bad", "never answers"],
  error: ["bad", "bad", "fails"],
  throttle: ["warn", "warn", "asks to be left alone"],
  garbage: ["bad", "bad", "sends broken JSON"],
  html: ["bad", "bad", "sends an HTML page"],
  huge: ["bad", "bad", "sends without end"],
  refuse: ["bad", "bad", "resets the connection"],
};

const acts = {
  accept: "Accept", decline: "Decline", hold: "Hold", retrieve: "Take back", consult: "Consult",
  transfer: "Transfer", end: "End the call", complete: "Finish wrap-up",
};

const stages = { selfService: "with the IVR", queued: "waits in the queue", withAgent: "with an agent", ended: "has hung up" };

let received = 0;

/** @param state what /api/page answered last @param problem what went wrong just now, if anything */
export function show(state, problem) {
  if (!state) {
    text("link", problem ?? "");
    return;
  }
  received = performance.now();
  const run = state.run;
  text("company", state.scenarios[0]?.company ?? "");
  const hub = by("hub");
  if (hub.href !== state.hub) hub.href = state.hub;
  showCall(state, run);
  showSteps(state, run);
  showDialling(state);
  showCalls(state);
  showLoad(state);
  showSystems(state.systems);
  showRequests(state.systems);
  showLink(state.clock, problem);
  tick(state);
}

/** The clock between two answers. */
export function tick(state) {
  const { now, holdsAt } = state.clock;
  const limit = holdsAt ? Date.parse(holdsAt) : Infinity;
  const time = Math.min(Date.parse(now) + performance.now() - received, limit);
  text("now", clockTime(time, state));
  const waiting = state.run?.waitingFor;
  text("clock-state", time < limit ? (holdsAt ? `runs up to ${clockTime(limit, state)}` : "runs") : waiting ? `stands until ${waiting.agent} acts` : "stands");
}

function showCall(state, run) {
  const plays = run?.state === "playing";
  const waiting = plays ? run.waitingFor : undefined;
  const scenario = state.scenarios[0];
  by("now-panel").classList.toggle("is-waiting", Boolean(waiting));
  const sign = by("awaited-sign").firstElementChild;
  attribute(sign, "href", waiting ? "#sign-headset" : "#sign-phone-in");
  text("awaited", waiting ? `Waiting for ${waiting.agent} to ${phrase(waiting)}` : plays ? "The call goes on by itself" : run ? "The run is over" : `Scenario ${scenario.id}: ${scenario.title}`);
  text("awaited-detail", waiting ? `At the desk, or from here. It counts as ${elapsed(waiting.seconds)} after the start, whenever it is done.`
    : plays ? `The caller ${stages[run.call.stage]}.`
    : run ? `It ended because ${run.why}. Start again for fresh people and a new call.` : scenario.summary);
  button("start", !plays, `Start scenario ${scenario.id}`, { scenario: scenario.id });
  button("continue", Boolean(waiting), waiting && `${acts[waiting.command]} for ${waiting.agent}`);
  by("hangup").hidden = !(plays && run.call.stage !== "ended");
  by("stop").hidden = !plays;
  list(by("legs"), run && (plays || run.call.legs.length) ? legsOf(run, scenario) : [], leg => leg.key, (item, leg) => {
    item.replaceChildren();
    item.append(icon(leg.icon, leg.tone), strong(leg.name), document.createTextNode(leg.state));
  });
}

function legsOf(run, scenario) {
  const icons = { ringing: "phone-in", talking: "headset", holding: "hold", consulting: "consult", consulted: "consult", "wrap-up": "pen" };
  const caller = { key: "caller", name: scenario.caller, state: stages[run.call.stage], icon: "phone-in", tone: run.call.stage === "ended" ? "quiet" : "accent" };
  return [caller, ...run.call.legs.map(leg => ({
    key: leg.interactionId,
    name: scenario.agents.find(a => a.id === leg.agent)?.name ?? leg.agent,
    state: leg.state === "consulted" ? "is being consulted" : leg.state,
    icon: icons[leg.state] ?? "check",
    tone: leg.state === "done" ? "quiet" : "ok",
  }))];
}

function showSteps(state, run) {
  const signs = { done: "check", waiting: "clock", ahead: "ahead", skipped: "skipped" };
  const steps = run?.steps ?? state.scenarios[0].steps;
  const done = steps.filter(s => s.state === "done").length;
  text("steps-count", run ? `${run.scenario} · ${done} of ${steps.length} done` : `${state.scenarios[0].id} · ${steps.length} steps, ${elapsed(state.scenarios[0].seconds)} min`);
  list(by("steps"), steps, step => `${run?.runId}/${step.index}`, (item, step) => {
    item.className = `is-${step.state}`;
    if (step.state === "waiting") item.setAttribute("aria-current", "step"); else item.removeAttribute("aria-current");
    item.replaceChildren();
    item.append(icon(signs[step.state]), span("at", elapsed(step.seconds)), span("what", step.text), span("when", when(step, state)));
    if (step.state === "waiting") item.scrollIntoView({ block: "nearest" });
  });
}

function when(step, state) {
  if (step.state === "skipped") return "not needed";
  return step.at ? clockTime(Date.parse(step.at), state) : step.by ? "at the desk" : "";
}

function showSystems(systems) {
  list(by("systems"), systems, s => s.id, (card, s) => {
    if (!card.firstChild) build(card, s);
    const [tone, sign, word] = modes[s.faults.mode];
    const slow = s.faults.mode === "none" && s.faults.delayMs >= 1500;
    card.querySelector(".state").replaceChildren(icon(slow ? "warn" : sign, slow ? "warn" : tone), document.createTextNode(
      (slow ? `slow, ${seconds(s.faults.delayMs)} s` : word) + (s.hanging ? ` · ${s.hanging} hanging` : "")));
    const select = card.querySelector("select");
    if (document.activeElement !== select) select.value = s.faults.mode;
    const delay = card.querySelector("input");
    if (document.activeElement !== delay) delay.value = seconds(s.faults.delayMs);
    const own = Object.entries(s.faults.delays).map(([entity, ms]) => `${entity} ${seconds(ms)} s`).join(", ");
    card.querySelector(".delays").textContent = own && `but ${own}`;
    const release = card.querySelector("button");
    release.hidden = !(s.held || s.faults.mode === "hold");
    release.textContent = `Release ${s.held} held`;
    release.disabled = !s.held;
  }, "div");
}

function build(card, s) {
  card.className = "system";
  card.dataset.system = s.id;
  const title = document.createElement("h4");
  title.append(`${s.title} `, span("soft", s.product));
  const select = document.createElement("select");
  for (const mode of Object.keys(modes)) select.append(new Option(modes[mode][2], mode));
  const delay = document.createElement("input");
  Object.assign(delay, { type: "number", min: "0", max: "600", step: "0.1" });
  const release = document.createElement("button");
  Object.assign(release, { className: "btn", type: "button" });
  release.dataset.release = s.id;
  const controls = span("controls", "");
  controls.append(label(`How ${s.title} behaves`, select), label("Answers after, s", delay), span("delays", ""), release);
  card.append(title, span("state", ""), controls);
}

function showRequests(systems) {
  const rows = systems.flatMap(s => s.recent.map(r => ({ ...r, title: s.title, key: `${s.id}/${r.number}` }))).sort((a, b) => a.agoMs - b.agoMs).slice(0, 12)
    .map(({ agoMs, ...r }) => r);
  text("requests-count", `${systems.reduce((sum, s) => sum + s.requests, 0)} in all`);
  by("requests-empty").hidden = rows.length > 0;
  list(by("requests"), rows, r => r.key, (row, r) => {
    const running = r.status === 0;
    const path = document.createElement("code");
    path.textContent = `${r.method} ${decode(r.path)}`;
    path.title = path.textContent;
    row.replaceChildren(cell(r.title), cell(path), cell(running ? "asking" : r.status === 499 ? "broken off" : String(r.status), `num ${running ? "is-accent" : r.status < 400 ? "" : "is-bad"}`),
      cell(`${seconds(r.tookMs, 2)} s`, `num ${r.tookMs >= 1500 ? "is-warn" : ""}`));
  }, "tr");
}

function showLink(clock, problem) {
  const trouble = problem ?? clock.problem;
  const link = by("link");
  const words = trouble ? "Trouble" : clock.eventsWaiting ? `${clock.eventsWaiting} events on their way to the hub` : "Live, the hub has taken every event";
  if (link.textContent !== words) link.replaceChildren(icon(trouble ? "warn" : "live", trouble ? "warn" : "ok"), document.createTextNode(" " + words));
  text("problem", trouble ? trouble + (clock.eventsWaiting ? ` · ${clock.eventsWaiting} events wait, none is lost` : "") : clock.eventsRefused ? `${clock.eventsRefused} events were refused for good` : "");
}

function phrase(waiting) {
  const words = waiting.text.split(" ");
  const rest = words.slice(2).join(" ").replace(", or the caller hangs up", "");
  const verb = { accepts: "accept", declines: "decline", puts: "put", takes: "take", consults: "consult", transfers: "transfer", ends: "end", finishes: "finish" }[words[1]];
  return verb ? `${verb} ${rest}`.trim() : acts[waiting.command].toLowerCase();
}

function clockTime(ms, state) {
  if (!Number.isFinite(ms)) return "–";
  return new Date(ms).toLocaleTimeString("en-GB", { timeZone: state.scenarios[0]?.zone });
}

const elapsed = s => `${Math.floor(s / 60)}:${String(Math.floor(s % 60)).padStart(2, "0")}`;
const seconds = (ms, digits = 1) => (ms / 1000).toFixed(ms % 100 && digits < 2 ? 2 : digits);

function decode(path) {
  const short = path.replace(/companies\([0-9a-f-]+\)/, "companies(…)");
  try { return decodeURIComponent(short.replaceAll("+", " ")); } catch { return short; }
}

function button(id, visible, words, data = {}) {
  const element = by(id);
  element.hidden = !visible;
  if (!visible) return;
  Object.assign(element.dataset, data);
  if (element.dataset.words === words) return;
  element.dataset.words = words;
  element.replaceChildren(icon(id === "start" ? "play" : "check"), document.createTextNode(words));
}
