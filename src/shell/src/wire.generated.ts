// Generated from the C# records that make the documents of docs/contracts.md; never edited by hand. To write it anew:
// AGENTHUB_UPDATE=1 dotnet test tests/AgentHub.Server.Tests --filter WireFile
// A missing member means that nothing is known. Times are RFC 3339 UTC, dates without time are local to the record.

export type JsonValue = string | number | boolean | null | JsonObject | readonly JsonValue[];
export interface JsonObject { readonly [member: string]: JsonValue }

/** Collections are objects keyed by id, never arrays. */
export type Keyed<T> = { readonly [id: string]: T };

// ── messages ────────────────────────────────────────────────────────────────────────────────────────────────────────
/** Replaces what the browser has. The hub sends it when a document is opened, and when the browser's version does not lead to the newest. */
export interface SnapshotMessage {
  /** The name the browser knows the document by. */
  readonly document: string;
  readonly epoch: string;
  readonly n: number;
  readonly body: JsonObject;
}
/** Leads from version `from` to version `n` of the same epoch. The hub sends it when a document changed. */
export interface ChangeMessage {
  /** The name the browser knows the document by. */
  readonly document: string;
  readonly epoch: string;
  readonly from: number;
  readonly n: number;
  /** Merge patch (RFC 7396); empty when it only confirms that nothing is newer. */
  readonly patch: JsonObject;
}
/** The document may no longer be seen, or is no more. The hub sends it once; the document is not sent any more. */
export interface GoneMessage {
  /** The name the browser knows the document by. */
  readonly document: string;
  readonly reason: GoneReason;
}
/** Why a document is gone. */
export type GoneReason = "notYours" | "closed";
/** The hub's clock on the wire. The hub sends it on connect, and when the clock was skipped, held or released. */
export interface ClockMessage {
  /** UTC. */
  readonly now: string;
  /** It stands still from then on; absent while it simply runs. */
  readonly holdsAt?: string | null;
}

