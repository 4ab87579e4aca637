import assert from "node:assert/strict";
import { join } from "node:path";
import { WORDS } from "../../core/words.ts";
import { randomFile, scratch } from "./file.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";
import { startWire } from "./wire.ts";

/** Crockford's base32 alphabet. */
const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The same code with another last word; every `nth` is another one. */
function wrong(code: string, nth: number): string {
  const words = code.split("-");
  const last = WORDS.indexOf(words.at(-1) ?? "");
  assert.ok(last >= 0, `${code} ends in a word of the list`);
  const other = WORDS[(last + nth) % WORDS.length] ?? "";
  return [...words.slice(0, -1), other].join("-");
}

Deno.test("the third wrong code kills the right one", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  await using host = await Person.at(server.origin);
  await using guest = await Person.at(server.origin);
  await host.host(await randomFile(join(folder.path, "secret.bin"), 1000));
  const code = await host.code();

  for (const left of [2, 1]) {
    await guest.join(wrong(code, 3 - left));
    const { kind, sentence } = await guest.problem("room-error");
    assert.equal(kind, "wrong-code");
    assert.match(sentence, /not the right code/);
    await host.until(async () => {
      const { kind, sentence } = await host.problem("room-error");
      return kind === "wrong-code" && sentence.includes(String(left));
    });
  }
  // Each attempt is on a page loaded anew: the guest's own count survives.
  await guest.join(wrong(code, 3));
  assert.equal((await guest.problem("room-error")).kind, "code-dead");
  await host.until(async () =>
    (await host.problem("room-error")).kind === "code-dead"
  );
  assert.match((await host.problem("room-error")).sentence, /wrong attempts/);

  await guest.join(code);
  assert.equal((await guest.problem("room-error")).kind, "code-dead");
  assert.equal(await guest.get("offer").count(), 0);
});

Deno.test("a wrong code and then the right one get the file", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  await using host = await Person.at(server.origin);
  await using guest = await Person.at(server.origin);
  await host.host(await randomFile(join(folder.path, "note.txt"), 1000));
  const code = await host.code();
  await guest.join(wrong(code, 1));
  assert.equal((await guest.problem("room-error")).kind, "wrong-code");
  await guest.join(code);
  assert.match((await guest.offered()).join(), /note\.txt/);
});

Deno.test("a word outside the list is told at the field", async () => {
  await using server = await startServer();
  await using wire = startWire(server.origin);
  await using guest = await Person.at(wire.origin);
  const calls = (): readonly string[] =>
    wire.sent.filter((line) => /^[A-Z]+ \/api\//.test(line));
  for (
    const [typed, kind] of [
      ["walnut-lion-zzzzz", "code-word"],
      ["walnut-zebra", "code-length"],
    ] as const
  ) {
    await guest.home();
    const before = calls();
    await guest.get("code-input").fill(typed);
    await guest.get("code-input").press("Enter");
    const problem = await guest.problem("room-error");
    assert.equal(problem.kind, kind);
    assert.notEqual(problem.sentence, "");
    assert.deepEqual(calls(), before, "nothing was sent");
  }
  assert.deepEqual(wire.crossings, []);
});

Deno.test("a slip in the character form is told at the field", async () => {
  await using server = await startServer();
  await using wire = startWire(server.origin);
  await using host = await Person.at(server.origin);
  await using guest = await Person.at(wire.origin);
  await using folder = await scratch();
  await host.host(await randomFile(join(folder.path, "a.bin"), 10));
  const code = await host.shortCode();
  // The last bit is one of the check alone, so this slip never goes unseen.
  const last = SYMBOLS.indexOf(code.at(-1) ?? "");
  const swapped = code.slice(0, -1) + SYMBOLS[last ^ 1];
  await guest.join(swapped);
  assert.equal((await guest.problem("room-error")).kind, "code-check");
  assert.deepEqual(wire.crossings, []);
  assert.ok(!wire.sent.some((line) => line.includes("/api/rooms")));
});

Deno.test("a room that never was is gone", async () => {
  await using server = await startServer();
  await using guest = await Person.at(server.origin);
  await guest.join(`${WORDS[0]}-${WORDS[1]}-${WORDS[2]}`);
  const { kind, sentence } = await guest.problem("room-error");
  assert.equal(kind, "room-gone");
  assert.match(sentence, /no room/);
});

Deno.test("a room whose host left is gone", async () => {
  await using server = await startServer();
  await using host = await Person.at(server.origin);
  await using guest = await Person.at(server.origin);
  await using folder = await scratch();
  await host.host(await randomFile(join(folder.path, "a.bin"), 10));
  const code = await host.code();
  await host.get("leave").click();
  await host.get("file-input").first().waitFor({ state: "attached" });
  await guest.join(code);
  assert.equal((await guest.problem("room-error")).kind, "room-gone");
});

Deno.test("a second guest is refused and the first gets the file", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  await using host = await Person.at(server.origin);
  await using first = await Person.at(server.origin);
  await using second = await Person.at(server.origin);
  await host.host(await randomFile(join(folder.path, "one.bin"), 100_000));
  const code = await host.code();
  const link = await host.link();
  await first.join(code);
  await first.offered();
  for (const enter of [() => second.join(code), () => second.open(link)]) {
    await enter();
    const { kind, sentence } = await second.problem("room-error");
    assert.ok(["room-full", "room-gone", "code-dead"].includes(kind), kind);
    assert.notEqual(sentence, "");
    assert.equal(await second.get("offer").count(), 0);
  }
  await first.accept();
  await first.state("receive", "done");
});
