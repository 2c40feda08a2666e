// Asks the sandbox once a second how things stand, shows it, and sends what people press.
import { show, tick } from "/page/view.js";
import { startCalls } from "/page/calls.js";
import { startDialling } from "/page/dial.js";
import { startLoad } from "/page/load.js";
import { startTabs } from "/page/tabs.js";

const themes = ["light", "dark", "contrast"];
const root = document.documentElement;
const asked = new URLSearchParams(location.search).get("theme");
root.dataset.theme = themes.includes(asked) ? asked : (localStorage.getItem("theme") ?? "");
if (!themes.includes(root.dataset.theme)) delete root.dataset.theme;

document.getElementById("switch-theme").addEventListener("click", () => {
  const now = root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  root.dataset.theme = themes[(themes.indexOf(now) + 1) % themes.length];
  localStorage.setItem("theme", root.dataset.theme);
});

let latest;

async function look() {
  try {
    const response = await fetch("/api/page", { cache: "no-store" });
    latest = await response.json();
    show(latest, undefined);
  } catch {
    show(latest, "The sandbox does not answer. It stops with the server; start that again.");
  }
}

/** Sends; the problem document when it was refused, else nothing. */
async function send(method, path, body) {
  const answer = await fetch(path, {
    method,
    headers: body === undefined ? {} : { "content-type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const refused = answer.ok ? undefined : { title: `That did not work (${answer.status}).`, ...await answer.json().catch(() => ({})) };
  await look();
  if (refused) show(latest, refused.title);
  return refused;
}

/** A button that ignores a second press while the first is on its way. */
function press(id, act) {
  const button = document.getElementById(id);
  button.addEventListener("click", async () => {
    if (button.disabled) return;
    button.disabled = true;
    try { await act(button); } finally { button.disabled = false; }
  });
}

press("start", button => send("POST", `/api/scenarios/${button.dataset.scenario}/runs`));
press("continue", () => send("POST", `/api/runs/${latest.run.runId}/continue`));
press("hangup", () => send("POST", `/api/runs/${latest.run.runId}/hangup`));
press("stop", () => send("DELETE", `/api/runs/${latest.run.runId}`));

const systems = document.getElementById("systems");
systems.addEventListener("change", event => {
  const card = event.target.closest("[data-system]");
  const system = latest.systems.find(s => s.id === card.dataset.system);
  const seconds = Number(card.querySelector("input").value);
  send("PUT", `/api/systems/${system.id}/faults`, {
    ...system.faults,
    mode: card.querySelector("select").value,
    delayMs: Number.isFinite(seconds) ? Math.round(seconds * 1000) : system.faults.delayMs,
    // A pace set by hand counts for every kind of question.
    delays: event.target.matches("input") ? {} : system.faults.delays,
  });
});
systems.addEventListener("click", event => {
  const button = event.target.closest("button[data-release]");
  if (button) send("POST", `/api/systems/${button.dataset.release}/release`);
});

startTabs();
startDialling(send);
startCalls(send);
startLoad(send);

async function forever() {
  await look();
  setTimeout(forever, document.hidden ? 5000 : 1000);
}
setInterval(() => latest && tick(latest), 200);
forever();
