// The documents of docs/contracts.md, section 3, and the answers of section 4. Never edited by hand.
// A null or missing member means the same: nothing is known. Times are RFC 3339 UTC.

/** Who sends it: hub. When: a document is opened, or the client's version does not fit. */
export interface SnapshotMessage { readonly document: string; readonly epoch: string; readonly n: number; readonly body: JsonObject }
/** Who sends it: hub. When: a document changed. `patch` is a JSON merge patch (RFC 7396) to version `from`. */
export interface ChangeMessage { readonly document: string; readonly epoch: string; readonly from: number; readonly n: number; readonly patch: JsonObject }
/** Who sends it: hub. When: a document may no longer be seen. */
export interface GoneMessage { readonly document: string; readonly reason: "notYours" | "closed" }
/** Who sends it: hub. When: on connect, and when the hub's clock was set. It stands still at `holdsAt`. */
export interface ClockMessage { readonly now: string; readonly holdsAt?: string | null }

export type JsonValue = string | number | boolean | null | JsonObject | readonly JsonValue[];
export interface JsonObject { readonly [member: string]: JsonValue }

/** Collections are objects keyed by id, never arrays. */
export type Keyed<T> = { readonly [id: string]: T };

// ── desk ────────────────────────────────────────────────────────────────────────────────────────────────────────
export type AgentStateName = "offline" | "ready" | "offered" | "talking" | "holding" | "wrapUp" | "notReady";
export type InteractionStateName = "offered" | "alerting" | "connected" | "held" | "consulting" | "wrapUp";
export type InteractionKindName = "queue" | "consult" | "transfer";
export type TransferKind = "consult" | "warm" | "cold";

export interface DeskDocument {
  readonly agent: DeskAgent;
  readonly interactions: Keyed<DeskInteraction>;
  readonly today: DeskToday;
  readonly colleagues: Keyed<DeskColleague>;
  readonly queues: Keyed<DeskQueue>;
  readonly settings: DeskSettings;
}
export interface DeskAgent { readonly id: string; readonly name: string; readonly unit?: string | null; readonly state: AgentStateName; readonly since?: string | null; readonly reason?: string | null }
export interface DeskInteraction {
  readonly id: string;
  readonly contactId: string;
  readonly kind: InteractionKindName;
  readonly state: InteractionStateName;
  readonly since: string;
  readonly queue?: string | null;
  readonly caller?: string | null;
  readonly from?: string | null;
  readonly offeredAt?: string | null;
  readonly connectedAt?: string | null;
  readonly disconnectedAt?: string | null;
  readonly heldSince?: string | null;
  readonly holdReason?: string | null;
  readonly answerBy?: string | null;
  readonly order: number;
  readonly consult?: DeskConsult | null;
  readonly handOver?: DeskHandOver | null;
  readonly note?: DeskNote | null;
  readonly wrapUp?: DeskWrapUp | null;
  readonly seconds?: DeskSeconds | null;
  readonly writeBacks?: Keyed<DeskWriteBack> | null;
}
export interface DeskConsult { readonly interactionId: string; readonly agentId: string; readonly agentName: string; readonly state: "alerting" | "talking" }
export interface DeskHandOver { readonly fromAgentId: string; readonly fromName: string; readonly reason?: string | null; readonly note?: string | null; readonly at: string; readonly openedAt?: string | null; readonly kind: TransferKind }
export interface DeskNote { readonly text: string; readonly revision: number; readonly savedAt?: string | null }
export interface DeskWrapUp { readonly startedAt: string; readonly targetSeconds?: number | null; readonly dispositions: Keyed<DeskDisposition> }
export interface DeskDisposition { readonly label: string; readonly order: number }
export interface DeskSeconds { readonly talk: number; readonly hold: number; readonly wrapUp: number; readonly handle: number; readonly consult: number; readonly systemWait: number; readonly systemWaitBySystem?: Keyed<number> | null }
export interface DeskWriteBack { readonly label: string; readonly system: string; readonly systemTitle: string; readonly state: "accepted" | "pending" | "failed"; readonly at?: string | null; readonly reason?: string | null; readonly reference?: string | null }
export interface DeskToday { readonly handled: number; readonly handleSeconds?: number | null; readonly systemWaitSeconds: number; readonly repeats: number }
export interface DeskColleague { readonly id: string; readonly name: string; readonly unit?: string | null; readonly state: AgentStateName; readonly since?: string | null }
export interface DeskQueue { readonly name: string; readonly waiting: number; readonly longestSince?: string | null }
export interface DeskSettings { readonly showAlreadyGiven: boolean; readonly showWithoutMs: number }

