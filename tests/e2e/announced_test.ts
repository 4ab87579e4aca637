import assert from "node:assert/strict";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { randomFile, scratch } from "./file.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";

/** At 8 Mbit/s, as is set, 24 s. */
const BYTES = 24_000_000;

/** Milliseconds between two times that progress is read aloud. */
const PROGRESS_EVERY = 10_000;

/** Of that a page's own drawing may take so much off. */
const DRAWING = 1000;

/** Remembers what is said in the page's live regions, and when. */
const listen = `
  globalThis.said = [];
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const region = (target.closest ? target : target.parentElement)
        ?.closest("[role=status], [role=alert]");
      const text = region?.textContent;
      if (text) said.push({ text, at: performance.now() });
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });
`;

interface Said {
  readonly text: string;
  /** Milliseconds of the page's clock. */
  readonly at: number;
}

function saidIn(page: Page): Promise<Said[]> {
  return page.evaluate(() => (globalThis as unknown as { said: Said[] }).said);
}

/** The page as a screen reader has it: roles, names and states, a line each. */
function heard({ page }: Person): Promise<string> {
  return page.locator("body").ariaSnapshot();
}

async function hears(person: Person, ...lines: RegExp[]): Promise<void> {
  const tree = await heard(person);
  for (const line of lines) assert.match(tree, line);
}

Deno.test("a screen reader is told what there is and what becomes of it", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  const file = await randomFile(join(folder.path, "lake.bin"), BYTES);
  const note = await randomFile(join(folder.path, "note.bin"), 10);
  await using ada = await Person.at(server.origin);
  await using bob = await Person.at(server.origin, { script: listen });
  await ada.page.goto(`${server.origin}/settings`);
  const limit = ada.get("setting-limit-total");
  await ada.until(() => limit.isEnabled());
  await limit.fill("8");
  await ada.host(file, note);
  await hears(
    ada,
    /- heading "Say these words" \[level=1\]/,
    /- button "Copy code"/,
    /- img "QR code of the link"/,
    /- list "2 files"/,
  );
  await bob.join(await ada.code());
  await bob.offered(2);
  await hears(
    bob,
    /- heading "2 files for you, .*" \[level=2\]/,
    /- checkbox "All files.*" \[checked\]/,
    /- checkbox "lake\.bin.*" \[checked\]/,
    /- button "Accept 2 files, .*"/,
    /- button "Decline"/,
    /- status: 2 files offered to you, 24 MB\./,
  );
  await bob.accept();
  await bob.state("receive", "moving");
  await hears(
    bob,
    /progressbar "2 files to you: \d+%"/,
    /- button "Pause"/,
    /- button "Cancel"/,
  );
  await bob.state("receive", "done");
  await hears(
    bob,
    /- button "Save as zip"/,
    /- status: "2 files to you: finished and checked\."/,
  );

  const progress = (await saidIn(bob.page)).filter(({ text }) =>
    /\d%/.test(text)
  );
  const percents = new Map(progress.map(({ text, at }) => [text, at]));
  assert.ok(percents.size >= 2, `${percents.size} times in 24 s`);
  const times = [...percents.values()];
  for (const [index, at] of times.entries()) {
    const before = times[index - 1];
    if (before !== undefined) assert.ok(at - before > PROGRESS_EVERY - DRAWING);
  }
});

Deno.test("a screen reader is told why a code is not taken, and why a transfer ended", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  const file = await randomFile(join(folder.path, "lake.bin"), 1000);
  await using ada = await Person.at(server.origin);
  await using bob = await Person.at(server.origin);
  await bob.home();
  await bob.get("code-input").fill("walnut-lion-zzzzz");
  await bob.get("code-input").press("Enter");
  await bob.problem("room-error");
  await hears(bob, /- alert:\s+- strong: .zzzzz. is not one of our words/);
  const field = bob.get("code-input");
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  const told = await field.evaluate((it) =>
    document.getElementById(it.getAttribute("aria-describedby") ?? "")
      ?.textContent ?? ""
  );
  assert.match(told, /zzzzz/);

  await ada.host(file);
  await bob.join(await ada.code());
  await bob.offered();
  await bob.decline();
  await ada.state("send", "failed");
  await hears(
    ada,
    /- status: .*did not want/,
    /- button "Try again"/,
  );
});
