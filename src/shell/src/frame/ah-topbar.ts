import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../theme/icons.ts";
import { base, controls, sheet } from "../theme/sheets.ts";
import { currentTheme, nextTheme } from "../theme/theme.ts";
import type { ContactDocument, DeskAgent, Me } from "../wire.generated.ts";
import { ShellElement } from "./shell-element.ts";
import styles from "./ah-topbar.css?inline";
import { initials } from "./initials.ts";
import { type Page, pages, pagesOf } from "./page.ts";
import "../find/ah-find.ts";
import "./ah-state-menu.ts";

/** Brand, pages, the agent's state, the theme, and who is signed in. */
export class TopbarElement extends ShellElement {
  static override styles = [base, controls, sheet(styles)];
  static override properties = { ...ShellElement.properties, me: { attribute: false }, contact: { attribute: false }, agent: { attribute: false }, page: { reflect: true } };
  declare me: Me | undefined;
  declare contact: ContactDocument | undefined;
  declare agent: DeskAgent | undefined;
  declare page: Page | undefined;

  protected override render(): TemplateResult {
    const { me } = this;
    const { href } = pages[this.page ?? "desk"];
    return html`<header class="topbar">
      <a class="brand" href=${href}>${icon("mark")} AgentHub</a>
      <nav class="topnav" aria-label="Pages">${pagesOf(me).map((page) => html`<a href=${pages[page].href} aria-current=${page === this.page ? "page" : nothing} data-testid="page-${page}">${pages[page].title}</a>`)}</nav>
      ${this.contact === undefined || this.page !== "desk" ? nothing : html`<ah-find .app=${this.app} .contact=${this.contact}></ah-find>`}
      <span class="push"></span>
      ${this.agent === undefined || this.page !== "desk" ? nothing : html`<ah-state-menu .app=${this.app} .agent=${this.agent}></ah-state-menu>`}
      <button class="btn bare icon small" title="Switch theme" aria-label="Switch theme, now ${currentTheme() ?? "as your system"}" data-testid="theme" @click=${this.#theme}>${icon("theme", "is-quiet")}</button>
      ${me === undefined ? nothing : html`
        <span class="me" data-testid="me"><span class="initials" aria-hidden="true">${initials(me.name)}</span><span class="nm">${me.name} <span class="faint">· ${this.page === "board" ? "Supervisor" : this.page === "systems" ? "Admin" : me.unit}</span></span></span>
        <a class="out" href=${me.settings?.signOut ?? "/signout"} data-testid="sign-out" title="Sign out">${icon("signout", "s is-quiet")}<span class="vh">Sign out</span></a>`}
    </header>`;
  }

  #theme(): void {
    nextTheme();
    this.requestUpdate();
  }
}
customElements.define("ah-topbar", TopbarElement);
