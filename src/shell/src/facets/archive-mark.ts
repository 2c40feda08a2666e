import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../theme/icons.ts";
import type { Facet } from "../wire.generated.ts";
import { archiveFate } from "./archive-words.ts";

/** The badge of a row that an archive gave; nothing for a row of a system in use. The words are there for those who do not see it. */
export function archiveMark(facet: Facet, system: string, now: number): TemplateResult | typeof nothing {
  const source = facet.sources?.[system];
  if (source?.archive == null) return nothing;
  const fate = archiveFate(source.archive, now);
  return html` <span class="tag archived" title="${source.title}, ${fate}" data-testid="archived">${icon("archive", "s")} archive<span class="vh">: ${source.title}, ${fate}</span></span>`;
}
