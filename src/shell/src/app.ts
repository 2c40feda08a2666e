import { Api } from "./api/api.ts";
import { Presses } from "./calls/presses.ts";
import { HubClock } from "./clock/hub-clock.ts";
import { Ticker } from "./clock/ticker.ts";
import { Times } from "./clock/times.ts";
import type { MakeCarrier } from "./connection/carrier.ts";
import { Connection } from "./connection/connection.ts";
import { signalRCarrier } from "./connection/signalr-carrier.ts";
import { Deciding } from "./conflicts/deciding.ts";
import { Opened } from "./desk/opened.ts";
import { DocumentStore } from "./documents/document-store.ts";
import { Keys } from "./frame/keys.ts";
import { pagesOf } from "./frame/page.ts";
import { isHiddenForControl } from "./glance/already-given.ts";
import { Notes } from "./notes/notes.ts";
import { WaitMeter } from "./waits/wait-meter.ts";
import { WrapUpDrafts } from "./wrapup/wrap-up-drafts.ts";
import { sendWaits } from "./waits/send-waits.ts";
import type { ClockMessage, DeskDocument, Me } from "./wire.generated.ts";

/** Everything a page is made of; built once, handed to the elements. */
export class App {
  readonly clock = new HubClock();
  readonly ticker = new Ticker();
  readonly documents = new DocumentStore();
  readonly keys = new Keys();
  readonly connection: Connection;
  readonly presses: Presses;
  readonly waits: WaitMeter;
  readonly opened: Opened;
  readonly notes: Notes;
  readonly wrapUps: WrapUpDrafts;
  readonly deciding: Deciding;
  /** True in the control run: what was already given is not shown. */
  readonly hidesGiven = isHiddenForControl();
  times = new Times();
  me: Me | undefined;

  constructor(readonly api: Api = new Api(), make: MakeCarrier = signalRCarrier("/hubs/desk")) {
    this.connection = new Connection({ store: this.documents, clock: this.clock, make, session: () => this.#session() });
    this.presses = new Presses(api);
    this.waits = new WaitMeter(sendWaits(api));
    this.opened = new Opened(api);
    this.notes = new Notes(api, () => this.me?.id);
    this.wrapUps = new WrapUpDrafts(this.presses);
    this.deciding = new Deciding(api);
  }

  /** False for somebody who has no role that has a page. */
  get hasPage(): boolean {
    return this.me === undefined || pagesOf(this.me).length > 0;
  }

  /** Finds out who is signed in and opens the line. Never rejects: what is missing is retried by the connection. */
  async start(): Promise<void> {
    this.keys.start();
    this.clock.watch(() => this.ticker.tick());
    this.documents.watch("desk", (body) => this.#follow(body as unknown as DeskDocument | undefined));
    this.connection.watch(() => this.#lineChanged());
    document.addEventListener("visibilitychange", () => (document.hidden ? this.waits.hide() : this.waits.show()), { capture: true });
    addEventListener("pagehide", () => this.notes.leave());
    void this.#readClock();
    await this.#session();
    if (this.hasPage) this.connection.start();
    else this.connection.stay();
  }

  #follow(desk: DeskDocument | undefined): void {
    if (desk === undefined) return;
    this.presses.settle(desk.interactions);
    this.notes.follow(desk.interactions);
  }

  #lineChanged(): void {
    if (this.connection.state.kind !== "live") return;
    this.waits.retry();
    this.notes.retry();
    this.opened.retry();
  }

  async #session(): Promise<"signedIn" | "signedOut" | "unknown"> {
    const answer = await this.api.get<Me>("/api/me");
    if (!answer.ok) return answer.problem.status === 401 ? "signedOut" : "unknown";
    this.me = answer.body;
    this.times = new Times(answer.body.settings?.timeZone ?? undefined);
    return "signedIn";
  }

  async #readClock(): Promise<void> {
    const asked = performance.now();
    const answer = await this.api.get<ClockMessage>("/api/clock");
    if (answer.ok && !this.clock.isSet) this.clock.set(answer.body, (performance.now() - asked) / 2);
  }
}