// ── desk ────────────────────────────────────────────────────────────────────────────────────────────────────────────
/** The document `desk`: an agent's own state, what is on the desk, and who is around. */
export interface DeskDocument {
  readonly agent: DeskAgent;
  readonly interactions: Keyed<DeskInteraction>;
  readonly today: DeskToday;
  readonly colleagues: Keyed<DeskColleague>;
  readonly queues: Keyed<DeskQueue>;
  readonly settings: DeskSettings;
}
/** Whose desk it is. */
export interface DeskAgent {
  readonly id: string;
  readonly name: string;
  readonly unit?: string | null;
  readonly state: AgentStateName;
  readonly since?: string | null;
  readonly reason?: string | null;
}
/** An interaction that is not finished. */
export interface DeskInteraction {
  readonly id: string;
  readonly contactId: string;
  readonly kind: InteractionKindName;
  readonly state: InteractionStateName;
  readonly since: string;
  readonly queue?: string | null;
  /** Name of the caller as far as identified. */
  readonly caller?: string | null;
  /** The number calling, as people write it; absent when withheld. */
  readonly from?: string | null;
  readonly offeredAt?: string | null;
  readonly connectedAt?: string | null;
  readonly disconnectedAt?: string | null;
  /** Since when the caller is on hold without a break, whatever for. */
  readonly heldSince?: string | null;
  readonly holdReason?: string | null;
  readonly answerBy?: string | null;
  /** Place on the desk, from 1. */
  readonly order: number;
  readonly consult?: DeskConsult | null;
  readonly handOver?: DeskHandOver | null;
  readonly note?: DeskNote | null;
  readonly wrapUp?: DeskWrapUp | null;
  readonly seconds: DeskSeconds;
  readonly writeBacks?: Keyed<DeskWriteBack> | null;
}
/** The agent's day so far: means per handled interaction, and known values asked twice. */
export interface DeskToday {
  readonly handled: number;
  readonly handleSeconds?: number | null;
  readonly systemWaitSeconds: number;
  readonly repeats: number;
}
/** A colleague, for consult and transfer. */
export interface DeskColleague {
  readonly id: string;
  readonly name: string;
  readonly unit?: string | null;
  readonly state: AgentStateName;
  readonly since?: string | null;
}
/** A queue, for transfer. */
export interface DeskQueue {
  readonly name: string;
  readonly waiting: number;
  readonly longestSince?: string | null;
}
/** How the desk behaves. */
export interface DeskSettings {
  /** False hides what the caller already said; for measuring what that costs. */
  readonly showAlreadyGiven: boolean;
  /** After so long a facet says that it is still waited for. */
  readonly showWithoutMs: number;
}
/** What an agent is doing, in the words of desk and board. */
export type AgentStateName = "offline" | "ready" | "offered" | "talking" | "holding" | "wrapUp" | "notReady";
/** How an interaction came to the agent. */
export type InteractionKindName = "queue" | "consult" | "transfer";
/** Where an interaction on the desk is. */
export type InteractionStateName = "offered" | "alerting" | "connected" | "held" | "consulting" | "wrapUp";
/** A running consult, with the other side. */
export interface DeskConsult {
  readonly interactionId: string;
  readonly agentId: string;
  readonly agentName: string;
  readonly state: ConsultState;
}
/** What came with a transfer to this agent. */
export interface DeskHandOver {
  readonly fromAgentId: string;
  readonly fromName: string;
  readonly reason: string;
  readonly note?: string | null;
  readonly at: string;
  /** When this agent's screen had the context painted. */
  readonly openedAt?: string | null;
  readonly kind: TransferKind;
}
/** The note of the interaction as saved. */
export interface DeskNote {
  readonly text: string;
  readonly revision: number;
  readonly savedAt: string;
}
/** A running wrap-up and what may be its outcome. */
export interface DeskWrapUp {
  readonly startedAt: string;
  readonly targetSeconds: number;
  readonly dispositions: Keyed<DeskDisposition>;
}
/** Finished intervals in seconds; what still lasts is ticked by the shell. */
export interface DeskSeconds {
  readonly talk: number;
  readonly hold: number;
  readonly wrapUp: number;
  readonly handle: number;
  readonly consult: number;
  readonly systemWait: number;
  readonly systemWaitBySystem: Keyed<number>;
}
/** A record on its way to a system. */
export interface DeskWriteBack {
  readonly label: string;
  readonly system: string;
  readonly systemTitle: string;
  /** Of a task, the system is the ticket desk. */
  readonly kind: WriteBackKind;
  readonly state: WriteBackState;
  readonly at: string;
  readonly reason?: string | null;
  readonly reference?: string | null;
  /** Field of the customer that it puts right, as in the profile; null of notes. */
  readonly field?: string | null;
  /** When the agent chose what is right; of several choices about a field the last counts. Null of notes. */
  readonly decidedAt?: string | null;
}
/** How far a colleague who is consulted has come. */
export type ConsultState = "alerting" | "talking";
/** How a caller was handed over. */
export type TransferKind = "consult" | "warm" | "cold";
/** One outcome; `order` is the key that chooses it. */
export interface DeskDisposition {
  readonly label: string;
  readonly order: number;
}
/** What is written. */
export type WriteBackKind = "note" | "details" | "task";
/** How far something written to a system of record has come. */
export type WriteBackState = "pending" | "accepted" | "failed" | "refused";

