import type { Times } from "../clock/times.ts";
import type { IconName } from "../theme/icons.ts";
import type { Fact, FactStatus, Keyed } from "../wire.generated.ts";

const channels: Record<string, { readonly word: string; readonly sign: IconName }> = {
  ivr: { word: "IVR keys", sign: "keypad" },
  web: { word: "website", sign: "web" },
  email: { word: "e-mail", sign: "mail" },
  chat: { word: "chat", sign: "chat" },
  voice: { word: "on the call", sign: "phone" },
  app: { word: "app", sign: "web" },
};
export const channelOf = (channel: string | null | undefined): { readonly word: string; readonly sign: IconName } =>
  channels[channel ?? ""] ?? { word: channel ?? "", sign: "chat" };

/** Sureness is a shape before it is a colour. */
export const statusSign: Record<FactStatus, IconName> = { matched: "matched", confirmed: "matched", stated: "stated", unsure: "unsure", contradicted: "differs" };

export interface FactWords {
  readonly value: string;
  readonly sure: string;
  readonly where: string;
  readonly whereShort: string;
  readonly when: string;
}

/** One fact in words: the value, how sure it is, and where and when it was given. */
export function factWords(fact: Fact, titles: Keyed<string>, times: Times, now: number): FactWords {
  return {
    value: fact.value ?? fact.masked ?? "Given",
    sure: sureWords(fact, titles),
    where: channelOf(fact.channel).word,
    whereShort: fact.channel === "ivr" ? "IVR" : channelOf(fact.channel).word,
    when: times.when(fact.at, now),
  };
}

function sureWords({ status, matchedWith, pii, times, key }: Fact, titles: Keyed<string>): string {
  if ((times ?? 1) > 1 && status !== "contradicted") return times === 2 ? "said twice" : `said ${times} times`;
  switch (status) {
    case "matched": return pii === "authentication" || key === "dob" ? "matched, not kept" : `matches ${titles[matchedWith ?? ""] ?? matchedWith ?? "a system"}`;
    case "confirmed": return "confirmed";
    case "contradicted": return `differs${matchedWith == null ? "" : `, ${titles[matchedWith] ?? matchedWith}`}`;
    case "unsure": return "heard unsurely, read back";
    default: return "stated";
  }
}
