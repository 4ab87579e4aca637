import assert from "node:assert/strict";
import { localWorkshop } from "../tests/fakes/workshop.ts";
import type { NamedFile } from "../workers/transfer_command.ts";
import { Outbox } from "./outbox.ts";
import type { Workshop } from "./workshop.ts";

const text = "the quick brown fox\n".repeat(10_000);
/** Announces a segment of 16 KiB and ends. */
const BROKEN = Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, 0x40, 0, 0xff, 0xd9);

/** Somebody who is there, and what was offered to them. */
function somebody(id = "ada") {
  const offers: {
    transfer: string;
    group: string;
    files: readonly NamedFile[];
    padded: boolean;
  }[] = [];
  const offer = (
    transfer: string,
    group: string,
    files: readonly NamedFile[],
    padded: boolean,
  ): void => {
    offers.push({ transfer, group, files, padded });
  };
  return { id, linked: true, offer, offers };
}

/** An outbox that offers to `somebody` whatever is ready. */
function outbox() {
  const guest = somebody();
  const kept = new Map<string, readonly NamedFile[]>();
  const put = (id: string, files: readonly NamedFile[]) => {
    kept.set(id, files);
  };
  let wake = (): void => {};
  const box = new Outbox(localWorkshop, { put }, () => {
    box.offerTo([guest]);
    wake();
  });
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise<void>((resolve) => wake = resolve);
  };
  return { box, guest, kept, until };
}

Deno.test("what needs nothing is offered at once", () => {
  const { box, guest } = outbox();
  box.add([new File(["a"], "a.txt"), new File(["b"], "b.txt")]);
  box.offerTo([guest]);
  assert.deepEqual(guest.offers[0]?.files.map(({ name }) => name), [
    "a.txt",
    "b.txt",
  ]);
  assert.equal(guest.offers[0]?.padded, true);
  assert.deepEqual(box.waiting, []);
});

Deno.test("a file is as it was chosen while it waits and when it is offered", () => {
  const { box, guest } = outbox();
  const [first, second] = [new File(["a"], "a.txt"), new File(["b"], "b.txt")];
  box.add([first, second]);
  assert.equal(box.own(1), second);
  assert.equal(box.own(2), undefined);
  box.offerTo([guest]);
  assert.equal(box.own(1), undefined);
  const { transfer = "" } = guest.offers[0] ?? {};
  assert.equal(box.originals(transfer)[0]?.file, first);
});

Deno.test("an offer waits for its last file, and keeps their order", async () => {
  const { box, guest, until } = outbox();
  box.add([new File([text], "a.txt"), new File(["b"], "b.txt")]);
  box.offerTo([guest]);
  assert.equal(guest.offers.length, 0);
  // The page shows what was chosen, not what it becomes.
  assert.deepEqual(box.waiting.map(({ size }) => size), [text.length, 1]);
  await until(() => guest.offers.length > 0);
  const [first, second] = guest.offers[0]!.files;
  assert.equal(first?.unpacked, text.length);
  assert.ok(first!.file.size < text.length / 2);
  assert.equal(second?.unpacked, undefined);
});

Deno.test("a photo that cannot be cleaned holds the offer until it is settled", async () => {
  for (
    const [how, names] of [
      ["send", ["a.jpg", "b.txt"]],
      ["drop", ["b.txt"]],
    ] as const
  ) {
    const { box, guest, until } = outbox();
    box.add([new File([BROKEN], "a.jpg"), new File(["b"], "b.txt")]);
    await until(() => box.preparing !== undefined);
    assert.deepEqual(box.preparing?.unclean, ["a.jpg"]);
    assert.equal(guest.offers.length, 0);
    box.settle(how);
    assert.deepEqual(guest.offers[0]?.files.map(({ name }) => name), names);
    assert.equal(box.preparing, undefined);
  }
});

Deno.test("a changed preference counts for what was not offered yet", async () => {
  const { box, guest, until } = outbox();
  box.add([new File([BROKEN], "a.jpg"), new File([text], "b.txt")]);
  await until(() => box.preparing?.unclean.length === 1);
  box.prefer({ strip: false, compress: false, pad: false });
  const [offer] = guest.offers;
  assert.deepEqual(offer?.files.map(({ unpacked }) => unpacked), [
    undefined,
    undefined,
  ]);
  assert.equal(offer?.padded, false);
});

Deno.test("what is wanted later is done to what waits already", async () => {
  const { box, guest, until } = outbox();
  const off = { strip: false, compress: false, pad: true };
  box.prefer(off);
  box.add([new File([text], "a.txt")]);
  box.prefer({ ...off, compress: true });
  await until(() => guest.offers.length > 0);
  assert.equal(guest.offers[0]?.files[0]?.unpacked, text.length);
});

Deno.test("work that takes a while is told, with how far it is", async () => {
  let now = 1000;
  const gate = Promise.withResolvers<void>();
  const slow: Workshop = {
    ...localWorkshop,
    sample: async (file, signal) => {
      await gate.promise;
      return await localWorkshop.sample(file, signal);
    },
  };
  const done = Promise.withResolvers<void>();
  const box = new Outbox(
    slow,
    { put: () => {} },
    () => box.preparing ? undefined : done.resolve(),
    () => now,
  );
  box.add([new File([text], "a.txt"), new File(["b"], "b.txt")]);
  assert.equal(box.preparing, undefined);
  now += 400;
  assert.deepEqual(box.preparing, { done: 1, total: 2, unclean: [] });
  gate.resolve();
  await done.promise;
  assert.equal(box.preparing, undefined);
});

Deno.test("whoever leaves stops the work", async () => {
  const { box, guest } = outbox();
  box.add([new File([text], "a.txt")]);
  box.end();
  // Longer than the work would have taken: another one goes through it.
  const other = outbox();
  other.box.add([new File([text], "a.txt")]);
  await other.until(() => other.guest.offers.length > 0);
  assert.equal(guest.offers.length, 0);
});

Deno.test("what is offered is kept for a page after this one", async () => {
  const { box, guest, kept, until } = outbox();
  box.add([new File([text], "a.txt", { lastModified: 5 })]);
  await until(() => guest.offers.length > 0);
  assert.deepEqual([...kept.values()], [guest.offers[0]?.files]);
  assert.deepEqual(guest.offers[0]?.files[0]?.original, {
    size: text.length,
    modified: 5,
  });
});

Deno.test("a file that is chosen again becomes what was offered", async () => {
  const { box, guest, until } = outbox();
  const file = new File([text], "a.txt", { lastModified: 5 });
  const small = new File(["b"], "b.txt");
  box.add([file, small]);
  await until(() => guest.offers.length > 0);
  const named = (file: File) => ({ file, name: file.name });
  const [packed, plain] = await box.remake([
    { file: named(file), remade: true },
    { file: named(small), remade: false },
  ]);
  const [before] = guest.offers[0]!.files;
  assert.deepEqual(
    [packed?.file.size, packed?.unpacked],
    [before?.file.size, text.length],
  );
  assert.equal(
    await packed?.file.bytes().then(String),
    String(await before?.file.bytes()),
  );
  assert.equal(plain?.file, small);
});

Deno.test("what an earlier page offered can be offered again", () => {
  const { box, guest, kept } = outbox();
  const files = [{ file: new File(["b"], "b.txt"), name: "b.txt" }];
  box.known("t", "g", files);
  assert.equal(kept.get("t"), files);
  box.again("t");
  box.offerTo([guest]);
  assert.deepEqual(guest.offers[0]?.files, files);
  assert.equal(guest.offers[0]?.group, "g");
});
