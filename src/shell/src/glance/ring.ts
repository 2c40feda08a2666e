import { html, svg, type TemplateResult } from "lit";

const radius = 21;
const gap = 0.24;

/** The verification ring: one segment a level, filled as far as it goes. */
export function ring(level: number, of: number, text: string): TemplateResult {
  const segments = Math.max(1, Math.min(of, 6));
  return html`<span class="sure-ring" role="img" aria-label=${level > 0 ? `Verified level ${level} of ${of}` : "Not verified"} data-testid="verification" data-level=${level}>
    <svg viewBox="0 0 48 48" aria-hidden="true">${Array.from({ length: segments }, (_, i) => svg`<path class=${i < level ? "on" : "off"} d=${arc(i, segments)}/>`)}</svg>${text}
  </span>`;
}

function arc(i: number, of: number): string {
  const from = (i / of) * 2 * Math.PI + gap / 2;
  const to = ((i + 1) / of) * 2 * Math.PI - gap / 2;
  const at = (angle: number): string => `${(24 + radius * Math.sin(angle)).toFixed(1)} ${(24 - radius * Math.cos(angle)).toFixed(1)}`;
  return `M${at(from)}A${radius} ${radius} 0 ${to - from > Math.PI ? 1 : 0} 1 ${at(to)}`;
}