// ── contact/{id} ────────────────────────────────────────────────────────────────────────────────────────────────
export interface ContactDocument {
  readonly contact: ContactHead;
  readonly identity: Identity;
  readonly facts: Keyed<Fact>;
  readonly alerts: Keyed<Alert>;
  readonly facets: Keyed<Facet>;
  readonly timeline: Timeline;
  readonly sources: Keyed<Source>;
  readonly agents: Keyed<ContactAgent>;
}
export interface ContactHead {
  readonly id: string; readonly channel: string; readonly direction: string; readonly from?: string | null; readonly fromOnFile?: boolean | null; readonly to?: string | null;
  readonly stage: string; readonly queue?: string | null; readonly startedAt: string; readonly queuedAt?: string | null;
  readonly waitedSeconds?: number | null; readonly endedAt?: string | null; readonly endedBy?: string | null;
}
export type IdentityState = "unidentified" | "candidates" | "identified" | "ambiguous";
export type KeyStrength = "strong" | "medium" | "weak" | "confirmed";
export interface Identity {
  readonly state: IdentityState;
  readonly customer?: IdentityCustomer | null;
  readonly candidates?: Keyed<Candidate> | null;
  readonly verification?: Verification | null;
  readonly links?: Keyed<IdentityLink> | null;
}
export interface IdentityCustomer { readonly name: string; readonly initials?: string | null; readonly segment?: string | null; readonly since?: string | null; readonly proof?: string | null; readonly strength?: KeyStrength | null }
export interface Candidate { readonly id: string; readonly name: string; readonly matchedOn: string; readonly systems: Keyed<boolean>; readonly order: number }
export interface Verification { readonly level: number; readonly of: number; readonly method?: string | null; readonly by?: string | null; readonly at?: string | null; readonly expiresAt?: string | null; readonly enoughFor?: string | null }
export interface IdentityLink { readonly system: string; readonly method: string; readonly strength: KeyStrength; readonly confirmedBy?: string | null }
export type FactStatus = "stated" | "matched" | "confirmed" | "contradicted" | "unsure";
export interface Fact {
  readonly key: string; readonly label: string; readonly order: number; readonly masked?: string | null; readonly value?: string | null;
  readonly status: FactStatus; readonly matchedWith?: string | null; readonly by?: string | null; readonly channel?: string | null;
  readonly step?: string | null; readonly at: string; readonly confidence?: number | null; readonly pii?: string | null;
  readonly times?: number | null; readonly also?: Keyed<string> | null;
}
export interface Alert {
  readonly severity: "bad" | "warn"; readonly order: number; readonly title: string; readonly short?: string | null; readonly detail?: string | null;
  readonly system?: string | null; readonly systemTitle?: string | null; readonly at?: string | null;
  readonly chart?: { readonly values: Keyed<number> } | null; readonly since?: string | null;
}
export type FacetState = "loading" | "fresh" | "partial" | "stale" | "failed" | "forbidden" | "empty" | "skipped";
export interface Facet {
  readonly facet: string; readonly title: string; readonly state: FacetState; readonly asOf?: string | null; readonly askedAt?: string | null;
  readonly total?: number | null; readonly cut?: boolean | null; readonly message?: string | null;
  readonly sources?: Keyed<FacetSource> | null; readonly items?: Keyed<FacetItem> | null;
}
export interface FacetSource {
  readonly system: string; readonly title: string; readonly state: "loading" | "fresh" | "stale" | "failed" | "empty" | "skipped";
  readonly askedAt?: string | null; readonly asOf?: string | null; readonly tookMs?: number | null; readonly reason?: string | null;
  readonly retryAt?: string | null; readonly dropped?: number | null; readonly copyAsOf?: string | null;
}
/** One record with its source; the further members are the record of AgentHub.Abstractions. */
export interface FacetItem { readonly system: string; readonly asOf?: string | null }
export interface Money { readonly minor: number; readonly currency: string }
export interface Coded { readonly value: string; readonly raw?: string | null }
export interface ProfileItem extends FacetItem { readonly name?: string | null; readonly fields?: Keyed<ProfileField> | null }
export interface ProfileField { readonly value: string; readonly system: string; readonly asOf?: string | null; readonly order?: number | null; readonly differs?: { readonly system: string; readonly value: string } | null }
export interface OrderItem extends FacetItem { readonly id: string; readonly number: string; readonly placedOn?: string | null; readonly status: Coded; readonly total?: Money | null; readonly summary?: string | null; readonly order?: number | null }
export interface InvoiceItem extends FacetItem { readonly id: string; readonly number: string; readonly issuedOn?: string | null; readonly dueOn?: string | null; readonly total?: Money | null; readonly remaining?: Money | null; readonly status: Coded; readonly order?: number | null }
export interface InvoiceDetailItem extends FacetItem { readonly invoice: InvoiceItem; readonly lines: Keyed<InvoiceLine> }
export interface InvoiceLine { readonly id: string; readonly description: string; readonly quantity?: number | null; readonly unit?: string | null; readonly unitPrice?: Money | null; readonly total?: Money | null; readonly order?: number | null }
export interface TicketItem extends FacetItem {
  readonly id: string; readonly number: string; readonly subject: string; readonly status: Coded; readonly priority?: string | null; readonly channel?: string | null;
  readonly owner?: string | null; readonly openedAt?: string | null; readonly dueAt?: string | null; readonly closedAt?: string | null; readonly updatedAt?: string | null; readonly excerpt?: string | null; readonly order?: number | null;
}
export interface Timeline { readonly items: Keyed<TimelineItem>; readonly more?: boolean | null }
export interface TimelineItem { readonly id: string; readonly at: string; readonly kind: string; readonly title: string; readonly detail?: string | null; readonly said?: string | null; readonly system?: string | null; readonly severity?: "bad" | "warn" | null; readonly order?: number | null }
export type SourceState = "ok" | "slow" | "asking" | "failed" | "open" | "disabled" | "idle";
export interface Source { readonly system: string; readonly title: string; readonly kind?: string | null; readonly state: SourceState; readonly since?: string | null; readonly lastOk?: string | null; readonly lastMs?: number | null; readonly reason?: string | null; readonly retryAt?: string | null }
export interface ContactAgent { readonly interactionId: string; readonly agentId: string; readonly name: string; readonly state: string; readonly note?: string | null; readonly handOverReason?: string | null }

