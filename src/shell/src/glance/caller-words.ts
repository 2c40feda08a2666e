import { Times } from "../clock/times.ts";
import { initials } from "../frame/initials.ts";
import type { IconName } from "../theme/icons.ts";
import type { ContactDocument, DeskInteraction, Identity, Verification } from "../wire.generated.ts";
import { count } from "../frame/keyed.ts";

export interface CallerWords {
  readonly name: string;
  readonly initials: string;
  readonly about: string;
  readonly proof: Statement;
  /** Undefined until the hub has said anything about the caller. */
  readonly verified: Statement | undefined;
}
export interface Statement {
  readonly sign: IconName;
  readonly tone: "is-ok" | "is-warn" | "is-accent" | "is-quiet";
  readonly strong: string;
  /** What follows in a folded glance too. */
  readonly rest: string;
  /** Left out when the glance is folded. */
  readonly more: string;
}

/** Who it is and how sure we are: two statements, never one. A number alone is never shown as a person. */
export function callerWords(contact: ContactDocument | undefined, call: DeskInteraction): CallerWords {
  const identity = contact?.identity;
  const customer = identity?.customer;
  const verified = identity === undefined ? undefined : verification(identity.verification);
  if (customer != null && identity?.state === "identified") {
    return { name: customer.name, initials: customer.initials ?? initials(customer.name), about: about(customer), proof: proof(identity), verified };
  }
  const nobody = { name: call.caller ?? (identity === undefined ? "A caller" : "Unknown caller"), initials: call.caller == null ? "?" : initials(call.caller), about: call.from ?? "number withheld", verified };
  return { ...nobody, proof: identity === undefined ? looking(call) : notIdentified(identity) };
}

function about({ segment, since }: { segment?: string | null; since?: string | null }): string {
  return [segment, since == null ? null : `customer since ${Times.month(since)}`].filter((s) => s != null && s !== "").join(" · ");
}

function proof({ customer }: Identity): Statement {
  const first = customer?.segment === "Business" ? customer.name : customer?.name.split(" ")[0] ?? "";
  const words = { strong: `${first}’s account`, more: "" };
  if (customer?.strength === "weak") return { ...words, sign: "stated", tone: "is-warn", strong: `Perhaps ${first}`, rest: `, ${customer.proof ?? "number on file"}, not confirmed` };
  return { ...words, sign: "matched", tone: "is-ok", rest: customer?.proof == null ? "" : `, ${customer.proof}` };
}

function looking(call: DeskInteraction): Statement {
  return { sign: "spin", tone: "is-accent", strong: call.caller == null ? "Finding out who it is" : "Reading what is known", rest: "", more: "" };
}

function notIdentified(identity: Identity): Statement {
  const open = { tone: "is-warn" as const, more: "" };
  const n = count(identity.candidates);
  const fitting = identity.fitting ?? n;
  if (fitting > n) return { ...open, sign: "differs", strong: `${fitting} customers may be calling`, rest: ": ask for the account number" };
  if (identity.state === "ambiguous" || n > 1) return { ...open, sign: "differs", strong: `${n} customers may be calling`, rest: ": choose one below" };
  if (n === 1) return { ...open, sign: "stated", strong: "Perhaps one customer", rest: ", number on file, not confirmed" };
  return { ...open, sign: "unsure", strong: "Not identified", rest: ", a number is no proof" };
}

function verification(verification: Verification | null | undefined): Statement {
  if (verification == null || verification.level <= 0) return { sign: "warn", tone: "is-warn", strong: "Not verified", rest: "", more: "" };
  const { level, of, enoughFor } = verification;
  return {
    sign: "ok", tone: "is-ok", strong: `Verified, level ${level} of ${of}`,
    rest: enoughFor == null ? "" : `, enough for ${enoughFor}`, more: enoughFor == null ? "" : ": do not ask again",
  };
}