// ── contact/{id} ────────────────────────────────────────────────────────────────────────────────────────────────────
/** Body of `contact/{id}` (`docs/contracts.md` section 3.2), redacted for one audience. A null member is absent on the wire. Every member is one part: a change of one leaves the others as they were. */
export interface ContactDocument {
  readonly contact: ContactHead;
  readonly identity: Identity;
  /** By key of the fact dictionary. */
  readonly facts: Keyed<Fact>;
  /** At most three. */
  readonly alerts: Keyed<Alert>;
  /** Fields of the customer on which the sources do not agree, by field; what this audience may not see is not here. */
  readonly conflicts: Keyed<FieldConflict>;
  /** By facet: `profile`, `orders`, `invoices`, `tickets`, `invoiceDetail:{itemId}`. */
  readonly facets: Keyed<Facet>;
  readonly timeline: Timeline;
  /** By system id. */
  readonly sources: Keyed<Source>;
  /** By interaction id. */
  readonly agents: Keyed<ContactAgent>;
}
/** The contact itself. */
export interface ContactHead {
  readonly id: string;
  readonly channel: string;
  readonly direction: string;
  /** The number calling, as it is written at home; null when withheld. */
  readonly from?: string | null;
  /** True when a record of the caller holds the number calling, false when none does; null while that may not be said. */
  readonly fromOnFile?: boolean | null;
  readonly to?: string | null;
  readonly stage: ContactStage;
  readonly queue?: string | null;
  readonly startedAt: string;
  readonly queuedAt?: string | null;
  /** Seconds in queues until it was offered to whoever took it; null while it waits for the first time. */
  readonly waitedSeconds?: number | null;
  readonly endedAt?: string | null;
  readonly endedBy?: string | null;
}
/** Who the caller is, and apart from that how far they have proved it. */
export interface Identity {
  readonly state: IdentityState;
  readonly customer?: IdentityCustomer | null;
  readonly candidates?: Keyed<Candidate> | null;
  /** How many people fit, when more than the candidates named; else null. */
  readonly fitting?: number | null;
  readonly verification: Verification;
  /** By system id. */
  readonly links: Keyed<IdentityLink>;
}
/** One thing the caller has already given. */
export interface Fact {
  readonly key: string;
  readonly label: string;
  readonly order: number;
  /** Shown in place of a value of class identity or authentication; then `value` is null. */
  readonly masked?: string | null;
  /** As people write it: `£412.60`, `48,213`. */
  readonly value?: string | null;
  readonly status: FactStatus;
  /** The system that holds the same value or, when contradicted, another one; null when none does. */
  readonly matchedWith?: string | null;
  readonly by: string;
  readonly channel: string;
  readonly step?: string | null;
  readonly at: string;
  readonly confidence: number;
  readonly pii: PiiClass;
  readonly times: number;
  /** Channels in which the same value was given before, with the time. */
  readonly also?: Keyed<string> | null;
}
/** One thing that hurts the caller, worst first. */
export interface Alert {
  readonly severity: AlertSeverity;
  readonly order: number;
  readonly title: string;
  /** For the folded line. */
  readonly short: string;
  readonly detail?: string | null;
  /** System id; null when the hub itself knows. */
  readonly system?: string | null;
  /** Who says so, for people. */
  readonly systemTitle: string;
  /** As of when. */
  readonly at?: string | null;
  readonly chart?: AlertChart | null;
  /** Since when it hurts, to let an age tick; null when it does not. */
  readonly since?: string | null;
}
/** A field on which the sources do not agree, with all that is said and what counts. */
export interface FieldConflict {
  /** Name of the field, as in the profile. */
  readonly field: string;
  /** For people. */
  readonly label: string;
  readonly status: ConflictStatus;
  readonly reason: PrecedenceReason;
  /** Who decided, and when; null while nobody did. */
  readonly decidedBy?: string | null;
  readonly decidedAt?: string | null;
  /** By source: system id, or `caller`. */
  readonly values: Keyed<ConflictValue>;
  /** Place among the conflicts, from 1. */
  readonly order: number;
}
/** One part of the customer context, fed by one capability of one or more systems. */
export interface Facet {
  /** Its own name, as in the collection. */
  readonly facet: string;
  readonly title: string;
  readonly state: FacetState;
  /** Age of the oldest share shown. */
  readonly asOf?: string | null;
  readonly askedAt?: string | null;
  /** Rows the systems hold; null when unknown or not to be said. */
  readonly total?: number | null;
  /** True when there are more rows than are shown. */
  readonly cut?: boolean | null;
  /** A sentence for people; null when there is nothing to explain. */
  readonly message?: string | null;
  readonly sources: Keyed<FacetSource>;
  readonly items: Keyed<FacetItem>;
}
/** The newest entries of all channels. */
export interface Timeline {
  /** At most 50; sort by `at`, newest first, then by `order`. */
  readonly items: Keyed<TimelineItem>;
  /** True when older entries are left out. */
  readonly more: boolean;
}
/** How a system is doing for this contact. */
export interface Source {
  readonly system: string;
  readonly title: string;
  readonly kind: string;
  /** That the system was replaced, and by what; null for a system in use. */
  readonly archive?: Archive | null;
  readonly state: SourceState;
  /** When the state began; while asking, when the oldest question was sent. */
  readonly since?: string | null;
  readonly lastOk?: string | null;
  readonly lastMs?: number | null;
  readonly reason?: string | null;
  readonly retryAt?: string | null;
}
/** One agent's share of the contact. */
export interface ContactAgent {
  readonly interactionId: string;
  readonly agentId: string;
  readonly name: string;
  readonly state: InteractionStage;
  /** What this agent handed over; null before that. */
  readonly note?: string | null;
  readonly handOverReason?: string | null;
  readonly at?: string | null;
}
/** Where a contact is. */
export type ContactStage = "started" | "selfService" | "queued" | "withAgent" | "ended" | "abandoned" | "closed";
/** How far it is known who the caller is. */
export type IdentityState = "unidentified" | "candidates" | "identified" | "ambiguous";
/** The person linked or, with strength weak, proposed. */
export interface IdentityCustomer {
  readonly name: string;
  readonly initials: string;
  readonly segment?: string | null;
  readonly since?: string | null;
  /** Why it is thought to be them: `account number matches`. */
  readonly proof: string;
  readonly strength: KeyStrength;
}
/** Somebody the caller may be. */
export interface Candidate {
  readonly id: string;
  /** Masked: `M•••• O••••`. */
  readonly name: string;
  /** `accountNumber`, `email` or `phone`. */
  readonly matchedOn: string;
  /** System ids that hold a record. */
  readonly systems: Keyed<boolean>;
  readonly order: number;
}
/** How far the caller has proved who they are; carried to every interaction. */
export interface Verification {
  readonly level: number;
  readonly of: number;
  readonly method?: string | null;
  readonly by?: string | null;
  readonly at?: string | null;
  readonly expiresAt?: string | null;
  /** What the level is enough for, in a word; null for level 0. */
  readonly enoughFor?: string | null;
}
/** How a system's record was linked. */
export interface IdentityLink {
  readonly system: string;
  readonly method: string;
  readonly strength: KeyStrength;
  /** Name of the agent who chose it; null when no agent did. */
  readonly confirmedBy?: string | null;
}
/** How sure a fact is. */
export type FactStatus = "stated" | "matched" | "confirmed" | "contradicted" | "unsure";
/** How sensitive a value is; decides masking, retention and encryption. */
export type PiiClass = "none" | "contact" | "identity" | "financial" | "authentication" | "special";
/** How bad. */
export type AlertSeverity = "warn" | "bad";
/** Bars. */
export interface AlertChart {
  /** Major units of the currency by a two-digit index, oldest first. */
  readonly values: Keyed<number>;
}
/** How far a conflict has come. */
export type ConflictStatus = "open" | "accepted";
/** Why one of several values counts. */
export type PrecedenceReason = "order" | "verifiedFirst" | "authority" | "mostRecent" | "mostComplete" | "caller" | "decided";
/** What one source says. */
export interface ConflictValue {
  /** Of the source, for people. */
  readonly title: string;
  readonly value: string;
  /** When its record was last changed, or the caller said it; null when the system does not tell. */
  readonly changedAt?: string | null;
  /** True of the one that counts, and of those that say the same. */
  readonly isRight: boolean;
  /** True when the caller confirmed it on this contact. */
  readonly isVerified: boolean;
  /** What becomes of this source when another one is right; null of the caller. */
  readonly correction?: CorrectionRoute | null;
  /** True when no system holds it yet. */
  readonly isUnsaved: boolean;
  /** Place among the values, from 1. */
  readonly order: number;
}
/** State of a facet as a whole. */
export type FacetState = "loading" | "fresh" | "partial" | "stale" | "failed" | "denied" | "forbidden" | "empty" | "skipped";
/** What one system did for a facet. */
export interface FacetSource {
  readonly system: string;
  readonly title: string;
  readonly state: FacetSourceState;
  /** That the system was replaced, and by what; null for a system in use. What it holds is asked for by name only. */
  readonly archive?: Archive | null;
  /** True while the agent may ask it by its name; null for what is asked by itself. */
  readonly askable?: boolean | null;
  readonly askedAt?: string | null;
  readonly asOf?: string | null;
  readonly tookMs?: number | null;
  readonly reason?: string | null;
  readonly retryAt?: string | null;
  /** Rows left out because they were somebody else's; null when none. */
  readonly dropped?: number | null;
  /** What the rows lack although the system holds it, as a sentence part (`without the comments`); null when they are whole. */
  readonly missing?: string | null;
  /** A last copy that is too old to be shown unasked; null when there is none. */
  readonly copyAsOf?: string | null;
}
/** One record of a facet, with where it is from and how old it is. */
export interface FacetItem {
  readonly system: string;
  readonly asOf?: string | null;
}
/** One entry. */
export interface TimelineItem {
  readonly id: string;
  readonly at: string;
  readonly kind: TimelineKind;
  readonly title: string;
  readonly detail?: string | null;
  /** The caller's own words. */
  readonly said?: string | null;
  /** System id; null when the hub itself knows. */
  readonly system?: string | null;
  readonly severity?: AlertSeverity | null;
  /** Place in the head, from 1, newest first. */
  readonly order: number;
}
/** That a system was replaced: what it holds is old, read only, and asked for by name. */
export interface Archive {
  /** Title of the system that took its place. */
  readonly successor: string;
  /** Last day it answers. */
  readonly offOn: string;
  /** How long an answer usually takes; null when nobody has said. */
  readonly takesMs?: number | null;
}
/** How a system is doing, for the bar at the bottom of the desk. */
export type SourceState = "idle" | "ok" | "asking" | "slow" | "failed" | "open" | "disabled";
/** Where an interaction is. */
export type InteractionStage = "offered" | "alerting" | "connected" | "held" | "consulting" | "wrapUp" | "completed" | "declined" | "missed" | "cancelled";
/** How much a key says about who the caller is. Ordered: later is stronger. */
export type KeyStrength = "weak" | "medium" | "strong" | "confirmed";
/** How a system that holds something wrong is told. */
export type CorrectionRoute = "written" | "task" | "nowhere" | "readOnly";
/** State of one system's share of a facet. */
export type FacetSourceState = "loading" | "fresh" | "stale" | "failed" | "denied" | "empty" | "skipped";
/** Who the customer is. Below the level for contact details only name, segment and since. */
export interface ProfileItem extends FacetItem {
  readonly name: string;
  readonly segment?: string | null;
  readonly customerSince?: string | null;
  readonly customerNumber?: string | null;
  /** On the first item: `name`, `email`, `phone`, `address`, `segment`, `since`, `prefers`, `number`, each the value that counts. Null on the others. */
  readonly fields?: Keyed<ProfileField> | null;
}
/** An order. */
export interface OrderItem extends FacetItem {
  readonly id: string;
  readonly number: string;
  readonly placedOn?: string | null;
  readonly status: Coded<OrderStatus>;
  readonly total?: Money | null;
  readonly summary?: string | null;
  readonly updatedAt?: string | null;
  /** Place in the list, from 1. */
  readonly order: number;
}
/** An invoice. */
export interface InvoiceItem extends FacetItem {
  readonly id: string;
  readonly number: string;
  readonly issuedOn?: string | null;
  readonly dueOn?: string | null;
  readonly total: Money;
  readonly remaining?: Money | null;
  readonly status: Coded<InvoiceStatus>;
  readonly updatedAt?: string | null;
  /** Place in the list, from 1. */
  readonly order: number;
}
/** An invoice with its lines. */
export interface InvoiceDetailItem extends FacetItem {
  readonly invoice: InvoiceItem;
  /** By line id. */
  readonly lines: Keyed<InvoiceLine>;
}
/** A ticket. */
export interface TicketItem extends FacetItem {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly status: Coded<TicketStatus>;
  readonly priority?: string | null;
  readonly channel?: string | null;
  readonly owner?: string | null;
  readonly openedAt?: string | null;
  readonly dueAt?: string | null;
  readonly closedAt?: string | null;
  readonly updatedAt?: string | null;
  readonly excerpt?: string | null;
  /** Place in the list, from 1. */
  readonly order: number;
}
/** An account, delivery, payment, entitlement, appointment, event or incident: whatever needs no layout of its own. */
export interface RecordItem extends FacetItem {
  readonly id: string;
  /** The number people use; null when it has none. */
  readonly number?: string | null;
  readonly title: string;
  readonly detail?: string | null;
  readonly status?: RecordStatus | null;
  readonly amount?: Money | null;
  /** The day it is about: paid, promised, valid until, opened. */
  readonly on?: string | null;
  /** The time it is about: begins, happened, delivered, expected to be over. */
  readonly at?: string | null;
  readonly updatedAt?: string | null;
  /** Place in the list, from 1. */
  readonly order: number;
}
/** What an entry is about; decides its sign. */
export type TimelineKind = "ringing" | "queued" | "ivr" | "ticket" | "web" | "email" | "call" | "invoice" | "fact" | "transfer" | "hold" | "note" | "verified";
/** One field with its source. */
export interface ProfileField {
  readonly value: string;
  /** System id, or `caller`: said on this contact, and no system holds it yet. */
  readonly system: string;
  readonly asOf?: string | null;
  readonly order: number;
  /** The first other system, or the caller's own words, that say something else; null when nobody does. */
  readonly differs?: ProfileDifference | null;
}
/** A canonical value with the word the system itself used, so that nothing is lost in mapping. */
export interface Coded<T extends string = string> {
  /** Our word. */
  readonly value: T;
  /** The system's word, as received. */
  readonly raw: string;
}
/** State of an order in our words. */
export type OrderStatus = "unknown" | "draft" | "open" | "shipped" | "completed" | "cancelled";
/** An amount in minor units with its currency. */
export interface Money {
  /** Minor units (pence, cents) by the currency's ISO 4217 exponent; negative for a credit. */
  readonly minor: number;
  /** ISO 4217 code, three capitals. */
  readonly currency: string;
}
/** State of an invoice in our words. */
export type InvoiceStatus = "unknown" | "draft" | "open" | "overdue" | "paid" | "cancelled" | "disputed";
/** One line. */
export interface InvoiceLine {
  readonly id: string;
  readonly description: string;
  readonly quantity?: number | null;
  readonly unit?: string | null;
  readonly unitPrice?: Money | null;
  readonly total?: Money | null;
  /** Place on the invoice, from 1. */
  readonly order: number;
}
/** State of a ticket in our words. */
export type TicketStatus = "unknown" | "new" | "open" | "pending" | "onHold" | "solved" | "closed";
/** A status whose words depend on the kind of record. */
export interface RecordStatus {
  /** Our word: `inTransit`. */
  readonly value: string;
  /** The system's own. */
  readonly raw: string;
}
/** Another value of a field. */
export interface ProfileDifference {
  /** System id, or `caller`. */
  readonly system: string;
  /** What it says. */
  readonly value: string;
}

