import assert from "node:assert/strict";
import { count, handle, html } from "../../tests/gallery/rendered.ts";

/** What stands above the transfers of a group, and these. */
function parts(name: string): readonly string[] {
  const [, group = ""] = html(name).split(handle("group"));
  return group.split(handle("transfer"));
}

Deno.test("a group shows all of it above, and each of them below", () => {
  const [head = "", ada = "", leila = "", orange = ""] = parts("group");
  assert.match(head, /data-group="g1" data-state="moving"/);
  assert.match(head, /3 files to them/);
  assert.match(head, /0 of 3 have everything/);
  // 6.2 and 0.9 of three times 9.933146 MB.
  assert.match(head, /aria-label="3 files to them, to all: 23%"/);
  for (const text of ["7.1 MB of 29.8 MB", "2 MB/s"]) {
    assert.ok(head.includes(text), text);
  }
  // Nobody can tell while one has not answered.
  assert.doesNotMatch(head, / left</);
  assert.equal(count(head, handle("group-cancel")), 1);
  assert.equal(count(head, handle("group-retry")), 0);
  assert.match(ada, /data-transfer="t1" data-member="m1"/);
  assert.match(ada, /<bdi>Ada<\/bdi>/);
  assert.match(ada, /62%/);
  assert.equal(count(ada, handle("pause")), 1);
  assert.match(leila, /<bdi>ليلى<\/bdi>/);
  assert.match(leila, /43 sec left/);
  assert.match(orange, /Waiting for their answer/);
});

Deno.test("who failed can be tried again, all at once or alone", () => {
  const [head = "", ada = "", leila = "", orange = ""] = parts("group-mixed");
  assert.match(head, /data-state="paused"/);
  assert.match(head, /1 of 3 has everything, 1 did not get it/);
  assert.match(head, /Try 1 again/);
  assert.match(leila, /data-testid="cancel" aria-label="Cancel, ليلى"/);
  assert.equal(count(head, handle("group-retry")), 1);
  assert.equal(count(ada, handle("retry")), 0);
  assert.match(leila, /Paused by the other side/);
  assert.equal(
    count(orange.split(handle("transfer-error"))[0] ?? "", handle("retry")),
    1,
  );
  assert.match(orange, /data-problem="declined"/);
});

Deno.test("what some have is said as that, and who is gone is still named", () => {
  const [head = "", , leila = "", orange = ""] = parts("group-partial");
  assert.match(head, /data-state="partial"/);
  assert.match(head, /1 of 3 has everything, 2 did not get it/);
  assert.equal(count(head, handle("group-retry")), 0, "nobody is there for it");
  assert.equal(count(head, handle("group-cancel")), 0);
  assert.equal(count(head, handle("cleaned")), 1);
  assert.doesNotMatch(head, /<progress/);
  assert.match(leila, /<bdi>ليلى<\/bdi>/);
  assert.match(orange, /The two of you are not in one room any more/);
});

Deno.test("the end of a group is one word to machines and a line to people", () => {
  const [done = ""] = parts("group-done");
  assert.match(done, /data-state="done"/);
  assert.match(done, /All 3 have everything/);
  const [failed = ""] = parts("group-failed");
  assert.match(failed, /data-state="failed"/);
  assert.match(failed, /Nobody got it/);
  assert.match(failed, /Try 2 again/);
});

Deno.test("files for several are asked for once", () => {
  const page = html("group-wants");
  assert.equal(count(page, handle("supply-input")), 1);
  assert.equal(count(page, 'data-wants="files"'), 2);
});

Deno.test("among several people an offer says whose it is", () => {
  assert.match(html("group-offers"), /From Ada/);
  assert.doesNotMatch(html("offer"), /From /);
  assert.match(html("group-mixed"), /From ليلى/);
});
