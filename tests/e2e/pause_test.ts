import assert from "node:assert/strict";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { randomFile, scratch, sha256 } from "./file.ts";
import { Person, type Seen } from "./person.ts";
import { startServer } from "./server.ts";

const mebibyte = 1 << 20;

type Direction = "send" | "receive";

/** Presses `pause` in the page as soon as it is there. */
async function pausesAtOnce(person: Person): Promise<void> {
  await person.page.evaluate(() => {
    const observer = new MutationObserver(() => {
      const button = document.querySelector('[data-testid="pause"]');
      if (!(button instanceof HTMLElement)) return;
      observer.disconnect();
      button.click();
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
}

/** The large transfer, which was offered first. */
function large(person: Person, direction: Direction): Locator {
  return person.transfer(direction).first();
}

async function says(
  person: Person,
  direction: Direction,
  words: string,
): Promise<void> {
  await person.page.locator(
    `[data-testid="transfer"][data-direction="${direction}"]` +
      `[data-state="paused"]:has-text("${words}")`,
  ).waitFor();
}

async function counts(
  sender: Person,
  receiver: Person,
): Promise<readonly [Seen, Seen]> {
  return [await sender.seen("send"), await receiver.seen("receive")];
}

Deno.test("either side pauses, and both have to agree to go on", async (t) => {
  await using server = await startServer();
  await using folder = await scratch();
  await using sender = await Person.at(server.origin);
  await using receiver = await Person.at(server.origin);
  const path = await randomFile(join(folder.path, "large.bin"), 64 * mebibyte);
  const small = await randomFile(join(folder.path, "small.bin"), 10);
  await sender.host(path);
  await receiver.join(await sender.code());
  await receiver.offered();
  await pausesAtOnce(sender);
  await receiver.accept();

  await t.step("both say who paused", async () => {
    await says(sender, "send", "Paused by you");
    await says(receiver, "receive", "Paused by the other side");
    assert.equal(await large(sender, "send").getByTestId("resume").count(), 1);
    const there = large(receiver, "receive");
    assert.equal(await there.getByTestId("resume").count(), 0);
  });

  await t.step("nothing moves, while another file does", async () => {
    // Behind it on the same way and disk, so all that was under way is counted.
    await sender.drop(small);
    await receiver.accept();
    await sender.state("send", "done");
    await receiver.state("receive", "done");
  });

  const paused = await counts(sender, receiver);
  for (const { state, bytes, total } of paused) {
    assert.equal(state, "paused");
    assert.equal(total, 64 * mebibyte);
    assert.ok(bytes < total, `${bytes} bytes`);
  }
  assert.equal(paused[0].bytes, paused[1].bytes);

  await t.step("pause and resume are in the same place", async () => {
    const there = large(receiver, "receive");
    const before = await there.getByTestId("pause").boundingBox();
    await there.getByTestId("pause").click();
    await says(receiver, "receive", "Paused by both");
    await says(sender, "send", "Paused by both");
    const after = await there.getByTestId("resume").boundingBox();
    assert.ok(before);
    assert.deepEqual(after, before);
  });

  await t.step("one that resumes does not end the other's pause", async () => {
    await large(sender, "send").getByTestId("resume").click();
    await says(sender, "send", "Paused by the other side");
    await says(receiver, "receive", "Paused by you");
    assert.deepEqual(await counts(sender, receiver), paused);
  });

  await t.step("then it arrives whole", async () => {
    await large(receiver, "receive").getByTestId("resume").click();
    for (
      const [person, direction] of [
        [receiver, "receive"],
        [sender, "send"],
      ] as const
    ) {
      await person.until(
        async () => (await person.seen(direction)).state === "done",
        180_000,
      );
    }
    const saved = await receiver.save(1);
    assert.equal(
      await sha256(saved.get("large.bin") ?? ""),
      await sha256(path),
    );
  });
  assert.deepEqual(sender.complaints, []);
  assert.deepEqual(receiver.complaints, []);
});

Deno.test("what the receiver paused, the sender can cancel", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  await using sender = await Person.at(server.origin);
  await using receiver = await Person.at(server.origin);
  await sender.host(
    await randomFile(join(folder.path, "large.bin"), 64 * mebibyte),
  );
  await receiver.join(await sender.code());
  await receiver.offered();
  await pausesAtOnce(receiver);
  await receiver.accept();
  await says(receiver, "receive", "Paused by you");
  await says(sender, "send", "Paused by the other side");
  await sender.get("cancel").click();
  await sender.state("send", "failed");
  await receiver.state("receive", "failed");
  assert.equal((await sender.problem("transfer-error")).kind, "cancelled");
  assert.equal((await receiver.problem("transfer-error")).kind, "cancelled");
  await receiver.until(async () => (await receiver.stored()).length === 0);
  assert.deepEqual(sender.complaints, []);
  assert.deepEqual(receiver.complaints, []);
});
