import assert from "node:assert/strict";
import { CountedFile } from "../tests/fakes/counted_file.ts";
import { bytesOf } from "../tests/transfer/journey.ts";
import type { Member } from "../tests/transfer/member.ts";
import { Party } from "../tests/transfer/party.ts";
import { noise } from "../tests/transfer/room.ts";

const MIB = 1024 * 1024;
const GROUP = "ab".repeat(16);

/** A host that sends the same file to guests, each of whom has a transfer. */
class Sending implements Disposable {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly file: CountedFile;
  readonly #party: Party;
  readonly host: Member;
  readonly #guests = new Map<string, Member>();

  constructor(guests: number, mebibytes: number) {
    this.#bytes = noise(mebibytes * MIB);
    this.file = new CountedFile([this.#bytes], "large");
    this.#party = new Party(guests);
    this.host = this.#party.host;
  }

  /** A guest is there, and is offered the file. */
  async offer(name: string, transfer = transferOf(name)): Promise<Member> {
    const guest = this.#guests.get(name) ?? await this.#party.admit(name);
    this.#guests.set(name, guest);
    this.host.do({
      do: "offer",
      bond: this.#party.bond(name),
      transfer,
      group: GROUP,
      files: [{ file: this.file, name: "large" }],
      maxBytes: 262_144,
      padded: false,
    });
    await guest.heard("offered", (it) => it.transfer === transfer);
    return guest;
  }

  /** A guest is there, and accepts what it is offered. */
  async to(name: string, transfer = transferOf(name)): Promise<Member> {
    const guest = await this.offer(name, transfer);
    accept(guest, transfer);
    return guest;
  }

  /** Both ends say that all of it is there, and it is. */
  async arrived(guest: Member, transfer: string): Promise<void> {
    await Promise.all([
      guest.reached("done", transfer),
      this.host.reached("done", transfer),
    ]);
    const { content } = guest.received().at(-1)!;
    assert.deepEqual(await bytesOf(content), this.#bytes);
  }

  [Symbol.dispose](): void {
    this.#party[Symbol.dispose]();
  }
}

function accept(guest: Member, transfer: string): void {
  guest.do({ do: "accept", bond: guest.bond, transfer, files: [0] });
}

/** The transfer to a guest. */
function transferOf(name: string): string {
  return name.charCodeAt(0).toString(16).padStart(32, "0");
}

Deno.test("a slow recipient holds up no other, and ends with everything", async () => {
  // More than a receiver grants before any of it is on its disk.
  using sending = new Sending(2, 36);
  const [ada, slow] = [await sending.to("a"), await sending.to("s")];
  const gate = Promise.withResolvers<void>();
  // Its disk takes nothing: it gives no credit any more.
  slow.disk.gate = gate.promise;
  await sending.arrived(ada, transferOf("a"));
  assert.deepEqual(slow.received(), []);
  gate.resolve();
  await sending.arrived(slow, transferOf("s"));
  const groups = sending.host.all("offered").map(({ group }) => group);
  assert.deepEqual(groups, [GROUP, GROUP]);
});

Deno.test("one that fails leaves the others, and gets all when it is tried again", async () => {
  using sending = new Sending(2, 12);
  const [ada, bad] = [await sending.to("a"), await sending.to("b")];
  bad.do({ do: "cancel", bond: bad.bond, transfer: transferOf("b") });
  const { problem } = await sending.host.reached("failed", transferOf("b"));
  assert.deepEqual(problem, { kind: "cancelled", by: "them" });
  await sending.arrived(ada, transferOf("a"));
  const again = transferOf("c");
  await sending.to("b", again);
  await sending.arrived(bad, again);
});

Deno.test("a file that several get is read once", async () => {
  using sending = new Sending(3, 12);
  const names = ["a", "b", "c"];
  const guests: Member[] = [];
  for (const name of names) guests.push(await sending.offer(name));
  for (const [i, guest] of guests.entries()) {
    accept(guest, transferOf(names[i]!));
  }
  await Promise.all(
    guests.map((guest, i) => sending.arrived(guest, transferOf(names[i]!))),
  );
  // All of it fits into what is kept, however far apart they are.
  assert.equal(sending.file.read, sending.file.size);
});
