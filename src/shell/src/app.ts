import { Api } from "./api/api.ts";
import { HubClock } from "./clock/hub-clock.ts";
import { Times } from "./clock/times.ts";
import type { MakeCarrier } from "./connection/carrier.ts";
import { Connection } from "./connection/connection.ts";
import { signalRCarrier } from "./connection/signalr-carrier.ts";
import { DocumentStore } from "./documents/document-store.ts";
import type { ClockMessage, Me } from "./wire.generated.ts";

/** Everything a page is made of; built once, handed to the elements. */
export class App {
  readonly clock = new HubClock();
  readonly documents = new DocumentStore();
  readonly connection: Connection;
  times = new Times();
  me: Me | undefined;

  constructor(readonly api: Api = new Api(), make: MakeCarrier = signalRCarrier("/hubs/desk")) {
    this.connection = new Connection({ store: this.documents, clock: this.clock, make, session: () => this.#session() });
  }

  /** Finds out who is signed in and opens the line. Never rejects: what is missing is retried by the connection. */
  async start(): Promise<void> {
    void this.#readClock();
    await this.#session();
    this.connection.start();
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
