import { LitElement } from "lit";
import type { App } from "../app.ts";

/** An element of the shell: gets everything it works with from the page, by property. */
export abstract class ShellElement extends LitElement {
  static override properties: Record<string, object> = { app: { attribute: false } };
  declare app: App;
}