// ── board ───────────────────────────────────────────────────────────────────────────────────────────────────────
export type BoardStatus = "fine" | "atRisk" | "over";
export interface BoardDocument {
  readonly at: string;
  readonly day: { readonly from: string; readonly zone: string };
  readonly tiles: Keyed<BoardTile>;
  readonly queues: Keyed<BoardQueue>;
  readonly agents: Keyed<BoardAgent>;
  readonly systems: Keyed<BoardSystem>;
  readonly interactions: Keyed<BoardInteraction>;
}
export interface BoardTile {
  readonly key: string; readonly title: string; readonly order: number; readonly value?: number | null; readonly unit?: string | null; readonly status?: BoardStatus | null;
  readonly target?: string | null; readonly formula?: string | null; readonly detail?: string | null; readonly since?: string | null;
  readonly of?: number | null; readonly perSystem?: Keyed<number> | null; readonly worst?: string | null; readonly ofHandlePercent?: number | null;
}
export interface BoardQueue { readonly name: string; readonly waiting: number; readonly longestSince?: string | null; readonly ready: number; readonly agents: number; readonly status?: BoardStatus | null; readonly handled?: number | null; readonly abandoned?: number | null }
export interface BoardAgent {
  readonly id: string; readonly name: string; readonly unit?: string | null; readonly state: AgentStateName; readonly since?: string | null; readonly reason?: string | null; readonly queue?: string | null;
  readonly waitingFor?: string | null; readonly handled: number; readonly handleSeconds?: number | null; readonly consultSeconds?: number | null; readonly repeats: number; readonly status?: BoardStatus | null;
}
export interface BoardSystem {
  readonly system: string; readonly title: string; readonly state: SourceState; readonly reason?: string | null; readonly waitSeconds: number; readonly exclusiveSeconds?: number | null;
  readonly contacts?: number | null; readonly censored?: number | null; readonly p50Ms?: number | null; readonly p90Ms?: number | null; readonly n?: number | null;
}
export interface BoardInteraction {
  readonly interactionId: string; readonly contactId: string; readonly agentId: string; readonly agentName: string; readonly queue?: string | null; readonly endedAt: string;
  readonly talk: number; readonly hold: number; readonly wrapUp: number; readonly handle: number; readonly consult: number; readonly systemWait: number; readonly systemWaitBySystem?: Keyed<number> | null; readonly repeats: number; readonly disposition?: string | null;
}

// ── answers ─────────────────────────────────────────────────────────────────────────────────────────────────────
export interface Me { readonly id: string; readonly name: string; readonly unit?: string | null; readonly roles: readonly string[]; readonly document: "desk" | "board"; readonly settings?: { readonly timeZone?: string | null; readonly company?: string | null } | null }
export interface FactResult { readonly result: "repeat" | "accepted" | "differs" | "invalid"; readonly problem?: string | null }
export interface WaitReport { readonly id: string; readonly system: string; readonly capability: string; readonly state: "started" | "ended" | "offHub"; readonly durationMs?: number; readonly endedAgoMs?: number }
export interface NoteSaved { readonly revision: number; readonly savedAt: string }
