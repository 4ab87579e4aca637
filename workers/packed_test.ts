import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { noise, Room } from "../tests/transfer/room.ts";
import { settled } from "../tests/transfer/waiting.ts";

const T = "11".repeat(16);
const MIB = 1024 * 1024;

const original = new TextEncoder().encode("tallow and wax\n".repeat(100_000));
const packed = new Uint8Array(gzipSync(original));

/** A room where the host has offered one gzip file, and the guest wants it. */
async function taken(
  content: Uint8Array<ArrayBuffer>,
  unpacked: number,
): Promise<Room> {
  const room = await new Room().link();
  const file = new File([content], "notes.txt", { type: "text/plain" });
  room.host.do({
    do: "offer",
    bond: room.host.bond,
    transfer: T,
    files: [{ file, name: file.name, unpacked }],
    maxBytes: 262_144,
    padded: true,
  });
  await room.guest.heard("offered");
  room.accept(room.guest, T, [0]);
  return room;
}

Deno.test("a gzip file moves small and arrives as its original", async () => {
  using room = await taken(packed, original.length);
  const { guest, host } = room;
  const [sent, received] = await Promise.all([
    host.reached("done", T),
    guest.reached("done", T),
  ]);
  assert.equal(sent.total, packed.length);
  assert.equal(received.total, packed.length);
  for (const side of [guest, host]) {
    const { files: [facts] } = await side.heard("offered");
    assert.equal(facts?.size, original.length);
  }
  const { content } = guest.received()[0]!;
  assert.deepEqual(new Uint8Array(await content.arrayBuffer()), original);
  assert.equal(
    guest.disk.log[0],
    `prepare ${T} ${packed.length + original.length}`,
  );
});

for (
  const [lie, content, unpacked] of [
    ["fewer bytes than it holds", packed, original.length - 1],
    ["more bytes than it holds", packed, original.length + 1],
    ["a megabyte of a bomb", gzipSync(new Uint8Array(64 * MIB)), MIB],
    ["noise to be a gzip file", noise(5000), 9000],
    ["nothing to be a gzip file", new Uint8Array(0), 9000],
  ] as const
) {
  Deno.test(`a sender that declares ${lie} leaves nothing`, async () => {
    using room = await taken(new Uint8Array(content), unpacked);
    const { guest, host } = room;
    const [sender, receiver] = await Promise.all([
      host.reached("failed", T),
      guest.reached("failed", T),
    ]);
    const problem = { kind: "hash-mismatch", name: "notes.txt" };
    assert.deepEqual(receiver.problem, problem);
    assert.deepEqual(sender.problem, problem);
    await settled();
    assert.deepEqual(guest.received(), []);
    assert.equal(guest.disk.log.at(-1), `discard ${T}`);
    assert.equal(guest.disk.parts.length, 0);
    assert.ok(!guest.disk.log.some((word) => word.startsWith("publish")));
  });
}

Deno.test("a disk that fails while unpacking is not the sender's lie", async () => {
  using room = await new Room().link();
  room.guest.disk.broken.add("unpack");
  const file = new File([packed], "notes.txt");
  const files = [{ file, name: file.name, unpacked: original.length }];
  room.host.do({
    do: "offer",
    bond: room.host.bond,
    transfer: T,
    files,
    maxBytes: MIB,
    padded: true,
  });
  await room.guest.heard("offered");
  room.accept(room.guest, T, [0]);
  const { problem } = await room.guest.reached("failed", T);
  assert.deepEqual(problem, { kind: "storage-failed" });
});
