import assert from "node:assert/strict";
import { renderToString } from "preact-render-to-string";
import { states } from "../../tests/gallery/states.tsx";

function html(name: string): string {
  const state = states[name];
  assert.ok(state, `no state named ${name}`);
  return renderToString(state());
}

const count = (text: string, part: string): number =>
  text.split(part).length - 1;
const handle = (name: string): string => `data-testid="${name}"`;

/** What is drawn of one transfer. */
function item(page: string, transfer: string): string {
  const part = page.split(handle("history-item")).find((text) =>
    text.startsWith(` data-transfer="${transfer}"`)
  );
  assert.ok(part, transfer);
  return part;
}

Deno.test("each entry offers what can be done with it", () => {
  const page = html("history");
  assert.equal(count(page, handle("history-item")), 9);
  const offers = (transfer: string): string[] =>
    ["history-resume", "history-save", "history-files", "history-erase"]
      .filter((name) => item(page, transfer).includes(handle(name)));
  assert.deepEqual(offers("open"), ["history-resume", "history-erase"]);
  assert.deepEqual(offers("open-sent"), ["history-resume", "history-erase"]);
  assert.deepEqual(offers("t1"), ["history-save", "history-erase"]);
  assert.deepEqual(offers("t2"), ["history-files", "history-erase"]);
  assert.deepEqual(offers("t5"), ["history-erase"]);
  assert.match(
    item(page, "t5"),
    /data-direction="send" data-state="failed"/,
  );
  for (const name of ["history-search", "history-erase-all"]) {
    assert.equal(count(page, handle(name)), 1, name);
  }
});

Deno.test("an entry says who, how much, when, and how it ended", () => {
  const page = html("history");
  assert.match(item(page, "t1"), /From Ada.*4\.8 MB.*12:02/s);
  assert.match(item(page, "t2"), />Trip<.*4 files.*9\.9 MB/s);
  assert.match(item(page, "t3"), /and 2 more.*To The old machine/s);
  assert.match(item(page, "t5"), /To somebody.*2 MB of 4\.8 MB.*Broken off/s);
  assert.match(item(page, "open"), /412 MB of 1\.2 GB.*today/s);
  assert.match(page, /Received files take 11\.6 GB on this device\./);
  const days = [...page.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, day]) => day);
  assert.deepEqual(days, [
    "Not finished",
    "today",
    "yesterday",
    "Saturday, November 14",
    "December 31, 2025",
  ]);
});

Deno.test("what a tab has open is neither continued nor erased", () => {
  const page = html("history-in-use");
  const open = item(page, "open");
  assert.match(open, /Open in a tab/);
  for (const name of ["history-resume", "history-erase"]) {
    assert.equal(count(open, handle(name)), 0, name);
  }
  assert.equal(count(item(page, "t1"), handle("history-erase")), 1);
});

Deno.test("a long history is drawn piece by piece", () => {
  const page = html("history-many");
  assert.equal(count(page, handle("history-item")), 50);
  assert.match(page, /data-testid="history-more"[^>]*>Show 50 more/);
  assert.equal(count(html("history"), handle("history-more")), 0);
});

Deno.test("an empty history has nothing to search or erase", () => {
  const page = html("history-empty");
  assert.match(page, /Nothing has moved yet/);
  for (const name of ["history-search", "history-erase-all"]) {
    assert.equal(count(page, handle(name)), 0, name);
  }
  assert.match(html("history-unreadable"), /role="alert".*Try again/s);
  assert.match(html("history-unsaved"), /data-problem="storage-failed"/);
});

Deno.test("erasing says what goes and what stays", () => {
  assert.match(
    html("history-erase-one"),
    /Erase “\u2068Lake at dawn\.jpg\u2069”\?/,
  );
  assert.match(html("history-erase-all"), /Erase the whole history\?/);
  const lead = (state: string): string =>
    /<p class="lead" id="[^"]*-lead">(.*?)<\/p>/.exec(html(state))?.[1] ?? "";
  assert.match(
    lead("history-erase-one"),
    /^It leaves the history, and 4\.8 MB leave this device\. Your own files/,
  );
  assert.match(
    lead("history-erase-open"),
    /412 MB leave this device\. It cannot go on afterwards\./,
  );
  assert.match(
    lead("history-erase-received"),
    /^3 transfers leave the history, and 11\.2 GB leave this device\. Your/,
  );
  assert.match(
    lead("history-erase-all"),
    /^9 transfers leave.* 2 are not finished and cannot go on afterwards\./,
  );
  assert.equal(
    count(html("history-erase-all"), handle("history-erase-confirm")),
    1,
  );
});

Deno.test("the start page offers to go on, and is otherwise as it was", () => {
  assert.equal(count(html("home"), handle("unfinished")), 0);
  const page = html("home-unfinished-more");
  assert.equal(count(page, handle("unfinished")), 1);
  assert.match(page, /34% there.*href="\/history">and 2 more</s);
  assert.doesNotMatch(html("home-unfinished"), /more</);
});

Deno.test("files that are wanted again are named and can be given", () => {
  const [, one = "", folder = ""] = html("wants").split("<article");
  assert.match(one, /data-wants="files"/);
  assert.match(one, /multiple[^>]* data-testid="supply-input"/);
  assert.equal(count(one, handle("supply-folder")), 0);
  assert.equal(count(one, handle("pause")), 0);
  assert.equal(count(folder, handle("supply-folder")), 1);
  assert.match(folder, /Choose the same 4 files once more/);
  assert.match(folder, /Notes/);
  const [, several = "", single = ""] = html("wants-unfit").split("<article");
  assert.match(several, /2 files are missing, or not the same as before/);
  assert.match(single, /is missing, or not the same.*Choose it as it was\./);
});

Deno.test("where files may be opened, one button says so beside the choice", () => {
  const [, one = "", folder = ""] = html("wants-access").split("<article");
  assert.match(one, /data-wants="files"/);
  assert.equal(count(one, handle("supply-allow")), 1);
  assert.match(one, /Allow access to the same file</);
  assert.equal(count(one, handle("supply-input")), 1);
  // What to do first stands out, and nothing else does.
  assert.equal(count(one, "button-flame"), 1);
  assert.match(folder, /Allow access to the same files</);
  assert.equal(count(folder, "button-flame"), 1);
  assert.equal(count(html("wants"), handle("supply-allow")), 0);
});

Deno.test("a full disk says what to do, and that nothing is lost", () => {
  const page = html("full");
  assert.match(page, /data-state="paused"[^>]*data-full="true"/);
  assert.match(page, /Waiting for space/);
  assert.match(page, /This device is full\..*Nothing is lost\./s);
  assert.equal(count(html("paused"), "data-full"), 0);
});

Deno.test("who comes back reads so, also when it is too late", () => {
  assert.match(html("returning"), /Coming back…/);
  assert.match(html("returned-away"), /Reconnecting/);
  assert.match(html("returned-over"), /This room is over/);
});
