import assert from "node:assert/strict";
import type { OfferPart } from "../../core/transfer_body.ts";
import { concat, u32, u64 } from "../../core/bytes.ts";
import { FrameClass, FrameType, type Inner } from "../../core/frame.ts";
import { SendLane } from "../../core/lane.ts";
import { LaneWriter } from "../../workers/lane.ts";
import { Halves } from "../../workers/halves.ts";
import { Ledger } from "../../workers/ledger.ts";
import { memoryShelf } from "../../workers/shelf.ts";
import { Transfers } from "../../workers/transfers.ts";
import { Vault } from "../../workers/vault.ts";
import { surroundings } from "../transfer/surroundings.ts";
import type { CryptoEvent } from "../../workers/crypto_event.ts";
import { type MemoryDisk, memoryDisk } from "../fakes/memory_disk.ts";
import { random } from "../handshake.ts";
import { End } from "../security/end.ts";
import { settled } from "../transfer/waiting.ts";

const T = "44".repeat(16);
const CHUNK = 16_384;

const OFFER: OfferPart = {
  handle: 0,
  transfer: T,
  chunk: CHUNK,
  first: 0,
  last: true,
  files: [{ name: "x", size: 2 * CHUNK, type: "", modified: 0 }],
};

/** A receiver that hears whatever a hostile sender of its link says. */
class Victim {
  readonly violations: string[] = [];
  readonly events: CryptoEvent[] = [];
  readonly transfers: Transfers;

  private constructor(readonly disk: MemoryDisk, { ring }: End) {
    const lane = new SendLane(FrameClass.peer, 0);
    const writer = new LaneWriter(ring, lane, () => Promise.resolve());
    const violation = (what: string) => this.violations.push(what);
    const ledger = new Ledger(new Vault(memoryShelf(), random));
    const around = surroundings({
      emit: (event) => this.events.push(event),
      disk: disk.call,
    });
    const halves = new Halves({ id: "bond", label: "" }, ledger, around);
    this.transfers = new Transfers("B", halves, () => 0);
    const delivered = () => {};
    const pipe = { writer, violation, streams: 1, bulkBytes: 0, delivered };
    this.transfers.linked(pipe, true);
  }

  static async at(disk: MemoryDisk): Promise<Victim> {
    const end = await End.at("B", new Uint8Array(32).fill(1), () => 0);
    end.rotator.stop();
    return new Victim(disk, end);
  }

  offered(part: OfferPart = OFFER): this {
    this.transfers.message({ type: FrameType.offer, body: part });
    return this;
  }

  accept(): void {
    this.transfers.hear({
      do: "accept",
      bond: "bond",
      transfer: T,
      files: [0],
    });
  }

  cancelled(handle = 0): void {
    const body = { handle, reason: "cancelled" } as const;
    this.transfers.message({ type: FrameType.cancel, body });
  }
}

function chunkOf(handle: number, file: number, index: number): Inner {
  const data = new Uint8Array(CHUNK);
  const body = concat(u32(handle), u32(file), u64(index), data);
  return { type: FrameType.chunk, body, length: 8 + body.length };
}

Deno.test("mistake 28: no byte is stored before the person accepts", async () => {
  const victim = (await Victim.at(memoryDisk())).offered();
  victim.transfers.chunk(chunkOf(0, 0, 0));
  await settled();
  assert.deepEqual(victim.disk.log, []);
  assert.equal(victim.violations.length, 1);
});

Deno.test("mistake 26: bytes of a file that was not listed end the transfer", async () => {
  const victim = (await Victim.at(memoryDisk())).offered();
  victim.accept();
  await settled();
  victim.transfers.chunk(chunkOf(0, 1, 0));
  await settled();
  assert.equal(victim.violations.length, 1);
  assert.deepEqual(
    victim.disk.log.filter((line) => line.startsWith("write")),
    [],
  );
  assert.throws(() => victim.transfers.chunk(chunkOf(9, 0, 0)), RangeError);
});

Deno.test("mistake 27: cleanup touches only what this transfer stored", async () => {
  const disk = memoryDisk();
  const owner = (await Victim.at(disk)).offered();
  owner.accept();
  await settled();
  owner.transfers.chunk(chunkOf(0, 0, 0));
  await settled();
  const before = disk.parts;
  assert.equal(before.length, 1);
  // Another member offers under the same name, and takes it back.
  const other = (await Victim.at(disk)).offered();
  other.cancelled();
  await settled();
  assert.deepEqual(disk.parts, before);
  assert(!disk.log.some((line) => line.startsWith("discard")));
});
