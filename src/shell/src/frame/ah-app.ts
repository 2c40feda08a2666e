import { html, LitElement, nothing, type TemplateResult } from "lit";
import type { App } from "../app.ts";
import { connectionWords } from "../connection/connection-words.ts";
import { base, controls } from "../theme/sheets.ts";

/** The page: frame around the desk or the board. */
export class AppElement extends LitElement {
  static override styles = [base, controls];
  static override properties = { app: { attribute: false } };
  declare app: App;

  protected override render(): TemplateResult | typeof nothing {
    if (this.app === undefined) return nothing;
    const { state } = this.app.connection;
    const words = connectionWords(state, this.app.times);
    return html`<p role="status" data-testid="connection" data-state=${state.kind}><b>${words.strong}</b> ${words.rest}</p>`;
  }

  protected override firstUpdated(): void {
    this.app?.connection.watch(() => this.requestUpdate());
  }
}
customElements.define("ah-app", AppElement);
