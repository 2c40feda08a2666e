import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { DocumentController } from "../documents/document-controller.ts";
import { ringing, selected } from "../desk/phase.ts";
import { base, sheet } from "../theme/sheets.ts";
import type { BoardDocument, ContactDocument, DeskDocument, DeskInteraction, SystemsDocument } from "../wire.generated.ts";
import styles from "./ah-app.css?inline";
import { isTyping } from "./keys.ts";
import { type Page, pageOf } from "./page.ts";
import { ShellElement } from "./shell-element.ts";
import { WatchController } from "./watch-controller.ts";
import "../connection/ah-statusbar.ts";
import "../desk/ah-desk.ts";
import "./ah-rail.ts";
import "./ah-topbar.ts";

/** The page: the frame around the desk, the board or the systems, and which call is looked at. */
export class AppElement extends ShellElement {
  static override styles = [base, sheet(styles)];
  static override properties = { ...ShellElement.properties, _chosen: { state: true } };
  declare _chosen: string | undefined;
  readonly #desk = new DocumentController<DeskDocument>(this, () => this.app.documents, "desk");
  readonly #board = new DocumentController<BoardDocument>(this, () => this.app.documents, "board");
  readonly #systems = new DocumentController<SystemsDocument>(this, () => this.app.documents, "systems");
  readonly #contact = new DocumentController<ContactDocument>(this, () => this.app.documents);
  #shown: DeskInteraction | undefined;
  #announced = "";

  constructor() {
    super();
    new WatchController(this, (changed) => [
      this.app.connection.watch(changed),
      this.app.presses.watch(changed),
      this.app.notes.watch(changed),
      this.app.keys.on((command) => command === "accept" || command === "decline" ? this.#answer(command) : false),
    ]);
    this.addEventListener("choose-call", (event) => (this._chosen = (event as CustomEvent<string>).detail));
  }

  get #page(): Page {
    return pageOf(location.pathname, this.app.me);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const shown = (this.#shown = selected(this.#desk.body, this._chosen, this.#shown?.id, isTyping()));
    this.#contact.name = shown === undefined ? undefined : `contact/${shown.contactId}`;
    if (this.#page === "board" && this.#board.body === undefined) void import("../board/ah-board.ts");
    if (this.#page === "systems" && this.#systems.body === undefined) void import("../systems/ah-systems-page.ts");
  }

  protected override render(): TemplateResult {
    const { app } = this;
    if (!app.hasPage) return this.#noPage();
    const page = this.#page;
    const call = page === "desk" ? this.#shown : undefined;
    return html`
      <div class="app ${page === "desk" ? "" : "wide"}" data-line=${app.connection.state.kind}>
        <ah-topbar .app=${app} .contact=${this.#contact.body} .me=${app.me} .agent=${this.#desk.body?.agent} page=${page}></ah-topbar>
        ${page === "board" ? this.#boardPage() : page === "systems" ? this.#systemsPage() : this.#deskPage(call)}
        <ah-statusbar .app=${app} .line=${app.connection.state} .call=${call} .sources=${page === "desk" ? this.#contact.body?.sources : undefined} .board=${page === "board" ? this.#board.body : undefined}
          .about=${page === "systems" ? "of this node, over the last hour's questions that reached a system; copies and health checks left out" : undefined}></ah-statusbar>
      </div>
      <p class="vh said" role="status" aria-live="assertive">${this.#announcement()}</p>
    `;
  }

  #deskPage(call: DeskInteraction | undefined): TemplateResult {
    return html`
      <ah-desk .app=${this.app} .desk=${this.#desk.body} .call=${call} .contact=${this.#contact.body}
        .press=${call === undefined ? undefined : this.app.presses.of(call.id)}></ah-desk>
      <ah-rail .app=${this.app} .desk=${this.#desk.body} .shown=${call?.id}></ah-rail>
    `;
  }

  #noPage(): TemplateResult {
    return html`<div class="app wide"><ah-topbar .app=${this.app} .me=${this.app.me}></ah-topbar>
      <main class="nothing" data-testid="no-page"><h1>Nothing to show for your role yet</h1><p>Your role has no page. Ask whoever runs AgentHub, or sign in as somebody else.</p></main></div>`;
  }

  #boardPage(): TemplateResult {
    return html`<ah-board .app=${this.app} .board=${this.#board.body}></ah-board>`;
  }

  #systemsPage(): TemplateResult {
    return html`<ah-systems-page .app=${this.app} .body=${this.#systems.body}></ah-systems-page>`;
  }

  #answer(act: "accept" | "decline"): boolean {
    const call = ringing(this.#desk.body);
    if (call === undefined) return false;
    void this.app.presses.press(call.id, act);
    if (act === "accept") this._chosen = call.id;
    return true;
  }

  /** A call that rings is said once; it never takes the focus. */
  #announcement(): string | typeof nothing {
    const call = ringing(this.#desk.body);
    if (call === undefined) return (this.#announced = "") || nothing;
    this.#announced ||= `${call.handOver?.fromName === undefined ? "Call" : `${call.handOver.fromName} asks you about a call`} from ${call.caller ?? call.from ?? "an unknown caller"}, ${call.queue ?? "your queue"}. Alt A accepts, Alt D declines.`;
    return this.#announced;
  }
}
customElements.define("ah-app", AppElement);
