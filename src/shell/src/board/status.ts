import { html, type TemplateResult } from "lit";
import { icon, type IconName } from "../theme/icons.ts";
import type { BoardStatus } from "../wire.generated.ts";

const signs: Record<BoardStatus, readonly [IconName, "ok" | "warn" | "bad", string]> = {
  fine: ["check", "ok", "fine"], atRisk: ["warn", "warn", "at risk"], over: ["bad", "bad", "over"],
};

/** Sign, word and colour together: grey must read the same. */
export function statusTag(status: BoardStatus | null | undefined): TemplateResult {
  const [sign, tone, word] = signs[status ?? "fine"];
  return html`<span class="tag ${tone}">${icon(sign, "s")} ${word}</span>`;
}

export const toneOf = (status: BoardStatus | null | undefined): "ok" | "warn" | "bad" => signs[status ?? "fine"][1];
