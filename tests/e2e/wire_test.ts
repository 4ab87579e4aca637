import assert from "node:assert/strict";
import { blobOf, flipped, startWire } from "./wire.ts";

/** A server that echoes messages and names the path it was asked for. */
function startEcho(): Deno.HttpServer<Deno.NetAddr> {
  return Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    (request) => {
      if (request.headers.get("upgrade") !== "websocket") {
        return new Response(new URL(request.url).pathname);
      }
      const { socket, response } = Deno.upgradeWebSocket(request);
      socket.onmessage = ({ data }) =>
        data === "bye" ? socket.close(4001, "gone") : socket.send(data);
      return response;
    },
  );
}

Deno.test("the wire records, tampers and passes closes on", async () => {
  await using echo = startEcho();
  await using wire = startWire(`http://127.0.0.1:${echo.addr.port}`);
  const answer = await fetch(`${wire.origin}/path`, {
    method: "POST",
    body: "canary",
  });
  assert.equal(await answer.text(), "/path");
  assert.ok(wire.sent.includes("POST /path"));
  assert.ok(wire.sent.includes("canary"));

  wire.tamper(({ way, text }) =>
    way === "up" && text !== "bye" ? [`${text}!`, text] : [text]
  );
  const socket = new WebSocket(wire.origin.replace("http", "ws"));
  const got: string[] = [];
  socket.onmessage = ({ data }) => {
    if (got.push(String(data)) === 2) socket.send("bye");
  };
  socket.onopen = () => socket.send("hello");
  const { promise, resolve } = Promise.withResolvers<CloseEvent>();
  socket.onclose = resolve;
  const { code, reason } = await promise;
  assert.deepEqual([code, reason], [4001, "gone"]);
  assert.deepEqual(got, ["hello!", "hello"]);
  assert.deepEqual(wire.crossings.map((it) => `${it.way} ${it.text}`), [
    "up hello",
    "down hello!",
    "down hello",
    "up bye",
  ]);
});

Deno.test("a flipped bit is one bit, counted from either end", () => {
  const message = '{"t":"to","member":"m","blob":"AAAA"}';
  assert.deepEqual(blobOf(flipped(message, -1)), new Uint8Array([0, 0, 1]));
  assert.deepEqual(blobOf(flipped(message, 1)), new Uint8Array([0, 1, 0]));
  assert.equal(blobOf('{"t":"ping"}'), undefined);
});
