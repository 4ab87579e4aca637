import assert from "node:assert/strict";
import { Company } from "../tests/fakes/company.ts";
import type { CryptoEvent } from "../workers/crypto_event.ts";
import type { Entrance } from "./entrance.ts";
import { Hall } from "./hall.ts";

const [HOST, ADA] = ["11".repeat(16), "22".repeat(16)] as [string, string];

/** The hall of a guest that is back with its host and another guest. */
class Guest implements Disposable {
  readonly #company = new Company();
  left = false;
  readonly hall: Hall = new Hall(
    { is: "open" },
    {
      ...this.#company,
      privacy: () => ({ relayOnly: false, relay: true }),
      changed() {},
      hasUnfinished: () => false,
    },
    () => ({ ...NOTHING, leave: () => void (this.left = true) }),
  );

  constructor() {
    const [who, label] = ["ada", ""];
    const { members } = this.hall;
    members.restore({ on: "rejoined", bond: HOST, label, role: "host" });
    members.restore({ on: "rejoined", bond: ADA, label, who });
    for (const bond of [HOST, ADA]) {
      const contact = this.#company.contact();
      members.bonded(bond)?.ties.begin(contact);
      this.hall.hear({ on: "linked", pair: contact.pair });
    }
  }

  /** The session with somebody is over, as the workers tell. */
  closed(bond: string): void {
    const { pair = "" } = this.hall.members.bonded(bond)?.ties.current ?? {};
    this.hall.hear({ ...CLOSED, pair });
  }

  get there(): (string | undefined)[] {
    return this.hall.members.met.map(({ ties: { bond } }) => bond);
  }

  [Symbol.dispose](): void {
    this.hall.leave();
    this.#company[Symbol.dispose]();
  }
}

const NOTHING: Entrance = {
  enter: () => Promise.resolve(),
  hear() {},
  closed() {},
  admitted() {},
  hurry() {},
  leave() {},
};

const CLOSED: CryptoEvent & { on: "closed" } = {
  on: "closed",
  pair: "",
  problem: "member-left",
  guess: false,
  kept: false,
};

Deno.test("guests stay together without the host, and nobody stays alone", () => {
  using guest = new Guest();
  assert.deepEqual(guest.there, [HOST, ADA]);
  guest.closed(HOST);
  assert.deepEqual(guest.there, [ADA]);
  assert.deepEqual(guest.hall.stage, { is: "open" });
  guest.closed(ADA);
  const problem = { kind: "member-left" };
  assert.deepEqual(guest.hall.stage, { is: "closed", problem });
});

Deno.test("a guest that another one leaves stays with the host", () => {
  using guest = new Guest();
  guest.closed(ADA);
  assert.deepEqual(guest.there, [HOST]);
  assert.deepEqual(guest.hall.stage, { is: "open" });
});

Deno.test("who is removed leaves everybody, and hears why", () => {
  using guest = new Guest();
  guest.hall.hear({ on: "removed" });
  const problem = { kind: "removed" };
  assert.deepEqual(guest.hall.stage, { is: "closed", problem });
  assert.equal(guest.left, true);
  for (const bond of [HOST, ADA]) {
    assert.deepEqual(guest.hall.members.bonded(bond)?.ties.ending, problem);
    guest.closed(bond);
  }
  assert.deepEqual(guest.hall.stage, { is: "closed", problem });
});

Deno.test("another guest that is removed is left by all", () => {
  using guest = new Guest();
  const ada = guest.hall.members.bonded(ADA);
  guest.hall.hear({ on: "removed", who: "ada" });
  assert.deepEqual(ada?.ties.ending, { kind: "member-left" });
  guest.closed(ADA);
  assert.deepEqual(guest.there, [HOST]);
  assert.deepEqual(guest.hall.stage, { is: "open" });
});
