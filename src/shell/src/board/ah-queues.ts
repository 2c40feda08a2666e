import { html, type TemplateResult } from "lit";
import { minutes } from "../clock/durations.ts";
import { ticking } from "../clock/ticking.ts";
import { ShellElement } from "../frame/shell-element.ts";
import { base, controls, sheet } from "../theme/sheets.ts";
import type { BoardQueue, Keyed } from "../wire.generated.ts";
import styles from "./ah-queues.css?inline";
import { statusTag } from "./status.ts";

/** The queues now and today. */
export class QueuesElement extends ShellElement {
  static override styles = [base, controls, sheet(styles)];
  static override properties = { ...ShellElement.properties, queues: { attribute: false } };
  declare queues: Keyed<BoardQueue>;

  protected override render(): TemplateResult {
    return html`<section class="queues" aria-label="Queues">${Object.entries(this.queues).map(([id, queue]) => this.#queue(id, queue))}</section>`;
  }

  #queue(id: string, { name, waiting, longestSince, ready, agents, status, handled, abandoned }: BoardQueue): TemplateResult {
    const since = longestSince == null ? undefined : Date.parse(longestSince);
    return html`<article class="queue" data-testid="queue-${id}"><h3><span class="cut">${name}</span> ${statusTag(status)}</h3><dl>
      <div><dd>${waiting}</dd><dt>waiting</dt></div>
      <div><dd>${since === undefined ? "–" : ticking(this.app, (now) => minutes((now - since) / 1000))}</dd><dt>longest</dt></div>
      <div><dd>${ready}/${agents}</dd><dt>ready</dt></div>
      <div><dd>${handled ?? 0}</dd><dt>handled</dt></div>
      <div><dd>${abandoned ?? 0}</dd><dt>abandoned</dt></div></dl></article>`;
  }
}
customElements.define("ah-queues", QueuesElement);
