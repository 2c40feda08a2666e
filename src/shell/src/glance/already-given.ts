const key = "agenthub.alreadyGiven";

/**
 * Whether this browser session hides what callers have already given: the control run, to count what is asked twice
 * without it. Chosen by `?alreadyGiven=hidden` or `=shown` in the address, remembered until the browser is closed.
 */
export function isHiddenForControl(search = location.search, store: Storage = sessionStorage): boolean {
  const asked = new URLSearchParams(search).get("alreadyGiven");
  if (asked === "hidden") store.setItem(key, asked);
  else if (asked === "shown") store.removeItem(key);
  return store.getItem(key) === "hidden";
}
