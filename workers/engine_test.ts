import assert from "node:assert/strict";
import { linkSecret, noise, Room } from "../tests/transfer/room.ts";
import { settled } from "../tests/transfer/waiting.ts";

const T1 = "11".repeat(16);
const T2 = "22".repeat(16);

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

Deno.test("files of every size move with equal bytes", async () => {
  using room = await new Room().link();
  const sizes = [0, 1, 131_071, 131_072, 131_073, 3_000_000, 0, 5];
  const files = sizes.map((size, i) =>
    new File([noise(size, i + 1)], `dir/${i}.bin`, { type: "x/y" })
  );
  const { host, guest } = room;
  room.offer(host, T1, files);
  const offered = await guest.heard("offered");
  assert.equal(offered.direction, "receive");
  assert.deepEqual(
    offered.files,
    sizes.map((size, i) => ({
      name: `dir/${i}.bin`,
      size,
      type: "x/y",
      modified: files[i]!.lastModified,
    })),
  );
  assert.deepEqual(guest.disk.log, [], "nothing is stored before the answer");

  const wanted = [0, 1, 2, 3, 4, 5, 7];
  room.accept(guest, T1, wanted);
  const [sent, received] = await Promise.all([
    host.reached("done", T1),
    guest.reached("done", T1),
  ]);
  const total = 1 + 131_071 + 131_072 + 131_073 + 3_000_000 + 5;
  assert.deepEqual([sent.bytes, sent.total], [total, total]);
  assert.deepEqual([received.bytes, received.total], [total, total]);

  const published = guest.received();
  assert.deepEqual(published.map(({ file }) => file), wanted);
  for (const { file, content } of published) {
    assert.deepEqual(await bytesOf(content), await bytesOf(files[file]!));
  }
  assert.equal(guest.disk.log[0], `prepare ${T1} ${total}`);
  assert.equal(guest.disk.parts.length, 0);
});

Deno.test("two transfers at once cross each other", async () => {
  using room = await new Room().link();
  const { host, guest } = room;
  const [there, back] = [noise(2_000_000, 7), noise(1_500_000, 9)];
  room.offer(host, T1, [new File([there], "there")]);
  room.offer(guest, T2, [new File([back], "back")]);
  await Promise.all([
    guest.heard("offered", ({ direction }) => direction === "receive"),
    host.heard("offered", ({ direction }) => direction === "receive"),
  ]);
  room.accept(guest, T1, [0]);
  room.accept(host, T2, [0]);
  await Promise.all(
    [host, guest].flatMap((member) => [
      member.reached("done", T1),
      member.reached("done", T2),
    ]),
  );
  assert.deepEqual(await bytesOf(guest.received()[0]!.content), there);
  assert.deepEqual(await bytesOf(host.received()[0]!.content), back);
});

Deno.test("an offer of 3000 files arrives whole", async () => {
  using room = await new Room().link();
  const names = Array.from({ length: 3000 }, (_, i) => `folder/${i}.txt`);
  room.offer(room.host, T1, names.map((name) => new File([], name)));
  const { files } = await room.guest.heard("offered");
  assert.deepEqual(files.map(({ name }) => name), names);
  room.accept(room.guest, T1, names.map((_, i) => i));
  await room.host.reached("done", T1);
  assert.equal(room.guest.received().length, 3000);
});

Deno.test("padding rounds up what an observer can count", async () => {
  using room = await new Room().link();
  let frames = 0;
  const whole = 16 + 8 + 16 + 131_072 + 16;
  room.frames = (frame, from) => {
    if (from === room.host && frame.length === whole) frames++;
    return [frame];
  };
  // 2^22 ≤ n < 2^23: steps of 2^17; 33 MiB/8 + 1 byte are 34 frames.
  room.offer(room.host, T1, [new File([noise(2 ** 22 + 2 ** 17 + 1)], "x")]);
  await room.guest.heard("offered");
  room.accept(room.guest, T1, [0]);
  await room.host.reached("done", T1);
  assert.equal(frames, 34);
  // 2^23 ≤ n: steps of 2^18, so one byte over is two frames over.
  frames = 0;
  room.offer(room.host, T2, [new File([noise(2 ** 23 + 1)], "x")]);
  await room.guest.heard("offered", ({ transfer }) => transfer === T2);
  room.accept(room.guest, T2, [0]);
  await room.host.reached("done", T2);
  assert.equal(frames, 66);
});

