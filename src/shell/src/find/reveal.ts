/** Asks whoever shows a facet to unfold what it hides; sent on `window`. */
export const revealEvent = "agenthub-reveal";

/** Calls `unfold` with the facet of every reveal. Answers how to stop. */
export function onReveal(unfold: (facet: string | undefined) => void): () => void {
  const listener = (event: Event): void => unfold(revealedFacet(event));
  window.addEventListener(revealEvent, listener);
  return () => window.removeEventListener(revealEvent, listener);
}

/** The facet a reveal asks for. */
export const revealedFacet = (event: Event): string | undefined => (event as CustomEvent<string | undefined>).detail;

/** Unfolds, scrolls to and focuses the element with this hook, wherever in the shadow trees it is. Answers whether it is there. */
export async function reveal(testId: string, facet: string | undefined, painted: () => Promise<void>, root: ParentNode = document): Promise<boolean> {
  window.dispatchEvent(new CustomEvent(revealEvent, { detail: facet }));
  await painted();
  const element = deepQuery(root, `[data-testid="${CSS.escape(testId)}"]`);
  if (!(element instanceof HTMLElement)) return false;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.scrollIntoView({ block: "center" });
  element.focus({ preventScroll: true });
  return true;
}

/** The first match in the page, shadow trees included. */
export function deepQuery(root: ParentNode, selector: string): Element | undefined {
  const here = root.querySelector(selector);
  if (here !== null) return here;
  for (const element of root.querySelectorAll("*")) {
    const found = element.shadowRoot === null ? undefined : deepQuery(element.shadowRoot, selector);
    if (found !== undefined) return found;
  }
  return undefined;
}
