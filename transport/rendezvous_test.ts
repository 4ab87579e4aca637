import assert from "node:assert/strict";
import {
  type SignalServer,
  startSignaling,
} from "../tests/fakes/signal_server.ts";
import { Member } from "../tests/transfer/member.ts";
import { until } from "../tests/transfer/waiting.ts";
import type { Bytes } from "../core/bytes.ts";
import { locatorOf } from "../core/secret.ts";
import { type BondRecord, resumeSecret } from "../core/vault_record.ts";
import type { CryptoEvent } from "../workers/crypto_event.ts";
import { Ledger } from "../workers/ledger.ts";
import type { Workers } from "../workers/room_workers.ts";
import { Api } from "./api.ts";
import { Rendezvous } from "./rendezvous.ts";
import { Tie } from "./tie.ts";

const BOND = "0b".repeat(16);
const [LAST, FORMER] = [
  new Uint8Array(32).fill(1),
  new Uint8Array(32).fill(2),
];

/** A page that looks for the other one of its bond. */
class Page implements Disposable {
  readonly #member = new Member("host", (event) => this.#hear(event));
  readonly #ties = new Map<string, Tie>();
  #rendezvous: Rendezvous | undefined;
  private constructor(private readonly api: Api) {}

  /** Knows what an earlier page left of the bond. */
  static async at(
    server: Pick<SignalServer, "port">,
    kept: Pick<BondRecord, "side" | "secret" | "old">,
  ): Promise<Page> {
    const page = new Page(new Api(new URL(`http://127.0.0.1:${server.port}/`)));
    const member = page.#member;
    await new Ledger(member.vault).keep({
      is: "bond",
      id: BOND,
      label: "",
      handles: 0,
      since: 1,
      ...kept,
    });
    member.do({ do: "rejoin", bond: BOND });
    await member.heard("rejoined");
    return page;
  }

  seek(): this {
    const workers = {
      // On another thread, as it were.
      send: (command: Parameters<Workers["send"]>[0]) =>
        queueMicrotask(() => {
          if (command.do !== "start") this.#member.do(command);
        }),
    };
    this.#rendezvous = new Rendezvous(this.api, workers, { bond: BOND }, {
      met: (contact) => {
        const privacy = () => ({ relayOnly: false, relay: false });
        const ground = { api: this.api, workers, privacy };
        const tie = new Tie(contact, ground, {
          changed() {},
          lost() {},
        });
        this.#ties.set(contact.pair, tie);
        return tie;
      },
      forsook: (pair) => this.#ties.delete(pair),
      failed() {},
    });
    return this;
  }

  /** How many meetings it began or answered. */
  get meetings(): number {
    return this.#member.all("hello").length;
  }

  /** Keys are agreed with the other; answers which side this is. */
  async met(count = 1): Promise<string> {
    const { side, bond } = await this.#member.heard("open", () => true, count);
    assert.equal(bond, BOND);
    return side;
  }

  /** The newest session finds a channel. */
  link(): void {
    const { pair } = this.#member.all("open").at(-1)!;
    this.#ties.get(pair)?.hear({ on: "linked", pair });
  }

  /** The page is left, and the server is told. */
  [Symbol.dispose](): void {
    this.#rendezvous?.stop();
    for (const tie of this.#ties.values()) tie.close();
  }

  #hear(event: CryptoEvent): void {
    switch (event.on) {
      case "places":
      case "hello":
      case "open":
        return this.#rendezvous?.hear(event);
      case "blob":
        return this.#ties.get(event.pair)?.hear(event);
      case "closed":
        if (this.#ties.delete(event.pair)) this.#rendezvous?.failed();
    }
  }
}

const both = [{ side: "A", secret: LAST }, {
  side: "B",
  secret: LAST,
}] as const;

Deno.test("two who lost each other meet, whoever comes first", async () => {
  await using server = await startSignaling();
  using first = await Page.at(server, both[0]);
  using second = await Page.at(server, both[1]);
  first.seek();
  second.seek();
  const sides = await Promise.all([first.met(), second.met()]);
  assert.deepEqual(sides.toSorted(), ["A", "B"]);
});

Deno.test("who kept the secret before the last is met under that", async () => {
  await using server = await startSignaling();
  using ahead = await Page.at(server, { ...both[0], old: FORMER });
  using behind = await Page.at(server, { side: "B", secret: FORMER });
  ahead.seek();
  behind.seek();
  await Promise.all([ahead.met(), behind.met()]);
});

Deno.test("two who kept both secrets meet once, under the last", async () => {
  await using server = await startSignaling();
  using first = await Page.at(server, { ...both[0], old: FORMER });
  using second = await Page.at(server, { ...both[1], old: FORMER });
  first.seek();
  second.seek();
  await Promise.all([first.met(), second.met()]);
  assert.deepEqual([first.meetings, second.meetings], [1, 1]);
});

Deno.test("a page that is reloaded in the meeting is met again", async () => {
  await using server = await startSignaling();
  using stays = await Page.at(server, both[0]);
  stays.seek();
  {
    using goes = await Page.at(server, both[1]);
    goes.seek();
    await Promise.all([goes.met(), stays.met()]);
  }
  // What it kept is what it began with: it was gone too soon.
  using comes = await Page.at(server, both[1]);
  comes.seek();
  await Promise.all([comes.met(), stays.met(2)]);
});

Deno.test("a room whose time is up is made again", async () => {
  await using server = await startSignaling();
  using waits = await Page.at(server, both[0]);
  waits.seek();
  await holds(server, LAST, 1);
  await server.pass(600_000);
  using comes = await Page.at(server, both[1]);
  comes.seek();
  await Promise.all([waits.met(), comes.met()]);
});

Deno.test("who links keeps that room, and leaves the others", async () => {
  await using server = await startSignaling();
  using first = await Page.at(server, { ...both[0], old: FORMER });
  using second = await Page.at(server, both[1]);
  first.seek();
  second.seek();
  await Promise.all([first.met(), second.met()]);
  await holds(server, FORMER, 1);
  first.link();
  second.link();
  await holds(server, FORMER, 0);
  await holds(server, LAST, 2);
  // The session's room goes with the session.
  first[Symbol.dispose]();
  await holds(server, LAST, 1);
});

/** Waits until so many are in the room of the place that a secret names. */
async function holds(
  server: SignalServer,
  secret: Bytes,
  members: number,
): Promise<void> {
  const locator = locatorOf(resumeSecret(secret));
  await until(async () => {
    const answer = await server.app.request(`/rooms/${locator}`);
    return (await answer.json()).members === members;
  });
}
