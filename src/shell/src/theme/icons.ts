import { html, type SVGTemplateResult, svg, type TemplateResult } from "lit";

const shapes = {
  archive: svg`<path d="M1.8 2.8h12.4v3H1.8ZM3 5.8v7.4h10V5.8M6.2 8.5h3.6"/>`,
  bad: svg`<path d="M5.3 1.8h5.4l3.5 3.5v5.4l-3.5 3.5H5.3l-3.5-3.5V5.3ZM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4"/>`,
  chat: svg`<path d="M2 3.5h12v8H7l-3 2.5v-2.5H2Z"/>`,
  check: svg`<path d="m2.8 8.5 3.4 3.4 7-7.6"/>`,
  clock: svg`<circle cx="8" cy="8" r="6.2"/><path d="M8 4.5V8l2.5 1.6"/>`,
  consult: svg`<circle cx="5.5" cy="5" r="2.3"/><path d="M1.5 13c.3-2.6 1.9-4 4-4s3.7 1.4 4 4M10.5 3a2.3 2.3 0 0 1 0 4M12 9.4c1.4.6 2.3 1.8 2.5 3.6"/>`,
  copy: svg`<path d="M2.3 6.2A6 6 0 1 1 2 8.5M2 3v3.2h3.2M8 5v3.2l2.2 1.4"/>`,
  cup: svg`<path d="M2.5 5.5h8.5v5a3 3 0 0 1-3 3H5.5a3 3 0 0 1-3-3ZM11 6.5h1a2 2 0 0 1 0 4h-1M5.5 1.8v1.5M8.2 1.8v1.5"/>`,
  differs: svg`<path d="M8 1.5 14.5 8 8 14.5 1.5 8ZM5.6 6.8h4.8M5.6 9.2h4.8M9.3 5.3l-2.6 5.4"/>`,
  down: svg`<path d="m4 6 4 4 4-4"/>`,
  flag: svg`<path d="M3.5 14.2V2.2M3.5 2.8h8.8l-2 3 2 3H3.5"/>`,
  fresh: svg`<circle cx="8" cy="8" r="3.6" fill="currentColor" stroke="none"/>`,
  half: svg`<path d="M3 8h3l1.5-4 2 8L11 8h2.5"/>`,
  hangup: svg`<path d="M1.5 9.2c3.6-3.6 9.4-3.6 13 0 .4.4.4 1 0 1.4l-1 1c-.3.3-.9.4-1.2.1l-1.7-1.3c-.2-.2-.3-.5-.3-.8V8.3a8 8 0 0 0-4.6 0v1.3c0 .3-.1.6-.3.8l-1.7 1.3c-.3.3-.9.2-1.2-.1l-1-1a1 1 0 0 1 0-1.4Z"/>`,
  headset: svg`<path d="M2.5 10V8a5.5 5.5 0 0 1 11 0v2M2.5 9h2.3v4H3.5a1 1 0 0 1-1-1ZM13.5 9h-2.3v4h1.3a1 1 0 0 0 1-1Z"/>`,
  hold: svg`<path d="M5.5 3v10M10.5 3v10"/>`,
  invoice: svg`<path d="M3.5 1.8h9v12.4l-2.2-1.3L8 14.2l-2.3-1.3-2.2 1.3ZM6 5.2h4M6 8.2h4"/>`,
  keypad: svg`<g fill="currentColor" stroke="none"><circle cx="3.5" cy="3" r="1.2"/><circle cx="8" cy="3" r="1.2"/><circle cx="12.5" cy="3" r="1.2"/><circle cx="3.5" cy="7.3" r="1.2"/><circle cx="8" cy="7.3" r="1.2"/><circle cx="12.5" cy="7.3" r="1.2"/><circle cx="3.5" cy="11.6" r="1.2"/><circle cx="8" cy="11.6" r="1.2"/><circle cx="12.5" cy="11.6" r="1.2"/></g>`,
  live: svg`<circle cx="8" cy="8" r="2" fill="currentColor" stroke="none"/><path d="M4.6 4.6a4.8 4.8 0 0 0 0 6.8M11.4 4.6a4.8 4.8 0 0 1 0 6.8M2.5 2.5a7.8 7.8 0 0 0 0 11M13.5 2.5a7.8 7.8 0 0 1 0 11"/>`,
  lock: svg`<path d="M3.5 7.2h9v6.3h-9ZM5.3 7.2V5a2.7 2.7 0 0 1 5.4 0v2.2"/>`,
  mail: svg`<path d="M1.8 3.5h12.4v9H1.8ZM2 4l6 4.8L14 4"/>`,
  mark: svg`<circle cx="8" cy="8" r="2.2" fill="currentColor" stroke="none"/><path d="M8 1.5a6.5 6.5 0 0 1 6.3 4.9M14.3 9.6A6.5 6.5 0 0 1 8 14.5M5.2 13.9A6.5 6.5 0 0 1 5.2 2.1"/>`,
  matched: svg`<circle cx="8" cy="8" r="6.6" fill="currentColor" stroke="none"/><path d="m5 8.2 2.1 2.1L11 6" stroke="var(--surface)" stroke-width="1.8"/>`,
  offline: svg`<path d="M2 2l12 12M4.6 4.6a4.8 4.8 0 0 0 0 6.8M11.9 5.2a4.8 4.8 0 0 1 .3 5M2.5 2.5a7.8 7.8 0 0 0 0 11M13.5 2.5a7.8 7.8 0 0 1 .9 9.5"/>`,
  ok: svg`<circle cx="8" cy="8" r="6.2"/><path d="m5.2 8.2 2 2 3.7-4.2"/>`,
  out: svg`<path d="M6.5 3H3v10h10V9.5M9 2.5h4.5V7M13.5 2.5 7.5 8.5"/>`,
  partial: svg`<circle cx="8" cy="8" r="5.8"/><path d="M8 8V2.2A5.8 5.8 0 0 1 13.8 8Z" fill="currentColor" stroke="none"/>`,
  pen: svg`<path d="M2.5 13.5h11M4 10.8l.4-2L10 3.2l1.7 1.7-5.6 5.5Z"/>`,
  phone: svg`<path d="M3.2 2.5h2.3l1.1 3-1.5 1.1a8 8 0 0 0 4.3 4.3l1.1-1.5 3 1.1v2.3c0 .6-.5 1-1.1 1A10.3 10.3 0 0 1 2.2 3.6c0-.6.4-1.1 1-1.1Z"/>`,
  "phone-in": svg`<path d="M3.2 2.5h2.3l1.1 3-1.5 1.1a8 8 0 0 0 4.3 4.3l1.1-1.5 3 1.1v2.3c0 .6-.5 1-1.1 1A10.3 10.3 0 0 1 2.2 3.6c0-.6.4-1.1 1-1.1ZM13.5 2.5l-4 4M9.5 3.5v3h3"/>`,
  plus: svg`<path d="M8 3v10M3 8h10"/>`,
  retry: svg`<path d="M13.7 6.2A6 6 0 1 0 14 8.5M14 3v3.2h-3.2"/>`,
  right: svg`<path d="m6 4 4 4-4 4"/>`,
  search: svg`<circle cx="7" cy="7" r="4.7"/><path d="m10.5 10.5 3.7 3.7"/>`,
  signout: svg`<path d="M6.5 2.5h-4v11h4M10.5 5l3 3-3 3M13.2 8H6"/>`,
  spin: svg`<path d="M8 2a6 6 0 1 1-6 6"/>`,
  stated: svg`<circle cx="8" cy="8" r="5.8"/><path d="M8 2.2a5.8 5.8 0 0 1 0 11.6Z" fill="currentColor" stroke="none"/>`,
  theme: svg`<circle cx="8" cy="8" r="6.2"/><path d="M8 1.8a6.2 6.2 0 0 1 0 12.4Z" fill="currentColor" stroke="none"/>`,
  ticket: svg`<path d="M1.8 4h12.4v2.5a1.5 1.5 0 0 0 0 3V12H1.8V9.5a1.5 1.5 0 0 0 0-3ZM9.5 4v8"/>`,
  transfer: svg`<path d="M2 5.5h10.5M9.5 2.5l3 3-3 3M14 10.5H3.5M6.5 7.5l-3 3 3 3"/>`,
  unsure: svg`<circle cx="8" cy="8" r="6.2" stroke-dasharray="2.6 2"/><path d="M6.3 6.4a1.7 1.7 0 1 1 2.4 1.6c-.5.2-.7.5-.7 1M8 11v.1"/>`,
  user: svg`<path d="M8 8a2.8 2.8 0 1 0 0-5.6A2.8 2.8 0 0 0 8 8ZM2.8 14a5.2 5.2 0 0 1 10.4 0"/>`,
  warn: svg`<path d="M8 2.2 14.5 13.5h-13ZM8 6.5v3.2M8 11.6v.1"/>`,
  web: svg`<circle cx="8" cy="8" r="6.2"/><path d="M1.8 8h12.4M8 1.8c4 4 4 8.4 0 12.4M8 1.8c-4 4-4 8.4 0 12.4"/>`,
  x: svg`<path d="m4 4 8 8M12 4l-8 8"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof shapes;

/** A sign; always beside its word, so it is hidden from screen readers. */
export function icon(name: IconName, classes = ""): TemplateResult {
  return html`<svg class="i ${classes}" viewBox="0 0 16 16" aria-hidden="true">${shapes[name]}</svg>`;
}
