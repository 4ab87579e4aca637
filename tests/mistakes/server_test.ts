import assert from "node:assert/strict";
import { base64url, concat } from "../../core/bytes.ts";
import type { ServerMessage } from "../../core/signal.ts";
import { Hub } from "../../signaling/hub.ts";
import { openLog } from "../../signaling/log.ts";
import { Roll } from "../../signaling/roll.ts";
import { createRoom } from "../../signaling/room.ts";
import { Session } from "../../signaling/session.ts";
import {
  HOST_TOKEN,
  HOST_TOKEN_HASH,
  LOCATOR,
  makeRoom,
  startSignaling,
} from "../fakes/signal_server.ts";
import { random } from "../handshake.ts";
import { linkSecret, Room } from "../transfer/room.ts";
import { settled } from "../transfer/waiting.ts";

Deno.test("mistake 6: no call lists rooms", async () => {
  await using server = await startSignaling();
  await makeRoom(server);
  for (const path of ["/rooms", "/rooms/", "/rooms/*", "/rooms?all", "/list"]) {
    const response = await server.app.request(path);
    const text = await response.text();
    assert([400, 404].includes(response.status), path);
    assert(!text.includes(LOCATOR), path);
  }
  const calls = server.app.routes.map(({ method, path }) =>
    `${method} ${path}`
  );
  assert.deepEqual(
    [...new Set(calls)].filter((call) => !call.startsWith("ALL ")).sort(),
    [
      "DELETE /invitations",
      "DELETE /rooms/:locator",
      "GET /health",
      "GET /ice",
      "GET /openapi.json",
      "GET /ready",
      "GET /relay/:locator/:pair",
      "GET /rooms/:locator",
      "GET /rooms/:locator/socket",
      "POST /invitations",
      "POST /report",
      "POST /rooms",
    ],
  );
});

const STRANGERS = 1000;
/** Handshakes of one code under way at a time (PROTOCOL §6). */
const MAX_PARALLEL = 4;

Deno.test("mistake 32: 1000 strangers at a door leave the real guest its place", async () => {
  using room = new Room().open(linkSecret());
  const { host } = room;
  const m1s = () =>
    host.all("blob").filter(({ blob }) => blob.length > 1000).length;
  const crowd = 50;
  for (let n = 0; n < STRANGERS; n += crowd) {
    const pairs = Array.from({ length: crowd }, (_, i) => `stranger ${n + i}`);
    const before = m1s();
    for (const pair of pairs) {
      const hello = concat(Uint8Array.of(1, 1, 1, 2, 2, 0), random(32));
      host.do({ do: "greet", pair, door: "door", hello });
    }
    await settled();
    assert(m1s() - before <= MAX_PARALLEL, "bounded work");
    const problem = { kind: "member-left" } as const;
    for (const pair of pairs) host.do({ do: "close", pair, problem });
    await settled();
  }
  room.knock(linkSecret());
  await Promise.all([host.heard("open"), room.guest.heard("open")]);
});

/** A socket's end in memory, with what the server said. */
class Socket {
  readonly said: ServerMessage[] = [];
  closed: string | undefined;
  readonly send = (message: ServerMessage): void =>
    void this.said.push(message);
  readonly close = (name: string): void => void (this.closed = name);

  /** The welcome, or the close in its place. */
  async answer(): Promise<string> {
    for (;;) {
      if (this.closed !== undefined) return this.closed;
      const [first] = this.said;
      if (first) return first.t;
      await new Promise((go) => setTimeout(go, 0));
    }
  }
}

Deno.test("mistake 32: 1000 false joins leave a real one possible", async () => {
  using kv = await Deno.openKv(":memory:");
  const clock = () => 1_800_000_000_000;
  const log = openLog("error", clock, () => {});
  const roll = new Roll({ kv, clock, instance: "one", log });
  await roll.tick();
  const hub = new Hub({ kv, roll }, log);
  await createRoom({ kv, roll }, {
    locator: LOCATOR,
    hostTokenHash: HOST_TOKEN_HASH,
    ttlSeconds: 600,
    maxMembers: 2,
  }, 600);
  const seams = { hub, random, log, mayJoin: () => true };
  const join = (socket: Socket, body: unknown): Session => {
    const session = new Session(seams, LOCATOR, socket, clock());
    session.text(JSON.stringify(body));
    return session;
  };
  const guest = (socket: Socket): Session =>
    join(socket, { t: "join", role: "guest", hello: base64url(random(38)) });
  const host = new Socket();
  join(host, { t: "join", role: "host", token: HOST_TOKEN });
  assert.equal(await host.answer(), "welcome");
  for (let n = 0; n < STRANGERS; n += 4) {
    const sockets = Array.from({ length: 4 }, () => new Socket());
    const sessions = sockets.map(guest);
    const answers = await Promise.all(sockets.map((it) => it.answer()));
    const inside = answers.filter((answer) => answer === "welcome").length;

    assert(inside <= 1, "one place");
    for (const session of sessions) session.text('{"t":"leave"}');
  }
  const real = new Socket();
  guest(real);
  assert.equal(await real.answer(), "welcome");
  await hub.shutdown();
});
