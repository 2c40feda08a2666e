import { seconds } from "../clock/durations.ts";
import type { IconName } from "../theme/icons.ts";
import type { Source, SourceState } from "../wire.generated.ts";

const signs: Record<SourceState, { readonly name: IconName; readonly tone: string; readonly turning?: true }> = {
  ok: { name: "ok", tone: "is-ok" },
  slow: { name: "warn", tone: "is-warn" },
  asking: { name: "spin", tone: "is-accent", turning: true },
  failed: { name: "bad", tone: "is-bad" },
  open: { name: "bad", tone: "is-bad" },
  disabled: { name: "lock", tone: "is-quiet" },
  idle: { name: "ok", tone: "is-quiet" },
};

/** The sign of a system's state; an archive that has nothing to say has its own. */
export function sourceSign({ state, archive }: Pick<Source, "state" | "archive">): { readonly name: IconName; readonly tone: string; readonly turning?: true } {
  return archive != null && (state === "ok" || state === "idle") ? { name: "archive", tone: "is-quiet" } : (signs[state] ?? signs.idle);
}

/** `CRM 0.18 s`, `Billing ERP slow`, `Ticket desk not answering`: the system, then what is true of it. */
export function sourceWords({ title, state, lastMs, reason }: Source): string {
  switch (state) {
    case "ok": return lastMs == null ? title : `${title} ${seconds(lastMs / 1000)}`;
    case "slow": return `${title} slow${lastMs == null ? "" : `, ${seconds(lastMs / 1000)}`}`;
    case "asking": return `${title} asked`;
    case "failed": return `${title} ${reason ?? "not answering"}`;
    case "open": return `${title} left alone for a while${reason == null ? "" : `: ${reason}`}`;
    case "disabled": return `${title} switched off`;
    default: return `${title} not asked`;
  }
}
