import type { Times } from "../clock/times.ts";
import type { ConnectionState } from "./connection.ts";

export interface ConnectionWords {
  readonly strong: string;
  readonly rest: string;
}

/** What the bar says about the line: the truth first, then what happens next. */
export function connectionWords(state: ConnectionState, times: Times): ConnectionWords {
  switch (state.kind) {
    case "connecting":
      return { strong: "Connecting.", rest: "What you see is not live yet." };
    case "lost":
      return { strong: `Connection lost at ${times.clockTime(state.at)}.`, rest: "You see that moment. Trying again; your note is kept." };
    case "signedOut":
      return { strong: "You are signed out.", rest: "Your note is kept on this computer." };
    case "live":
      return state.again === undefined ? { strong: "Live", rest: ", nothing missed" } : { strong: "Live", rest: again(state.again) };
  }
}

function again({ afterMs, changes, rebuilt }: { afterMs: number; changes: number; rebuilt: boolean }): string {
  const after = ` again after ${Math.max(1, Math.round(afterMs / 1000))} s`;
  if (rebuilt) return `${after}, everything read anew, nothing missed`;
  return `${after}, ${changes} ${changes === 1 ? "change" : "changes"} caught up, nothing missed`;
}
