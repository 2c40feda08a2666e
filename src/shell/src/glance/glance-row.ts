import { css } from "lit";

/** One row of the glance: its name in the gutter, then what it says. */
export const glanceRow = css`
  .grow { display: grid; grid-template-columns: var(--gutter-w) minmax(0, 1fr); padding: 0 var(--space-4); border-top: var(--edge) solid var(--line); }
  .grow > h2 { padding: 10px 0; font-size: var(--text-small); color: var(--text-soft); line-height: var(--line-snug); }
  .grow > h2 b { display: block; color: var(--text); font-size: var(--text-body); }
`;
