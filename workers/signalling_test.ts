import assert from "node:assert/strict";
import type { Bytes } from "../core/bytes.ts";
import type { SignalMessage } from "./command.ts";
import { PAIR, Room } from "../tests/transfer/room.ts";
import { settled } from "../tests/transfer/waiting.ts";

function candidate(text: string): SignalMessage {
  return {
    type: 0x03,
    body: { connection: 0, candidate: text, mid: "0", index: 0 },
  };
}

/** Candidates that the guest heard of, in order. */
function heard(room: Room): string[] {
  return room.guest.all("signal").map(({ message: { body } }) =>
    "candidate" in body ? body.candidate : body.type
  );
}

/** Sends candidates; `server` is what the server does with each blob. */
async function signalled(
  room: Room,
  texts: readonly string[],
  server: (blob: Bytes, nth: number) => Bytes[] = (blob) => [blob],
): Promise<void> {
  let nth = 0;
  room.blobs = (blob) => server(blob, nth++);
  for (const text of texts) {
    const message = candidate(text);
    room.host.do({ do: "signal", pair: PAIR, message });
  }
  await settled();
}

Deno.test("candidates arrive in order, and the server sees none", async () => {
  using room = await new Room().meet();
  const seen: string[] = [];
  await signalled(room, ["a 192.0.2.1", "b", "c"], (blob) => {
    seen.push(new TextDecoder().decode(blob));
    return [blob];
  });
  assert.deepEqual(heard(room), ["a 192.0.2.1", "b", "c"]);
  assert.equal(seen.length, 3);
  assert(seen.every((text) => !text.includes("192.0.2.1")));
  // All of one size class: the addresses cannot be told by their length.
  assert.equal(
    new Set(room.host.all("blob").slice(-3).map(({ blob }) => blob.length))
      .size,
    1,
  );
});

const attacks: Record<string, (blob: Bytes, nth: number) => Bytes[]> = {
  "changed": (blob, nth) => {
    if (nth === 1) blob[30]! ^= 1;
    return [blob];
  },
  "lost": (blob, nth) => nth === 1 ? [] : [blob],
  "repeated": (blob, nth) => nth === 0 ? [blob, blob] : [blob],
};

for (const [name, attack] of Object.entries(attacks)) {
  Deno.test(`signalling that is ${name} ends a session without link`, async () => {
    using room = await new Room().meet();
    await signalled(room, ["a", "b", "c"], attack);
    const { problem } = await room.guest.heard("closed");
    assert.equal(problem, "tampered");
    assert.deepEqual(heard(room), ["a"]);
  });

  Deno.test(`signalling that is ${name} leaves a link alone`, async () => {
    using room = await new Room().link();
    await signalled(room, ["a", "b", "c"], attack);
    assert.deepEqual(room.guest.all("closed"), []);
    assert.deepEqual(heard(room), ["a"]);
  });
}

Deno.test("what was lost with a way does not spoil the next one", async () => {
  using room = await new Room().meet();
  await signalled(room, ["a", "lost"], (blob, nth) => nth === 1 ? [] : [blob]);
  room.guest.do({ do: "resignal", pair: PAIR });
  // Still on the old way, and unusable behind the gap.
  await signalled(room, ["late"]);
  room.host.do({ do: "resignal", pair: PAIR });
  await signalled(room, ["c", "d"]);
  assert.deepEqual(heard(room), ["a", "c", "d"]);
  assert.deepEqual(room.guest.all("closed"), []);
});
