// Socket.IO as the bench's peer: takes the same signed events as AgentHub's intake and passes each on to whoever joined the
// room of its contact. With an address of Redis it uses the Redis adapter, as a Socket.IO of several nodes does.
//
//   node --expose-gc server.mjs <secret of the switch> [redis://127.0.0.1:port]

import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import { createAdapter } from "@socket.io/redis-adapter";
import { createClient } from "redis";
import { Server } from "socket.io";

const [secret, redis] = process.argv.slice(2);
const MOST_BYTES = 64 * 1024;

const http = createServer(async (request, response) => {
  if (request.method === "POST" && request.url === "/intake/events") await take(request, response);
  else if (request.method === "POST" && request.url === "/bench/settle") settle(response);
  else if (!request.url.startsWith("/socket.io/")) answer(response, 404);
});
const io = new Server(http, { transports: ["websocket"], serveClient: false });
if (redis) {
  const publisher = createClient({ url: redis });
  const subscriber = publisher.duplicate();
  await Promise.all([publisher.connect(), subscriber.connect()]);
  io.adapter(createAdapter(publisher, subscriber));
}
io.on("connection", (socket) => {
  socket.on("join", async (room) => {
    await socket.join(room);
    socket.emit("joined");
  });
});

async function take(request, response) {
  const parts = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > MOST_BYTES) return answer(response, 413);
    parts.push(part);
  }
  const body = Buffer.concat(parts);
  if (!isSigned(request.headers, body)) return answer(response, 401);
  const event = JSON.parse(body.toString("utf8"));
  io.to(event.subject).emit("change", messageOf(event, Number(request.headers["bench-bytes"] ?? 0)));
  return answer(response, 202);
}

function isSigned(headers, body) {
  const wanted = createHmac("sha256", secret).update(`${headers["agenthub-timestamp"]}.`).update(body).digest("hex");
  const given = Buffer.from(headers["agenthub-signature"] ?? "");
  const expected = Buffer.from(`v1=${wanted}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** What changed, filled up to as many bytes as AgentHub's own message has. */
function messageOf(event, bytes) {
  const message = { document: `contact/${event.subject}`, sequence: event.sequence, patch: event.data, filler: "" };
  message.filler = "x".repeat(Math.max(0, bytes - JSON.stringify(message).length));
  return message;
}

function settle(response) {
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  answer(response, 204);
}

function answer(response, status) {
  response.statusCode = status;
  response.end();
}

http.listen(0, "127.0.0.1", () => console.log(`ready http://127.0.0.1:${http.address().port}`));
process.stdin.on("end", () => process.exit(0)).resume();
