import assert from "node:assert/strict";
import { Cut } from "./cut.ts";
import type { Member } from "./member.ts";
import { noise, Room } from "./room.ts";
import { settled } from "./waiting.ts";

/** The transfer of {@link cutAfter}, and of `offered.ts`. */
export const T = "11".repeat(16);
const MIB = 1024 * 1024;

export const large = noise(24 * MIB);

export async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

/** A large file and small ones on their way, cut after so many frames. */
export async function cutAfter(frames: number): Promise<{
  readonly room: Room;
  readonly bond: string;
  readonly files: readonly File[];
}> {
  const room = await new Room().link();
  const { host, guest } = room;
  const small = Array.from(
    { length: 100 },
    (_, i) => new File([noise(3000, i)], `small ${i}`),
  );
  const files = [...small, new File([large], "large")];
  const cut = new Cut(room, frames);
  room.offer(host, T, files);
  await guest.heard("offered");
  room.accept(guest, T, files.map((_, i) => i));
  await cut.done();
  await settled();
  return { room, bond: host.bond, files };
}

/** All that a member's disk was asked to write, in bytes. */
export function written({ disk }: Member): number {
  return disk.log.reduce((sum, line) => {
    const [, length] = line.match(/^write .*[+]([0-9]+)/) ?? [];
    return sum + Number(length ?? 0);
  }, 0);
}

export async function assertWhole(
  { guest }: Room,
  files: readonly File[],
): Promise<void> {
  const received = new Map(
    guest.received().map(({ file, content }) => [file, content]),
  );
  assert.equal(received.size, files.length);
  for (const i of [0, 57, 100]) {
    assert.deepEqual(
      await bytesOf(received.get(i)!),
      await bytesOf(files[i]!),
      `file ${i}`,
    );
  }
}

export async function done({ host, guest }: Room): Promise<void> {
  await Promise.all([host.reached("done", T), guest.reached("done", T)]);
}

export function total(files: readonly File[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}