// ── board ───────────────────────────────────────────────────────────────────────────────────────────────────────────
/** The document `board`: what a supervisor sees of the day so far. */
export interface BoardDocument {
  /** When anything in it last changed. */
  readonly at: string;
  readonly day: BoardDay;
  readonly tiles: Keyed<BoardTile>;
  readonly queues: Keyed<BoardQueue>;
  readonly agents: Keyed<BoardAgent>;
  readonly systems: Keyed<BoardSystem>;
  /** The newest 50 finished ones. */
  readonly interactions: Keyed<BoardInteraction>;
}
/** The day the board counts: from midnight in the organisation's zone. */
export interface BoardDay {
  readonly from: string;
  readonly zone: string;
}
/** One number with its target and its formula. */
export interface BoardTile {
  readonly key: string;
  readonly title: string;
  readonly order: number;
  /** Absent when there is nothing to compute it from, and for a time that ticks from `since`. */
  readonly value?: number | null;
  /** `contacts`, `seconds`, `percent`, `agents` or `repeats`. */
  readonly unit: string;
  readonly status: BoardStatus;
  /** For people: `target ≤ 5`. */
  readonly target: string;
  /** For people: how the number was computed, with the numbers that went in. */
  readonly formula: string;
  /** For people; a queue or a remark. */
  readonly detail?: string | null;
  /** Of a number that grows with time. */
  readonly since?: string | null;
  /** The whole that `value` is a part of. */
  readonly of?: number | null;
  /** Seconds per contact by system; of system wait. */
  readonly perSystem?: Keyed<number> | null;
  /** The system that costs most; of system wait. */
  readonly worst?: string | null;
  /** Part of the handle time, in percent; of system wait. */
  readonly ofHandlePercent?: number | null;
}
/** One queue now and today. */
export interface BoardQueue {
  readonly name: string;
  readonly waiting: number;
  /** Since when the oldest waits. */
  readonly longestSince?: string | null;
  readonly ready: number;
  /** Signed in and of the unit of this name. */
  readonly agents: number;
  readonly status: BoardStatus;
  readonly handled: number;
  readonly abandoned: number;
}
/** One agent now and today. */
export interface BoardAgent {
  readonly id: string;
  readonly name: string;
  readonly unit?: string | null;
  readonly state: AgentStateName;
  readonly since?: string | null;
  readonly reason?: string | null;
  readonly queue?: string | null;
  /** Title of the system a panel of theirs waits for at this moment. */
  readonly waitingFor?: string | null;
  readonly handled: number;
  /** Mean handle time today; absent before the first. */
  readonly handleSeconds?: number | null;
  /** Talking with colleagues about their callers, in sum; never part of handle time. */
  readonly consultSeconds: number;
  readonly repeats: number;
  readonly status: BoardStatus;
}
/** One system of record: how it is doing, and what it cost today. */
export interface BoardSystem {
  readonly system: string;
  readonly title: string;
  readonly state: SourceState;
  readonly reason?: string | null;
  /** Time agents waited for it, overlaps counted once and booked to the system that finished last. */
  readonly waitSeconds: number;
  /** The part in which nothing else was waited for. */
  readonly exclusiveSeconds: number;
  /** Contacts in which it was waited for. */
  readonly contacts: number;
  /** Waits whose end was never reported. */
  readonly censored: number;
  /** Of single waits; absent when there were none. */
  readonly p50Ms?: number | null;
  readonly p90Ms?: number | null;
  /** Single waits. */
  readonly n: number;
}
/** One finished interaction. */
export interface BoardInteraction {
  readonly interactionId: string;
  readonly contactId: string;
  readonly agentId: string;
  readonly agentName: string;
  readonly queue?: string | null;
  readonly endedAt: string;
  readonly talk: number;
  readonly hold: number;
  readonly wrapUp: number;
  readonly handle: number;
  readonly consult: number;
  readonly systemWait: number;
  readonly systemWaitBySystem: Keyed<number>;
  readonly repeats: number;
  readonly disposition?: string | null;
}
/** How a number stands to its target. */
export type BoardStatus = "fine" | "atRisk" | "over";

