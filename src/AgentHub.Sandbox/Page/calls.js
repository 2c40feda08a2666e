// The calls placed by hand: who is in each, and everything that can be done on it now.
import { act, by, icon, list, span, strong, text } from "/page/dom.js";
import { queues } from "/page/dial.js";

const stages = { selfService: "with the automated attendant", queued: "waits", withAgent: "with an agent", ended: "has hung up" };
const words = { accept: "accepts", decline: "declines", hold: "holds", retrieve: "takes back", end: "ends the call", complete: "finishes wrap-up" };
const signs = { accept: "check", decline: "off", hold: "hold", retrieve: "headset", consult: "consult", transfer: "out", end: "off", complete: "pen" };
const keyed = [["account", "Account"], ["pin", "PIN"], ["born", "Born"], ["postcode", "Postcode"], ["reason", "Reason"]];

export function startCalls(send) {
  by("calls").addEventListener("click", async event => {
    const button = event.target.closest("button[data-path]");
    if (!button || button.disabled) return;
    button.disabled = true;
    try { await send(button.dataset.method ?? "POST", button.dataset.path, button.dataset.body && JSON.parse(button.dataset.body)); } finally { button.disabled = false; }
  });
  by("calls").addEventListener("submit", async event => {
    event.preventDefault();
    const form = event.target;
    const refused = await send("POST", `/api/calls/${form.dataset.call}/keys`, { [form.elements.key.value]: form.elements.value.value });
    const input = form.elements.value;
    if (refused) input.setAttribute("aria-invalid", "true"); else { input.removeAttribute("aria-invalid"); input.value = ""; }
    form.querySelector("[role=alert]").textContent = refused?.title ?? "";
  });
  by("skip").addEventListener("click", () => send("POST", "/api/clock/skip", { seconds: 30 }));
}

export function showCalls(state) {
  const open = state.calls.filter(c => c.state === "open").length;
  text("calls-count", open ? String(open) : "");
  by("calls-empty").hidden = state.calls.length > 0;
  by("skip").hidden = state.run?.state === "playing";
  list(by("calls"), state.calls, c => c.callId, (card, call) => fill(card, call, state), "article");
}

function fill(card, call, state) {
  const keysForm = card.querySelector("form");
  const focused = card.contains(document.activeElement) ? document.activeElement.dataset.path + (document.activeElement.dataset.body ?? "") : undefined;
  card.className = `freecall is-${call.state}`;
  card.dataset.contact = call.contactId;
  const head = span("head", "");
  const name = strong(call.caller);
  name.dir = "auto";
  head.append(icon("phone-in", call.state === "open" ? "accent" : "quiet"), name, span("soft", call.from ?? "number withheld"), span("push", stage(call)));
  const legs = document.createElement("ul");
  legs.className = "legs";
  for (const leg of call.call.legs) {
    const item = document.createElement("li");
    item.append(strong(state.agents.find(a => a.id === leg.agent)?.name ?? leg.agent), document.createTextNode(leg.state));
    legs.append(item);
  }
  const acts = span("controls", "");
  acts.className = "acts";
  acts.append(...buttons(call, state));
  card.replaceChildren(head, legs);
  if (call.takesKeys) card.append(keysForm ?? keysOf(call));
  card.append(acts);
  if (focused) [...card.querySelectorAll("button")].find(b => b.dataset.path + (b.dataset.body ?? "") === focused)?.focus();
}

const stage = call => call.state === "over" ? `over: ${call.why}` : call.call.stage === "queued" ? `waits for ${call.call.queue}${call.waits ? ", nobody rings" : ""}` : stages[call.call.stage];

function buttons(call, state) {
  if (call.state === "over") return [];
  const path = `/api/calls/${call.callId}`;
  const all = [];
  if (call.takesKeys) for (const queue of queues(state)) all.push(act(`Waits for ${queue}`, "clock", { path: `${path}/queue`, body: JSON.stringify({ queue, ring: "anybody" }) }));
  if (call.waits) for (const agent of state.agents) all.push(act(`Rings at ${first(agent)}`, "phone-in", { path: `${path}/acts`, body: JSON.stringify({ agentId: agent.id, command: "offer" }) }));
  for (const { agentId, agent, command } of call.possible) {
    const others = state.agents.filter(a => a.id !== agentId);
    const does = (what, more) => act(`${agent} ${what}`, signs[command], { path: `${path}/acts`, body: JSON.stringify({ agentId, command, ...more }) }, command === "accept" ? "btn primary" : "btn");
    if (command === "consult") for (const to of others) all.push(does(`consults ${first(to)}`, { toAgentId: to.id, reason: "Second opinion" }));
    else if (command === "transfer") for (const to of others) all.push(does(`transfers to ${first(to)}`, { toAgentId: to.id, kind: consults(call, to) ? "consult" : "cold", reason: "Better placed" }));
    else all.push(does(words[command], command === "hold" ? { reason: "research" } : {}));
  }
  if (call.call.stage !== "ended") all.push(act("Caller hangs up", "off", { path: `${path}/hangup` }, "btn end"));
  all.push(act("End here", "skipped", { path, method: "DELETE" }, "btn bare"));
  return all;
}

const consults = (call, to) => call.call.legs.some(l => l.agent === to.id && l.state === "consulted");
const first = agent => agent.name.split(" ")[0];

function keysOf(call) {
  const form = document.createElement("form");
  form.className = "keys-now";
  form.noValidate = true;
  form.dataset.call = call.callId;
  const key = Object.assign(document.createElement("select"), { name: "key" });
  key.setAttribute("aria-label", "What is keyed in");
  key.append(...keyed.map(([value, words]) => new Option(words, value)));
  const value = Object.assign(document.createElement("input"), { name: "value", maxLength: 80, autocomplete: "off" });
  value.setAttribute("aria-label", "Value");
  const submit = Object.assign(document.createElement("button"), { className: "btn", type: "submit", textContent: "Key in" });
  const problem = span("is-bad", "");
  problem.setAttribute("role", "alert");
  form.append(key, value, submit, problem);
  return form;
}
