import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../theme/icons.ts";
import { base, controls, sheet } from "../theme/sheets.ts";
import { currentTheme, nextTheme } from "../theme/theme.ts";
import type { ContactDocument, DeskAgent, Me } from "../wire.generated.ts";
import { ShellElement } from "./shell-element.ts";
import styles from "./ah-topbar.css?inline";
import { initials } from "./initials.ts";
import "../find/ah-find.ts";
import "./ah-state-menu.ts";

/** Brand, pages, the agent's state, the theme, and who is signed in. */
export class TopbarElement extends ShellElement {
  static override styles = [base, controls, sheet(styles)];
  static override properties = { ...ShellElement.properties, me: { attribute: false }, contact: { attribute: false }, agent: { attribute: false }, board: { type: Boolean } };
  declare me: Me | undefined;
  declare contact: ContactDocument | undefined;
  declare agent: DeskAgent | undefined;
  declare board: boolean;

  protected override render(): TemplateResult {
    const { me } = this;
    return html`<header class="topbar">
      <a class="brand" href=${this.board ? "/board" : "/"}>${icon("mark")} AgentHub</a>
      <nav class="topnav" aria-label="Pages"><a href=${this.board ? "/board" : "/"} aria-current="page">${this.board ? "Live board" : "Desk"}</a></nav>
      ${this.contact === undefined || this.board ? nothing : html`<ah-find .app=${this.app} .contact=${this.contact}></ah-find>`}
      <span class="push"></span>
      ${this.agent === undefined || this.board ? nothing : html`<ah-state-menu .app=${this.app} .agent=${this.agent}></ah-state-menu>`}
      <button class="btn bare icon small" title="Switch theme" aria-label="Switch theme, now ${currentTheme() ?? "as your system"}" data-testid="theme" @click=${this.#theme}>${icon("theme", "is-quiet")}</button>
      ${me === undefined ? nothing : html`
        <span class="me" data-testid="me"><span class="initials" aria-hidden="true">${initials(me.name)}</span><span class="nm">${me.name} <span class="faint">· ${this.board ? "Supervisor" : me.unit}</span></span></span>
        <a class="out" href=${me.settings?.signOut ?? "/signout"} data-testid="sign-out" title="Sign out">${icon("signout", "s is-quiet")}<span class="vh">Sign out</span></a>`}
    </header>`;
  }

  #theme(): void {
    nextTheme();
    this.requestUpdate();
  }
}
customElements.define("ah-topbar", TopbarElement);