// ── systems ─────────────────────────────────────────────────────────────────────────────────────────────────────────
/** The document `systems`: how every adapter stands, for those who run the installation. */
export interface SystemsDocument {
  /** When anything in it last changed, UTC. */
  readonly at: string;
  /** By id of the system, or name of the file that connects none. */
  readonly systems: Keyed<AdapterStatus>;
}
/** How one adapter stands, for those who run the installation. */
export interface AdapterStatus {
  /** Id of its system; null for a file so faulty that it names none. */
  readonly system?: string | null;
  /** For people. */
  readonly title: string;
  /** Such as `erp`; null when no version was ever good. */
  readonly kind?: string | null;
  /** Of a shipped adapter; null for a file. */
  readonly product?: string | null;
  /** Name of the adapter file; null for a system of the settings. */
  readonly file?: string | null;
  /** What it is worth. */
  readonly condition: AdapterCondition;
  /** When that began, UTC. */
  readonly since: string;
  /** For people; null when ready. */
  readonly reason?: string | null;
  /** Of the newest version of the file, each with file, line and column, and of its settings; empty when that version is used. */
  readonly faults: readonly string[];
  /** What it is asked, by capability; empty when it is not connected. */
  readonly capabilities: Keyed<CapabilityFigures>;
  /** The way it was connected. */
  readonly pluggedIn: PluggedIn;
  /** That its system was replaced; null for one in use. */
  readonly archive?: Archive | null;
  /** Whether it is asked at all; null for one that is not connected. */
  readonly switch?: AdapterSwitch | null;
  /** The breaker is open: nobody asks until then, UTC. Null while it is closed. */
  readonly openUntil?: string | null;
  /** The system asked to be left alone until then, UTC. */
  readonly leftAloneUntil?: string | null;
  /** When the system last answered well, UTC. */
  readonly lastAnswerAt?: string | null;
  /** What the system last said of how many questions it still takes; null when it says nothing. */
  readonly budget?: QuestionBudget | null;
  /** By the answers of the last hour; null for one that is not connected. */
  readonly figures?: AnswerFigures | null;
}
/** What an adapter is worth at this moment. */
export type AdapterCondition = "ready" | "degraded" | "disabled" | "notConfigured" | "incompatible" | "failed";
/** One capability of a system, by the answers of the last hour. */
export interface CapabilityFigures {
  /** In one word. */
  readonly standing: CapabilityStanding;
  /** Questions that reached the system. */
  readonly answers: number;
  /** Of those, how many it did not answer well. */
  readonly failed: number;
  /** 19 of 20 good answers took no longer; null without one. */
  readonly p95Ms?: number | null;
  /** How long a facet waits before it is shown without; 0 for one that is left out. */
  readonly limitMs: number;
  /** Of the last answer, UTC; null when nobody asked. */
  readonly lastAt?: string | null;
}
/** The way a system was connected. */
export type PluggedIn = "project" | "yaml" | "remote" | "process";
/** Whether a system is asked at all. */
export interface AdapterSwitch {
  /** True: it is. */
  readonly isOn: boolean;
  /** The settings switched it off: nobody can switch it on but there. */
  readonly bySettings: boolean;
  /** Name of who last ordered something of it; null when nobody ever did. */
  readonly by?: string | null;
  /** When that was, UTC. */
  readonly at?: string | null;
}
/** How many questions a system still takes within its own time span, as its last answer said. */
export interface QuestionBudget {
  /** Questions it still takes. */
  readonly remaining: number;
  /** Of how many; null when it does not say. */
  readonly limit?: number | null;
}
/** What the answers of the last hour say about a system. Questions of this node that reached the system; checks of its health and copies are left out. */
export interface AnswerFigures {
  /** Start of what is counted, UTC: an hour ago, or later when there were more answers than are kept. */
  readonly from: string;
  /** Questions that reached the system. */
  readonly answers: number;
  /** Of those, how many it did not answer well. */
  readonly failed: number;
  /** Half of the good answers took no longer; null without one. */
  readonly p50Ms?: number | null;
  /** 19 of 20 good answers took no longer; null without one. */
  readonly p95Ms?: number | null;
  /** Median of each two minutes in milliseconds, oldest first, 30 of them; null for two minutes without a good answer. */
  readonly trend: readonly number[];
}
/** How one capability of a system did in the last hour. */
export type CapabilityStanding = "unasked" | "works" | "slow" | "failing" | "writeRefused" | "leftOut";

