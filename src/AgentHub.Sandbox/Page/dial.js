// Placing a call: who, with which number, what is keyed in, and where it goes.
import { by, text } from "/page/dom.js";

const fields = { account: "key-account", pin: "key-pin", born: "key-born", postcode: "key-postcode", reason: "key-reason" };

let chosen;
let found = [];
let active = -1;
let asked = 0;

export function startDialling(send) {
  const box = by("caller");
  box.addEventListener("input", () => search(box.value));
  box.addEventListener("focus", () => search(box.value));
  box.addEventListener("blur", () => setTimeout(close, 150));
  box.addEventListener("keydown", keys);
  by("callers").addEventListener("mousedown", event => {
    const option = event.target.closest("[role=option]");
    if (!option) return;
    event.preventDefault();
    choose(found[Number(option.dataset.at)]);
  });
  by("unchoose").addEventListener("click", () => { choose(undefined); box.focus(); });
  by("from").addEventListener("input", () => { numberIs("typed"); });
  by("fill").addEventListener("click", fill);
  by("dial").addEventListener("submit", async event => {
    event.preventDefault();
    const button = by("place");
    if (button.disabled) return;
    button.disabled = true;
    try { problems(by("dial"), by("dial-problem"), await send("POST", "/api/calls", request())); } finally { button.disabled = false; }
  });
}

/** Marks what was refused, in its field and in a sentence. */
export function problems(form, sentence, refused) {
  for (const field of form.querySelectorAll("[data-at]")) {
    const wrong = refused?.errors?.find(e => e.at === field.dataset.at);
    if (wrong) field.setAttribute("aria-invalid", "true"); else field.removeAttribute("aria-invalid");
    field.title = wrong?.problem ?? "";
  }
  const said = refused?.errors?.map(e => `${nameOf(form.querySelector(`[data-at="${e.at}"]`)) ?? e.at.slice(1)} ${e.problem}`).join("; ");
  sentence.textContent = said ? `${refused.title.split(":")[0]}: ${said}.` : refused?.title ?? "";
  form.querySelector("[aria-invalid]")?.focus();
}

/** What a field is called on the page. */
const nameOf = field => field?.getAttribute("aria-label") ?? field?.labels?.[0]?.firstChild.textContent.trim();

export function showDialling(state) {
  text("customers-count", `${state.customers.toLocaleString("en-GB")} customers, and the people of the scenario`);
  options("queue", [["", "stays with the automated attendant"], ...queues(state).map(q => [q, `waits for ${q}`])], queues(state)[0]);
  options("ring", [["anybody", "whoever is free"], ...state.agents.map(a => [a.id, a.name]), ["nobody", "nobody by itself"]]);
}

export const queues = state => [...new Set(state.agents.map(a => a.queue))];

function options(id, all, first) {
  const select = by(id);
  const print = JSON.stringify(all);
  if (select.dataset.print === print) return;
  select.dataset.print = print;
  select.replaceChildren(...all.map(([value, words]) => new Option(words, value)));
  if (first !== undefined) select.value = first;
}

async function search(words) {
  const mine = ++asked;
  forget();
  const answer = await fetch(`/api/customers?search=${encodeURIComponent(words)}`).catch(() => undefined);
  if (mine !== asked || !answer?.ok || document.activeElement !== by("caller")) return;
  found = await answer.json();
  active = -1;
  const list = by("callers");
  list.replaceChildren(...found.map(option));
  if (found.length === 0) list.append(Object.assign(document.createElement("li"), { className: "soft", textContent: "Nobody of that name or number" }));
  list.hidden = false;
  by("caller").setAttribute("aria-expanded", "true");
}

/** What was found for other words must not be chosen for these. */
function forget() {
  found = [];
  active = -1;
  close();
}

function option(caller, at) {
  const item = document.createElement("li");
  item.id = `caller-${at}`;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  item.dataset.at = at;
  const name = document.createElement("b");
  name.dir = "auto";
  name.textContent = caller.names[0];
  const about = document.createElement("span");
  about.className = "soft";
  about.textContent = [caller.phone ?? "no telephone", caller.account, caller.about].filter(Boolean).join(" · ");
  item.append(name, about);
  return item;
}

function keys(event) {
  if (event.key === "Escape") { close(); return; }
  if (by("callers").hidden || found.length === 0) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    active = (active + step + found.length) % found.length;
    for (const item of by("callers").children) item.setAttribute("aria-selected", String(Number(item.dataset.at) === active));
    by("caller").setAttribute("aria-activedescendant", `caller-${active}`);
    by(`caller-${active}`)?.scrollIntoView({ block: "nearest" });
  } else if (event.key === "Enter" && active >= 0) {
    event.preventDefault();
    choose(found[active]);
  }
}

function close() {
  by("callers").hidden = true;
  by("caller").setAttribute("aria-expanded", "false");
  by("caller").removeAttribute("aria-activedescendant");
}

function choose(caller) {
  chosen = caller;
  close();
  by("caller").value = "";
  by("caller").hidden = Boolean(caller);
  by("chosen").hidden = !caller;
  by("fill").hidden = !caller;
  text("chosen-name", caller?.names.join(" / ") ?? "");
  by("chosen-name").dir = "auto";
  text("chosen-about", caller ? [caller.account && `account ${caller.account}`, caller.about, `in ${[...new Set(caller.systems)].join(", ")}`,
    `${many(caller.invoices, "invoice")}, ${many(caller.orders, "order")}, ${many(caller.tickets, "ticket")}`].filter(Boolean).join(" · ") : "");
  text("own-number", caller ? (caller.phone ? caller.phone + (caller.sharedBy > 1 ? `, shared by ${caller.sharedBy}` : "") : "none on file") : "of whoever is chosen");
  if (caller && !caller.phone && numberKind() === "own") numberIs("withheld");
}

const many = (n, word) => `${n.toLocaleString("en-GB")} ${word}${n === 1 ? "" : "s"}`;

function fill() {
  by(fields.account).value = chosen.account;
  by(fields.pin).value = chosen.account ? chosen.pin : "";
  by(fields.postcode).value = chosen.postcode ?? "";
}

const numberKind = () => by("dial").elements.number.value;
const numberIs = kind => { by("dial").elements.number.value = kind; };

function request() {
  const kind = numberKind();
  const keys = Object.fromEntries(Object.entries(fields).map(([key, id]) => [key, by(id).value.trim() || null]));
  return {
    customer: chosen?.key ?? null,
    from: kind === "typed" ? by("from").value.trim() || null : null,
    withheld: kind === "withheld",
    keys, queue: by("queue").value || null, ring: by("ring").value,
  };
}
