import { html, nothing, type TemplateResult } from "lit";
import type { App } from "../app.ts";
import { ticking } from "../clock/ticking.ts";
import { icon } from "../theme/icons.ts";
import type { FacetSource } from "../wire.generated.ts";
import { archiveFate, archiveState, askWords } from "./archive-words.ts";

/** An archive's line in a facet: what it is, how it stands, and the one way to ask it. */
export function archiveLine(app: App, source: FacetSource, asked: boolean, ask: () => void): TemplateResult {
  const { system, title, state, archive } = source;
  return html`<div class="archive" role="group" aria-label="${title}, archive" data-testid="archive-${system}" data-state=${state}>
    ${icon(state === "loading" ? "spin" : "archive", state === "loading" ? "is-accent turning" : "is-quiet")}
    <span class="told"><b>${title}</b> <span class="tag archived">Archive · ${archiveFate(archive!, app.clock.now())}</span>
      <span class="micro soft">${ticking(app, (now) => archiveState(source, now))}</span></span>
    <span class="vh" role="status">${said(source)}</span>
    ${source.askable === true ? html`<button class="btn small" data-testid="ask-${system}" aria-disabled=${asked} @click=${ask}>${askWords(source)}</button>` : nothing}</div>`;
}

/** Announced once when it changes; the seconds that run are not. */
function said({ title, state }: FacetSource): string {
  switch (state) {
    case "loading": return `${title} is asked`;
    case "fresh": return `${title} has answered`;
    case "empty": return `${title} holds nothing of the caller`;
    case "failed": return `${title} did not answer`;
    default: return "";
  }
}