// ── questions and answers ───────────────────────────────────────────────────────────────────────────────────────────
/** Answer of `GET /api/me`. */
export interface Me {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** `agent`, `supervisor`, `admin`. */
  readonly roles: readonly string[];
  /** The document this person's start page shows: `desk`, `board` or `systems`. */
  readonly document: "desk" | "board" | "systems";
  readonly settings: MySettings;
}
/** What the shell is told before it has a document. */
export interface MySettings {
  /** Where a sign-out link leads. */
  readonly signOut: string;
  /** IANA name of the organisation's zone; every page shows its times. */
  readonly timeZone: string;
  /** Name of the organisation; null when it is not set. */
  readonly company?: string | null;
}
/** What became of one typed value. */
export interface FactResult {
  readonly result: TypedResult;
  readonly problem?: string | null;
}
/** What a value an agent typed for the caller turned out to be. */
export type TypedResult = "accepted" | "repeat" | "differs" | "invalid";
/** Answer of a saved note. */
export interface NoteSaved {
  readonly revision: number;
  readonly savedAt: string;
}
/** One report; milliseconds by the browser's monotonic clock. The browser sends it when a wait began and when it ended. */
export interface WaitReport {
  readonly id: string;
  readonly system: string;
  readonly capability: string;
  readonly state: "started" | "ended" | "offHub";
  readonly durationMs?: number | null;
  readonly endedAgoMs?: number | null;
}
