import { type CSSResult, unsafeCSS } from "lit";
import baseText from "./base.css?inline";
import controlsText from "./controls.css?inline";
import panelText from "./panel.css?inline";

/** A style sheet of our own build, for an element's `static styles`; adopted, so the strict style policy holds. */
export const sheet = (text: string): CSSResult => unsafeCSS(text);

export const base = sheet(baseText);
export const controls = sheet(controlsText);
export const panel = sheet(panelText);
