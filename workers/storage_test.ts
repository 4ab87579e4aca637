import assert from "node:assert/strict";
import { bytesOf, T } from "../tests/transfer/journey.ts";
import { large, offered } from "../tests/transfer/offered.ts";
import { noise } from "../tests/transfer/room.ts";
import { settled } from "../tests/transfer/waiting.ts";

const MIB = 1024 * 1024;

/** Frames of this length or more carry a chunk, or padding. */
const LARGE_BYTES = 100_000;

Deno.test("without room for it nothing is accepted", async () => {
  using room = await offered(large());
  room.guest.disk.free = 3 * MIB - 7;
  room.accept(room.guest, T, [0]);
  const [sender, receiver] = await Promise.all([
    room.host.reached("failed", T),
    room.guest.reached("failed", T),
  ]);
  assert.deepEqual(receiver.problem, { kind: "no-space", missing: 7 });
  assert.deepEqual(sender.problem, { kind: "receiver-storage" });
  await settled();
  const writes = room.guest.disk.log.filter((word) => word.startsWith("write"));
  assert.deepEqual(writes, []);
});

for (const request of ["prepare", "write", "publish"]) {
  Deno.test(`a disk that fails to ${request} ends the transfer`, async () => {
    using room = await offered(large());
    room.guest.disk.broken.add(request);
    room.accept(room.guest, T, [0]);
    const [sender, receiver] = await Promise.all([
      room.host.reached("failed", T),
      room.guest.reached("failed", T),
    ]);
    assert.deepEqual(receiver.problem, { kind: "storage-failed" });
    assert.deepEqual(sender.problem, { kind: "receiver-storage" });
    await settled();
    assert.deepEqual(room.guest.received(), []);
    assert.equal(room.guest.disk.parts.length, 0);
  });
}

Deno.test("a disk that stops stops the sender; then it goes on", async () => {
  const bytes = noise(40 * MIB);
  using room = await offered(new File([bytes], "large"));
  const { host, guest } = room;
  let frames = 0;
  room.frames = (frame, from) => {
    if (from === host && frame.length > LARGE_BYTES) frames++;
    return [frame];
  };
  // Accepted, and from then on nothing is written.
  const { promise, resolve } = Promise.withResolvers<void>();
  room.accept(guest, T, [0]);
  await guest.reached("moving", T);
  guest.disk.gate = promise;
  // The receiver's credit: 32 MiB, and what was flushed before it stopped.
  const credit = () =>
    256 + 32 * guest.disk.log.filter((word) => word.endsWith("flush")).length;
  while (frames < credit()) await settled();
  for (let turns = 0; turns < 20; turns++) await settled();
  assert.equal(frames, credit());
  assert.equal(host.all("progress").at(-1)?.state, "moving");

  resolve();
  await Promise.all([host.reached("done", T), guest.reached("done", T)]);
  assert.deepEqual(
    await bytesOf(guest.received()[0]!.content),
    bytes,
  );
});
