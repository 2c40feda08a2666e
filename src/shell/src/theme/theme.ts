const themes = ["light", "dark", "contrast"] as const;
export type Theme = (typeof themes)[number];
const key = "agenthub.theme";

/** The theme in use; undefined follows the operating system. */
export function currentTheme(root: HTMLElement = document.documentElement): Theme | undefined {
  return themes.find((t) => t === root.dataset["theme"]);
}

/** Takes up what this person chose before, or `?theme=` of the address. */
export function restoreTheme(root: HTMLElement = document.documentElement, search = location.search, store: Storage = localStorage): void {
  const asked = new URLSearchParams(search).get("theme") ?? store.getItem(key);
  const theme = themes.find((t) => t === asked);
  if (theme !== undefined) root.dataset["theme"] = theme;
}

/** Light, dark, high contrast, and round again; from the operating system's choice the other one comes first. */
export function nextTheme(root: HTMLElement = document.documentElement, store: Storage = localStorage, systemIsDark = matchMedia("(prefers-color-scheme: dark)").matches): Theme {
  const now = currentTheme(root) ?? (systemIsDark ? "dark" : "light");
  const next = themes[(themes.indexOf(now) + 1) % themes.length]!;
  root.dataset["theme"] = next;
  store.setItem(key, next);
  return next;
}
