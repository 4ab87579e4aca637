import assert from "node:assert/strict";
import { startSignaling, stored, tempKv } from "../fakes/signal_server.ts";
import {
  ADDRESS,
  ends,
  inviting,
  mailTo,
  over,
  ticking,
  tokenOf,
  tried,
} from "./inviting.ts";

const AFTER_ANY_RETRY_MS = 5000;

const ADDRESSES = ["a", "b", "c"].map((name) => `${name}@far.example`);

Deno.test("what waits survives a restart and is sent once", async () => {
  await using file = await tempKv();
  await using it = await inviting("says later", { path: file.path });
  await tokenOf(await it.invite());
  await tried(it.server, 1);
  await it.server.crash();
  it.smtp.mood = "takes";
  const now = it.server.now() + AFTER_ANY_RETRY_MS;
  const again = { ...mailTo(it.smtp), path: file.path, now };
  await using server = await startSignaling(again);
  await server.pass(0);
  assert.equal((await it.smtp.mail()).to?.[0]?.address, ADDRESS);
  await over(server);
  await server.pass(60_000);
  assert.equal(it.smtp.calls, 2);
  assert.deepEqual(await ends(server), { sent: 1 });
});

Deno.test("what was under way where a process fell is taken over", async () => {
  await using file = await tempKv();
  await using it = await inviting("is silent", { path: file.path });
  await tokenOf(await it.invite());
  await it.smtp.called(1);
  await it.server.crash();
  it.smtp.mood = "takes";
  const now = it.server.now() + 59_999;
  const other = { ...mailTo(it.smtp), path: file.path, now };
  await using server = await startSignaling(other);
  await server.pass(0);
  await server.written((rows) =>
    [...rows].some(([key, { tries }]) =>
      key.startsWith("invite/") && tries === 1
    )
  );
  await server.pass(1);
  await it.smtp.mail();
  await over(server);
  assert.equal(it.smtp.calls, 2);
});

Deno.test("of two processes one sends each invitation", async () => {
  await using file = await tempKv();
  await using it = await inviting("says later", { path: file.path });
  await using other = await startSignaling({
    ...mailTo(it.smtp),
    path: file.path,
  });
  for (const address of ADDRESSES) await tokenOf(await it.invite(address));
  const soon = it.server.now() + 30_000;
  await ticking([it.server], async () => {
    const rows = [...await stored(it.server.kv)];
    return rows.filter(([key, { tries, dueAt }]) =>
      key.startsWith("invite/") && tries === 1 && Number(dueAt) < soon
    ).length === ADDRESSES.length;
  });
  it.smtp.mood = "takes";
  const both = [it.server, other];
  await Promise.all(both.map((server) => server.pass(AFTER_ANY_RETRY_MS)));
  await ticking(both, () => it.smtp.mails.length >= ADDRESSES.length);
  await over(it.server);
  const sent = it.smtp.mails.map(({ to }) => to?.[0]?.address).sort();
  assert.deepEqual(sent, ADDRESSES);
});

Deno.test("what comes during a look is not left to the next second", async () => {
  const kv = await Deno.openKv(":memory:");
  let during = async (): Promise<void> => {};
  const list = async function* (selector: Deno.KvListSelector) {
    const found = await Array.fromAsync(kv.list(selector));
    if ("prefix" in selector && selector.prefix[0] === "invite") await during();
    yield* found;
  };
  const slow = new Proxy(kv, {
    get(target, name) {
      if (name === "list") return list;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  await using it = await inviting("takes", { kv: slow });
  during = async () => {
    during = async () => {};
    await tokenOf(await it.invite("b@far.example"));
  };
  await tokenOf(await it.invite("a@far.example"));
  await it.smtp.mail(2);
  await over(it.server);
});
