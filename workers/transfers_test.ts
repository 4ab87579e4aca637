import assert from "node:assert/strict";
import { bytesOf, T } from "../tests/transfer/journey.ts";
import { large, offered } from "../tests/transfer/offered.ts";
import { noise, Room } from "../tests/transfer/room.ts";
import { settled } from "../tests/transfer/waiting.ts";

const AGAIN = "22".repeat(16);
const MIB = 1024 * 1024;

/** Frames of this length or more carry a chunk, or padding. */
const LARGE_BYTES = 100_000;

/** A file that cannot be read beyond its first half any more. */
class Changed extends File {
  override slice(start = 0, end = this.size): Blob {
    if (end > this.size / 2) throw new DOMException("no", "NotReadableError");
    return super.slice(start, end);
  }
}

Deno.test("what is declined is never touched", async () => {
  using room = await offered(large());
  room.guest.do({ do: "decline", bond: room.guest.bond, transfer: T });
  const [sender, receiver] = await Promise.all([
    room.host.reached("failed", T),
    room.guest.reached("failed", T),
  ]);
  assert.deepEqual(sender.problem, { kind: "declined" });
  assert.deepEqual(receiver.problem, { kind: "declined" });
  await settled();
  assert.deepEqual(room.guest.disk.log, []);
});

for (const side of ["host", "guest"] as const) {
  Deno.test(`what the ${side} cancels on the way is erased`, async () => {
    using room = await offered(new File([noise(8 * MIB)], "large"));
    const { host, guest } = room;
    // Stops half way, at a place that only the test knows.
    let frames = 0;
    room.frames = (frame, from) => {
      if (from === host && frame.length > LARGE_BYTES && ++frames === 20) {
        room[side].do({ do: "cancel", bond: room[side].bond, transfer: T });
      }
      return [frame];
    };
    room.accept(guest, T, [0]);
    const [sender, receiver] = await Promise.all([
      host.reached("failed", T),
      guest.reached("failed", T),
    ]);
    const by = (me: boolean) => ({ kind: "cancelled", by: me ? "me" : "them" });
    assert.deepEqual(sender.problem, by(side === "host"));
    assert.deepEqual(receiver.problem, by(side === "guest"));
    await settled();
    assert.equal(guest.disk.log.at(-1), `discard ${T}`);
    assert.equal(guest.disk.parts.length, 0);
    assert.deepEqual(guest.received(), []);

    // The session goes on, and the same file can be offered again.
    room.offer(host, AGAIN, [large()]);
    await guest.heard("offered", ({ transfer }) => transfer === AGAIN);
    room.accept(guest, AGAIN, [0]);
    await Promise.all([
      host.reached("done", AGAIN),
      guest.reached("done", AGAIN),
    ]);
  });
}

Deno.test("a source that changed is told to both; another try works", async () => {
  using room = await new Room().link();
  const { host, guest } = room;
  const good = new File([noise(3 * MIB)], "good");
  const bad = new Changed([noise(3 * MIB)], "bad");
  room.offer(host, T, [good, bad]);
  await guest.heard("offered");
  room.accept(guest, T, [0, 1]);
  const [sender, receiver] = await Promise.all([
    host.reached("failed", T),
    guest.reached("failed", T),
  ]);
  const problem = { kind: "source-changed", name: "bad" };
  assert.deepEqual(sender.problem, problem);
  assert.deepEqual(receiver.problem, problem);
  await settled();
  assert.equal(guest.disk.parts.length, 0);

  room.offer(host, AGAIN, [good]);
  await guest.heard("offered", ({ transfer }) => transfer === AGAIN);
  room.accept(guest, AGAIN, [0]);
  await guest.reached("done", AGAIN);
  const { content } = guest.received().at(-1)!;
  assert.deepEqual(await bytesOf(content), await bytesOf(good));
});

/** A file that is found to have changed, but not before a moment. */
class ChangedThen extends File {
  constructor(size: number, private readonly moment: Promise<unknown>) {
    super([noise(size)], "bad");
  }
  override slice(): Blob {
    const { moment } = this;
    const stream = () =>
      new ReadableStream({
        type: "bytes",
        async pull(controller) {
          await moment;
          controller.error(new DOMException("no", "NotReadableError"));
        },
      });
    return Object.assign(new Blob(), { stream });
  }
  override stream = () => this.slice().stream();
}

Deno.test("a file that fails behind one that is done leaves that one", async () => {
  using room = await new Room().link();
  const { host, guest } = room;
  const first = new File([noise(10)], "first");
  const bad = new ChangedThen(3 * MIB, guest.heard("published"));
  room.offer(host, T, [first, bad]);
  await guest.heard("offered");
  room.accept(guest, T, [0, 1]);
  await guest.reached("failed", T);
  await settled();
  const published = guest.received();
  assert.deepEqual(published.map(({ file }) => file), [0]);
  assert.deepEqual(await bytesOf(published[0]!.content), noise(10));
});

Deno.test("names are made safe before anything sees them", async () => {
  using room = await new Room().link();
  const { host, guest } = room;
  const names = [
    "../../etc/passwd",
    "a\u202Egpj.exe",
    "C:\\x",
    "nul",
    "ok.txt",
  ];
  room.offer(host, T, names.map((name) => new File(["x"], name)));
  const { files } = await guest.heard("offered");
  assert.equal(files.length, 5);
  for (const [i, { name }] of files.entries()) {
    const says = `${names[i]} became ${name}`;
    assert(!name.split("/").includes(".."), says);
    // deno-lint-ignore no-control-regex
    assert(!/[\\:\u0000-\u001f\u202a-\u202e]/.test(name), says);
    assert.notEqual(name.toLowerCase(), "nul");
  }
  assert.equal(files[4]?.name, "ok.txt");
});

Deno.test("mistake 40: odd names in a folder are changed, and all arrives", async () => {
  using room = await new Room().link();
  const { host, guest } = room;
  const names = [
    "folder/ok.txt",
    "folder/invisible\u200b.txt",
    "folder/invisible.txt",
    "folder/\ud800",
    "folder/con",
    "folder/../../up.txt",
    `${"deep/".repeat(2000)}end.txt`,
    "folder/empty/",
    "folder/OK.txt",
    "",
  ];
  const files = names.map((name) =>
    new File(name.endsWith("/") ? [] : [name], name, { type: "t/x" })
  );
  files[1] = new File(["odd"], names[1]!, { type: `x/${"y".repeat(300)}` });
  files[7] = new File([], names[7]!);
  room.offer(host, T, files);
  const { files: facts } = await guest.heard("offered");
  assert.deepEqual(facts.map(({ name }) => name).toSpliced(6, 1), [
    "folder/ok.txt",
    "folder/invisible.txt",
    "folder/invisible (2).txt",
    "folder/\ufffd",
    "folder/_con",
    "folder/up.txt",
    "folder/empty/",
    "folder/OK (2).txt",
    "unnamed",
  ]);
  assert(facts[6]?.name.endsWith("deep/end.txt"));
  assert.equal(facts[0]?.modified, files[0]!.lastModified);
  room.accept(guest, T, names.map((_, index) => index));
  await Promise.all([guest.reached("done", T), host.reached("done", T)]);
});