Deno.test("a wrong code costs the host a guess, three kill it", async () => {
  using room = new Room().open(linkSecret(1));
  const { host, guest } = room;
  for (const [round, left] of [2, 1, 0].entries()) {
    room.knock(linkSecret(2));
    const doors = await host.heard("doors", () => true, round + 1);
    assert.equal(doors.attemptsLeft, left);
    assert.equal(doors.dead, left === 0 ? "guesses" : undefined);
    const closed = await guest.heard("closed", () => true, round + 1);
    assert.deepEqual([closed.problem, closed.guess], ["refused", true]);
  }
  assert.equal(host.all("doors").length, 3);
  // Even the right secret opens nothing now.
  room.knock(linkSecret(1));
  await host.heard("closed", () => true, 4);
  assert.deepEqual([...host.all("open"), ...guest.all("open")], []);
  guest.do({ do: "close", pair: "pair", problem: { kind: "room-gone" } });
});

Deno.test("the right code after a wrong one opens, once", async () => {
  using room = new Room().open(linkSecret(1));
  room.knock(linkSecret(2));
  await room.guest.heard("closed");
  room.knock(linkSecret(1));
  await Promise.all([room.host.heard("open"), room.guest.heard("open")]);
  await room.host.heard("doors", () => true, 2);
  assert.deepEqual(
    room.host.all("doors").map(({ attemptsLeft, dead }) => [
      attemptsLeft,
      dead,
    ]),
    [[2, undefined], [0, "admissions"]],
  );
});

Deno.test("a flipped bit in any blob of the handshake ends it", async () => {
  // HELLO, host's HELLO and M1, M2, M3; front, middle and end of each.
  for (const nth of [0, 1, 2, 3]) {
    for (const place of [0, 0.5, 1]) {
      using room = new Room();
      let seen = 0;
      room.blobs = (blob) => {
        if (seen++ === nth) {
          blob[Math.floor(place * (blob.length - 1))]! ^= 0x40;
        }
        return [blob];
      };
      room.open(linkSecret()).knock(linkSecret());
      // The guest hears of a broken HELLO as of a wrong code, by ABORT.
      const says = `blob ${nth} at ${place}`;
      const guest = await room.guest.heard("closed");
      assert.equal(guest.problem, "refused", says);
      // A host that sent M3 is done; it never hears of the guest again.
      if (nth < 3) {
        const host = await room.host.heard("closed");
        assert.equal(host.problem, "refused", says);
      }
      room.connect();
      await settled();
      for (const { events } of [room.host, room.guest]) {
        const linked = events.some(({ on }) => on === "linked");
        assert(!linked, says);
      }
      assert.deepEqual(room.guest.all("open"), [], says);
    }
  }
});

Deno.test("strangers cannot fill up the host's places", async () => {
  using room = new Room().open(linkSecret());
  const { host } = room;
  // A HELLO that is none, and guests that leave before they answer.
  for (let i = 0; i < 10; i++) {
    const pair = `stranger ${i}`;
    const hello = new Uint8Array(38);
    host.do({ do: "greet", pair, door: "door", hello });
    await host.heard("closed", (event) => event.pair === pair);
    const left = `leaver ${i}`;
    hello.set([1, 1, 1, 2, 2]);
    host.do({ do: "greet", pair: left, door: "door", hello });
    if (i % 2) await host.heard("blob", (event) => event.pair === left);
    const problem = { kind: "member-left" } as const;
    host.do({ do: "close", pair: left, problem });
  }
  await settled();
  room.knock(linkSecret());
  await Promise.all([host.heard("open"), room.guest.heard("open")]);
  await host.heard("doors");
  assert.deepEqual(host.all("doors").map(({ dead }) => dead), ["admissions"]);
});

Deno.test("a door is shut for all but four guests at a time", async () => {
  using room = new Room().open(linkSecret());
  room.blobs = () => [];
  const { host } = room;
  const hello = Uint8Array.of(1, 1, 1, 2, 2, ...new Uint8Array(33));
  const pairs = ["a", "b", "c", "d", "e"];
  for (const pair of pairs) host.do({ do: "greet", pair, door: "door", hello });
  await host.heard("blob", () => true, 4);
  assert.deepEqual(host.all("closed"), [
    { on: "closed", pair: "e", problem: "refused", guess: false, kept: false },
  ]);
  for (const pair of pairs) {
    host.do({ do: "close", pair, problem: { kind: "member-left" } });
  }
});

Deno.test("after its time a door opens to nobody", async () => {
  using room = new Room().open(linkSecret(), 0);
  room.knock(linkSecret());
  await room.host.heard("closed");
  await room.host.heard("doors");
  assert.deepEqual(room.host.all("doors"), [
    { on: "doors", attemptsLeft: 0, dead: "time" },
  ]);
});
