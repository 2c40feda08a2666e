/** Why something was not done (RFC 9457), in words for the agent. `notSent`: the hub was not reached. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly [member: string]: unknown;
}

export const notSent: Problem = { type: "/problems/not-sent", title: "Not sent: the line is down. Press again when it is back.", status: 0 };

/** Reads the body of a refusal; what is not a problem document becomes one. */
export function problemOf(status: number, body: unknown): Problem {
  const said = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
  const type = typeof said["type"] === "string" ? said["type"] : `/problems/status-${status}`;
  const title = typeof said["title"] === "string" && said["title"] !== "" ? said["title"] : fallback(status);
  return { ...said, type, title, status };
}

function fallback(status: number): string {
  if (status === 401) return "You are signed out. Sign in again; your note is kept.";
  if (status === 403) return "This is not yours to do.";
  if (status === 404) return "This call is no longer at your desk.";
  if (status === 429) return "Too many requests at once. Wait a moment, then try again.";
  return `The hub did not do it (${status}). Nothing was changed; try again.`;
}
