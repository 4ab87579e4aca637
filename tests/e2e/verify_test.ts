import assert from "node:assert/strict";
import { join } from "node:path";
import { randomFile, scratch } from "./file.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";

interface Pair extends AsyncDisposable {
  readonly host: Person;
  readonly guest: Person;
}

/** Two people and a room with one file, which nobody has entered yet. */
async function invited(): Promise<Pair> {
  await using stack = new AsyncDisposableStack();
  const server = stack.use(await startServer());
  const folder = stack.use(await scratch());
  const host = stack.use(await Person.at(server.origin));
  const guest = stack.use(await Person.at(server.origin));
  await host.host(await randomFile(join(folder.path, "note.bin"), 50_000));
  const kept = stack.move();
  return { host, guest, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

async function connected(): Promise<Pair> {
  const pair = await invited();
  await pair.guest.join(await pair.host.code());
  await pair.guest.offered();
  return pair;
}

/** The six pictures as this person sees them; leaves them on the screen. */
async function pictures(person: Person): Promise<string> {
  await person.get("compare").click();
  return await person.get("sas").innerText();
}

async function setPassword(host: Person, password: string): Promise<void> {
  await host.page.getByText("Add a password").click();
  await host.get("password-input").fill(password);
  await host.get("password-set").click();
  await host.page.getByText("Password set").waitFor();
}

async function joinWith(
  { host, guest }: Pair,
  password: string,
): Promise<void> {
  await guest.home();
  await guest.get("code-input").fill(await host.code());
  if (!await guest.get("join-password").isVisible()) {
    await guest.page.getByText("also given a password").click();
  }
  await guest.get("join-password").fill(password);
  await guest.get("join").click();
}

Deno.test("both see the same six pictures, and a match stays", async () => {
  await using pair = await connected();
  const { host, guest } = pair;
  const seen = await pictures(host);
  const symbols = seen.match(/\p{Extended_Pictographic}/gu) ?? [];
  assert.equal(symbols.length, 6, seen);
  assert.equal(await pictures(guest), seen);
  await host.get("sas-match").click();
  await host.get("verified").waitFor();
  assert.equal(await guest.get("verified").count(), 0, "each says so alone");
  await guest.page.keyboard.press("Escape");
  await guest.get("sas").waitFor({ state: "detached" });
  await guest.accept();
  await guest.state("receive", "done");
  assert.equal(await host.get("verified").count(), 1);
  assert.deepEqual([...host.complaints, ...guest.complaints], []);
});

Deno.test("pictures that differ end both rooms and nothing moves", async () => {
  await using pair = await connected();
  const { host, guest } = pair;
  await pictures(guest);
  await guest.get("sas-differ").click();
  const told = await guest.problem("room-error");
  assert.equal(told.kind, "pictures-differ");
  assert.match(told.sentence, /somebody may be in between/);
  assert.notEqual((await host.problem("room-error")).sentence, "");
  assert.equal(await guest.get("again").count(), 0, "its code is used up");
  assert.equal(await guest.get("accept").count(), 0);
  assert.deepEqual(await guest.stored(), []);
  assert.equal((await host.seen("send")).bytes, 0);
});

Deno.test("a password lets in who knows it and counts who does not", async () => {
  await using pair = await invited();
  const { host, guest } = pair;
  await setPassword(host, "Zwölf Bäume");
  assert.ok(!(await host.link()).includes("Zw"));

  await guest.join(await host.code());
  const none = await guest.problem("room-error");
  assert.equal(none.kind, "wrong-code");
  assert.match(none.sentence, /not its password/);
  const left = async (): Promise<string> =>
    (await host.problem("room-error")).sentence;
  await host.until(async () => (await left()).includes("2 more"));

  await joinWith(pair, "Zwölf Baume");
  assert.equal((await guest.problem("room-error")).kind, "wrong-code");
  await host.until(async () => (await left()).includes("1 more"));

  // The same letters, typed as letters and marks.
  await joinWith(pair, "Zwölf Bäume".normalize("NFD"));
  assert.match((await guest.offered()).join(), /note\.bin/);
});

Deno.test("a link of a room with a password asks for it", async () => {
  await using pair = await invited();
  const { host, guest } = pair;
  await setPassword(host, "candle");
  await guest.open(await host.link());
  const asked = await guest.problem("room-error");
  assert.equal(asked.kind, "wrong-code");
  assert.match(asked.sentence, /asks for a password/);
  await guest.get("join-password").fill("candle");
  await guest.get("join").click();
  assert.match((await guest.offered()).join(), /note\.bin/);
  assert.ok(!guest.page.url().includes("candle"));
});
