import assert from "node:assert/strict";
import { join } from "node:path";
import { children, family } from "../bench/processes.ts";
import { randomFile, scratch, sha256 } from "./file.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";

const mebibyte = 1 << 20;
const name = "large.bin";
const size = 12 * mebibyte;

/** To each, in Mbit/s: the whole takes 100 s, more than anything is waited. */
const limit = "1";

/** Milliseconds in which two find each other again on a busy machine. */
const returnLimit = 60_000;

/** Of two who make a room at once, one finds it made. */
const raced = /status of 409/;

/** Saves what arrived last; its SHA-256. */
async function saved(person: Person): Promise<string> {
  const arrived = person.transfer("receive").filter({ hasText: name });
  const [download] = await Promise.all([
    person.page.waitForEvent("download"),
    arrived.getByTestId("save").first().click(),
  ]);
  return await sha256(await download.path());
}

Deno.test("one whose browser is killed holds up nobody, and gets all later", async () => {
  await using stack = new AsyncDisposableStack();
  const server = stack.use(await startServer());
  const folder = stack.use(await scratch());
  const host = stack.use(await Person.at(server.origin));
  const ada = stack.use(await host.stranger());
  const comes = async () => {
    const before = new Set(children());
    const profile = join(folder.path, "ben");
    const person = await Person.at(server.origin, { folder: profile });
    stack.defer(() => person[Symbol.asyncDispose]().catch(() => {}));
    const [pid = 0] = children().filter((pid) => !before.has(pid));
    return { person, pid };
  };
  const { person: ben, pid } = await comes();

  const settings = await host.newTab();
  await settings.open(`${server.origin}/settings`);
  const perMember = settings.get("setting-limit-per-member");
  await settings.until(() => perMember.isEnabled());
  await perMember.fill(limit);

  const first = await randomFile(join(folder.path, "first.bin"), 10);
  await host.host(first);
  const forOne = await host.link();
  await host.get("invite-guests").selectOption("2");
  await host.until(async () => await host.link() !== forOne);
  const link = await host.link();
  await ada.open(link);
  await ada.accept();
  await ada.state("receive", "done");
  await ben.open(link);
  await host.until(async () => await host.get("recipient").count() === 2);
  const large = await randomFile(join(folder.path, name), size);
  await host.drop(large);
  await ada.accept();
  await ben.accept();

  await ben.until(
    async () => (await ben.seen("receive")).bytes > mebibyte / 2,
    returnLimit,
  );
  for (const process of family(pid)) Deno.kill(process.pid, "SIGKILL");
  const group = host.get("group");
  const result = group.getByRole("status").first();
  await host.state("send", "reconnecting");
  assert.equal(await result.innerText(), "0 of 2 have everything");
  // Faster from now on, for Ada too, whose file is on its way.
  await perMember.fill("");
  const done = group.locator("[data-testid=transfer][data-state=done]");
  await done.waitFor({ timeout: returnLimit });
  assert.equal(await result.innerText(), "1 of 2 has everything");
  assert.equal(await group.getAttribute("data-state"), "moving");
  assert.equal(await saved(ada), await sha256(large));

  const { person: again } = await comes();
  await again.open(`${server.origin}/history`);
  await again.get("history-resume").click();
  await again.state("receive", "done");
  await group.and(host.page.locator("[data-state=done]")).waitFor();
  assert.equal(await result.innerText(), "Both have everything");
  assert.equal(await saved(again), await sha256(large));
  for (const { complaints } of [host, ada, again]) {
    assert.deepEqual(complaints.filter((it) => !raced.test(it)), []);
  }
});
