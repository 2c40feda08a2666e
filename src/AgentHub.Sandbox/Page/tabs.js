// Three things to play, one shown at a time; arrow keys walk between them.

const names = ["scenario", "calls", "load"];
const tab = name => document.getElementById(`tab-${name}`);

export function startTabs() {
  for (const name of names) {
    tab(name).addEventListener("click", () => open(name));
    tab(name).addEventListener("keydown", event => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      const to = event.key === "Home" ? names[0] : event.key === "End" ? names.at(-1) : step && names[(names.indexOf(name) + step + names.length) % names.length];
      if (!to) return;
      event.preventDefault();
      open(to);
      tab(to).focus();
    });
  }
  open(names.includes(location.hash.slice(1)) ? location.hash.slice(1) : names[0]);
}

function open(name) {
  for (const other of names) {
    const chosen = other === name;
    tab(other).setAttribute("aria-selected", String(chosen));
    tab(other).tabIndex = chosen ? 0 : -1;
    document.getElementById(`panel-${other}`).hidden = !chosen;
  }
  history.replaceState(null, "", name === names[0] ? location.pathname + location.search : `#${name}`);
}
