import assert from "node:assert/strict";
import { SignalClient } from "../tests/fakes/signal_client.ts";
import {
  HOST_TOKEN,
  LOCATOR,
  makeRoom,
  type SignalServer,
  startSignaling,
} from "../tests/fakes/signal_server.ts";
import { Signalling, type SignallingListener } from "./signalling.ts";

/** A host's socket to a real server; what it is told, one after the other. */
class Host implements Disposable {
  readonly #told: string[] = [];
  #wake = (): void => {};
  readonly signalling: Signalling;

  constructor({ port }: Pick<SignalServer, "port">) {
    const tell = (what: string) => () => {
      this.#told.push(what);
      this.#wake();
    };
    const listener: SignallingListener = {
      welcome: (_, again) => tell(again ? "welcome again" : "welcome")(),
      joined: tell("joined"),
      blob: (_, blob) => tell(`blob ${blob.join()}`)(),
      away: tell("away"),
      back: tell("back"),
      left: tell("left"),
      dissolved: tell("dissolved"),
      ended: ({ kind }) => tell(kind)(),
    };
    this.signalling = new Signalling(
      new URL(`ws://127.0.0.1:${port}/rooms/${LOCATOR}/socket`),
      { t: "join", role: "host", token: HOST_TOKEN },
      listener,
    );
  }

  async next(): Promise<string> {
    while (this.#told.length === 0) {
      await new Promise<void>((wake) => this.#wake = wake);
    }
    return this.#told.shift() ?? "";
  }

  [Symbol.dispose](): void {
    this.signalling.leave();
  }
}

/** Intervals that pass when a test says so. */
class Intervals implements Disposable {
  readonly #before = { setInterval };
  readonly #rings: (() => void)[] = [];

  constructor() {
    Reflect.set(globalThis, "setInterval", (ring: () => void) => {
      this.#rings.push(ring);
    });
  }

  pass(): void {
    for (const ring of this.#rings) ring();
  }

  [Symbol.dispose](): void {
    Object.assign(globalThis, this.#before);
  }
}

Deno.test("the server is reachable from the welcome to the end", async () => {
  await using server = await startSignaling();
  await makeRoom(server);
  using host = new Host(server);
  assert.equal(host.signalling.reachable, false);
  assert.equal(await host.next(), "welcome");
  assert.equal(host.signalling.reachable, true);
  await server.pass(600_000);
  assert.equal(await host.next(), "code-dead");
  assert.equal(host.signalling.reachable, false);
});

Deno.test("a lost socket is replaced, and a hurry does no harm", async () => {
  await using server = await startSignaling();
  await makeRoom(server);
  using host = new Host(server);
  await host.next();
  await server.shutdown();
  while (host.signalling.reachable) await new Promise((go) => setTimeout(go));
  host.signalling.hurry();
  assert.equal(await host.next(), "welcome again");
  assert.equal(host.signalling.reachable, true);
});

Deno.test("whoever gets a new socket unnoticed is back all the same", async () => {
  await using server = await startSignaling();
  await makeRoom(server);
  using host = new Host(server);
  await host.next();
  const guest = await SignalClient.join(server.port, "guest");
  assert.equal(await host.next(), "joined");
  await using again = (await SignalClient.join(server.port, guest)).client;
  assert.equal(await host.next(), "back");
  await again.quiet();
});

Deno.test("a server that takes the call and says nothing counts as down", async () => {
  using silent = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const taken = silent.accept();
  using clock = new Intervals();
  using host = new Host(silent.addr);
  using _socket = await taken;
  clock.pass();
  assert.equal(host.signalling.reachable, false);
  clock.pass();
  assert.equal(await host.next(), "server-down");
});
