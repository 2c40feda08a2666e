import type { Api } from "../api/api.ts";
import type { SendWaits } from "./wait-meter.ts";

/** Reports waits to the hub. True also when the hub will never take them: asking again would change nothing. */
export function sendWaits(api: Pick<Api, "post">): SendWaits {
  return async (interactionId, waits) => {
    const answer = await api.post(`/api/interactions/${encodeURIComponent(interactionId)}/waits`, { waits }, { key: crypto.randomUUID(), once: true });
    if (answer.ok) return true;
    const { status } = answer.problem;
    return status >= 400 && status < 500 && status !== 408 && status !== 429;
  };
}
