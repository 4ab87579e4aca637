import assert from "node:assert/strict";
import { CLOSES } from "../../core/close.ts";
import { RELAY } from "../fakes/signal_server.ts";
import { RelayClient } from "./relay_client.ts";
import { gauge, paired, trio } from "./relay_room.ts";

const MESSAGE = new Uint8Array(64 * 1024);

Deno.test("who leaves is told of behind all that it sent", async () => {
  await using room = await trio();
  const [one, other] = await paired(room);
  for (let i = 0; i < 20; i++) one.push(MESSAGE);
  await one[Symbol.asyncDispose]();
  for (let i = 0; i < 20; i++) await other.next();
  assert.equal(await other.over, CLOSES.parted.code);
  await other[Symbol.asyncDispose]();
});

Deno.test("a member that is sending at full speed hears why it is over", async () => {
  await using room = await trio();
  for (let i = 0; i < 10; i++) {
    const [one, other] = await paired(room);
    const sending = (async () => {
      while (await one.send(MESSAGE));
    })();
    await other.next();
    await other[Symbol.asyncDispose]();
    await sending;
    assert.equal(await one.over, CLOSES.parted.code);
    await one[Symbol.asyncDispose]();
  }
});

Deno.test("a second socket of a member ends the pair and begins another", async () => {
  await using room = await trio();
  const { server: { port }, host, guest } = room;
  const [one, other] = await paired(room);
  assert.ok(await one.send(MESSAGE));
  await using again = await RelayClient.join(port, host, guest.member);
  assert.equal(await one.over, CLOSES.replaced.code);
  assert.equal(await other.over, CLOSES.parted.code);
  assert.equal(again.credit, 0);
  await using back = await RelayClient.join(port, guest, host.member);
  assert.ok(await again.send(new Uint8Array([7])));
  assert.deepEqual(await back.next(), new Uint8Array([7]));
  await one[Symbol.asyncDispose]();
  await other[Symbol.asyncDispose]();
});

Deno.test("a server that stops tells all to go elsewhere", async () => {
  await using room = await trio();
  const { server, host, third } = room;
  const [one, other] = await paired(room);
  const unjoined = await RelayClient.open(
    server.port,
    host.member,
    third.member,
  );
  await server.shutdown();
  for (const client of [one, other, unjoined]) {
    assert.equal(await client.over, CLOSES.restart.code);
    await client[Symbol.asyncDispose]();
  }
  assert.match(
    await server.metrics.text(),
    /^tallow_relay_ends_total\{reason="restart"\} 3$/m,
  );
});

Deno.test("there are no more pairs than the operator wants", async () => {
  await using room = await trio({ relay: { ...RELAY, maxPairs: 1 } });
  const { server, host, third } = room;
  const [one, other] = await paired(room);
  const refused = await RelayClient.join(server.port, third, host.member);
  assert.equal(await refused.over, CLOSES.full.code);
  await one[Symbol.asyncDispose]();
  await other[Symbol.asyncDispose]();
  for (let code: number | undefined = CLOSES.full.code; code !== undefined;) {
    const next = await RelayClient.join(server.port, third, host.member);
    const mate = await RelayClient.join(server.port, host, third.member);
    await next.until(() => next.credit > 0);
    code = next.credit > 0 ? undefined : await next.over;
    if (code !== undefined) assert.equal(code, CLOSES.full.code);
    await next[Symbol.asyncDispose]();
    await mate[Symbol.asyncDispose]();
  }
});

Deno.test("a reader that lies makes the server hold no more", async () => {
  await using room = await trio();
  const { server, host, guest } = room;
  await using one = await RelayClient.join(server.port, host, guest.member);
  using deaf = await DeafReader.join(server.port, guest, host.member);
  await one.until(() => one.credit > 0);
  const waits = () => gauge(server, "waiting_bytes");
  let told = 0;
  for (;;) {
    const waiting = await waits();
    assert.ok(waiting <= 4_194_304, `${waiting} bytes wait`);
    if (waiting + MESSAGE.length > 4_194_304) break;
    const carried = await gauge(server, "bytes_total");
    if (carried > told) await deaf.say({ t: "got", bytes: told = carried });
    if (one.sent + MESSAGE.length <= one.credit) one.push(MESSAGE);
    await new Promise((go) => setTimeout(go, 0));
  }
  // The rest of the window is all that it may still send.
  assert.ok(one.credit - one.sent < MESSAGE.length);
});

/** A socket whose owner joins and never reads again. */
class DeafReader implements Disposable {
  readonly #socket: Deno.TcpConn;

  private constructor(socket: Deno.TcpConn) {
    this.#socket = socket;
  }

  static async join(
    port: number,
    { member, token }: { readonly member: string; readonly token: string },
    other: string,
  ): Promise<DeafReader> {
    const pair = [member, other].sort().join(".");
    const socket = await Deno.connect({ hostname: "127.0.0.1", port });
    await socket.write(new TextEncoder().encode(
      `GET /relay/03beef/${pair} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n` +
        "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n" +
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
    ));
    await socket.read(new Uint8Array(1024));
    const reader = new DeafReader(socket);
    await reader.say({ t: "join", member, token });
    return reader;
  }

  /** A text of up to 125 bytes, masked with zeros (RFC 6455 §5.2). */
  async say(message: unknown): Promise<void> {
    const payload = new TextEncoder().encode(JSON.stringify(message));
    const head = [0x81, 0x80 | payload.length, 0, 0, 0, 0];
    await this.#socket.write(new Uint8Array([...head, ...payload]));
  }

  [Symbol.dispose](): void {
    this.#socket.close();
  }
}
