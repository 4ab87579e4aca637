import assert from "node:assert/strict";
import { random } from "../tests/handshake.ts";
import { linkSecret, PAIR, Room } from "../tests/transfer/room.ts";
import { Vault } from "./vault.ts";

const server = {
  urls: ["turns:turn.example:5349"],
  username: "me",
  credential: "mine",
};

/** A guest tries a wrong secret at the host's locator. */
async function guess(room: Room): Promise<number | undefined> {
  const nth = room.guest.all("closed").length + 1;
  room.guest.do({ do: "knock", pair: PAIR, secret: code(9) });
  return (await room.guest.heard("closed", () => true, nth)).attemptsLeft;
}

function code(key: number) {
  const bytes = Uint8Array.of(key, 0, 0);
  return { mode: 1, words: 3, locator: 5, key: bytes } as const;
}

Deno.test("a guest is told what is left, and after three is not let try", async () => {
  using room = new Room().open(code(1));
  assert.equal(await guess(room), 2);
  assert.equal(await guess(room), 1);
  assert.equal(await guess(room), 0);
  const { dead } = await room.host.heard(
    "doors",
    (it) => it.dead !== undefined,
  );
  assert.equal(dead, "guesses");
  assert.deepEqual(room.host.events.at(-2)?.on, "closed");
  const said = room.guest.all("hello").length;
  assert.equal(await guess(room), 0);
  assert.equal(room.guest.all("hello").length, said);
  assert.equal(room.guest.all("closed").at(-1)?.problem, "refused");
});

Deno.test("whoever gets in has that attempt back", async () => {
  using room = new Room().open(code(1));
  assert.equal(await guess(room), 2);
  room.guest.do({ do: "knock", pair: PAIR, secret: code(1) });
  await room.guest.heard("open");
  const kept = await room.guest.vault.counter("attempts", "030005");
  assert.equal(kept?.attempts.length, 1);
});

Deno.test("the attempt is kept before the answer is sent", async () => {
  using room = new Room().open(code(1));
  let kept: Promise<number> | undefined;
  room.blobs = (blob, from) => {
    if (from === room.guest && blob.length > 1_000) {
      kept = room.guest.vault.counter("attempts", "030005")
        .then((it) => it?.attempts.length ?? 0);
    }
    return [blob];
  };
  await guess(room);
  assert.equal(await kept, 1);
});

Deno.test("the person's own servers come with an open session", async () => {
  using room = new Room();
  await room.guest.vault.write({ is: "turn", id: "a", server });
  await room.meet();
  assert.deepEqual((await room.guest.heard("open")).turn, [server]);
  assert.equal((await room.host.heard("open")).turn, undefined);
});

Deno.test("a locked vault does not stop a session", async () => {
  using room = new Room();
  await room.guest.vault.write({ is: "turn", id: "a", server });
  await new Vault(room.guest.shelf, random).protect("pass");
  await assert.rejects(room.guest.vault.list("turn"), { kind: "locked" });
  room.open(linkSecret()).knock(linkSecret());
  assert.equal((await room.guest.heard("open")).turn, undefined);
});

Deno.test("a guest who comes to a dead code is told at once", async () => {
  using room = new Room().open(code(1));
  for (const _ of [1, 2, 3]) await guess(room);
  await room.host.heard("doors", (it) => it.dead !== undefined);
  await room.guest.vault.eraseAll();
  assert.equal(await guess(room), 3);
  assert.equal(room.guest.all("closed").at(-1)?.problem, "refused");
});
