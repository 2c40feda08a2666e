import { HttpTransportType, HubConnectionBuilder, HubConnectionState, LogLevel } from "@microsoft/signalr";
import { type Carrier, type CarrierEvents, Refused } from "./carrier.ts";

const serverTimeoutMs = 6000;
const keepAliveMs = 2000;

/** The hub over one WebSocket. SignalR's own reconnect is not used: it gives up after 42 s and loses messages. */
export function signalRCarrier(url: string): (events: CarrierEvents) => Carrier {
  return (events) => {
    const hub = new HubConnectionBuilder()
      .withUrl(url, { skipNegotiation: true, transport: HttpTransportType.WebSockets })
      .withServerTimeout(serverTimeoutMs)
      .withKeepAliveInterval(keepAliveMs)
      .configureLogging(LogLevel.None)
      .build();
    hub.on("snapshot", events.snapshot);
    hub.on("change", events.change);
    hub.on("gone", events.gone);
    hub.on("clock", events.clock);
    hub.onclose((error) => events.lost(error?.message.includes("timeout") ? serverTimeoutMs : 0));

    const invoke = async (method: string, ...args: unknown[]): Promise<void> => {
      try {
        await hub.invoke(method, ...args);
      } catch (error) {
        throw hub.state === HubConnectionState.Connected ? new Refused(String(error)) : error;
      }
    };
    return {
      start: () => within(serverTimeoutMs, hub.start(), () => void hub.stop()),
      open: (document, epoch, n) => invoke("open", document, epoch, n),
      close: (document) => invoke("close", document),
      stop: () => hub.stop(),
    };
  };
}

/** A connection attempt into nowhere ends too: a dropped packet must not cost more than one silent line does. */
async function within(ms: number, work: Promise<void>, giveUp: () => void): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      giveUp();
      reject(new Error(`No answer within ${ms} ms`));
    }, ms);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}
