import assert from "node:assert/strict";
import { askTurn, parseTurnUrl } from "./health_turn.ts";

const random = (length: number) => new Uint8Array(length).fill(7);

/** A Binding success response to the request, as RFC 8489 §5 and §7.3.1. */
function answerTo(ask: Uint8Array): Uint8Array {
  assert.equal(ask.length, 20);
  assert.deepEqual([...ask.subarray(0, 8)], [0, 1, 0, 0, 33, 18, 164, 66]);
  return Uint8Array.from([1, 1, 0, 0, ...ask.subarray(4)]);
}

Deno.test("addresses of RFC 7065 and their defaults", () => {
  const cases: readonly (readonly [string, string, number, string])[] = [
    ["turn:a.example", "a.example", 3478, "udp"],
    ["turn:a.example:99?transport=udp", "a.example", 99, "udp"],
    ["turn:a.example?transport=tcp", "a.example", 3478, "tcp"],
    ["turns:a.example", "a.example", 5349, "tls"],
    ["turns:[2001:db8::1]:443?transport=tcp", "2001:db8::1", 443, "tls"],
  ];
  for (const [url, hostname, port, over] of cases) {
    assert.deepEqual(parseTurnUrl(url), { hostname, port, over });
  }
  assert.throws(() => parseTurnUrl("turn:"));
});

Deno.test("a server that answers over UDP is up", async () => {
  const server = Deno.listenDatagram({
    transport: "udp",
    hostname: "127.0.0.1",
    port: 0,
  });
  const serve = async (): Promise<void> => {
    const [ask, from] = await server.receive();
    await server.send(answerTo(ask), from);
  };
  const served = serve();
  assert.ok(server.addr.transport === "udp");
  await askTurn([`turn:127.0.0.1:${server.addr.port}`], random);
  await served;
  server.close();
});

/** Answers one TCP request with what `reply` makes of it, in two pieces. */
async function tcp(reply: (ask: Uint8Array) => Uint8Array): Promise<void> {
  using server = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const serve = async (): Promise<void> => {
    using connection = await server.accept();
    const ask = new Uint8Array(20);
    await connection.read(ask);
    const answer = reply(ask);
    await connection.write(answer.subarray(0, 6));
    await connection.write(answer.subarray(6));
  };
  const served = serve();
  const url = `turn:127.0.0.1:${server.addr.port}?transport=tcp`;
  try {
    await askTurn([url], random);
  } finally {
    await served;
  }
}

Deno.test("a server that answers over TCP is up", async () => {
  await tcp(answerTo);
});

Deno.test("who answers something else, or nothing, is not", async () => {
  await assert.rejects(tcp((ask) => answerTo(ask).with(9, 1)));
  await assert.rejects(tcp((ask) => answerTo(ask).with(1, 17)));
  await assert.rejects(tcp(() => new Uint8Array(3)));
  const closed = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = closed.addr;
  closed.close();
  await assert.rejects(
    askTurn([`turn:127.0.0.1:${port}?transport=tcp`], random),
  );
});
