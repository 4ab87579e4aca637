import assert from "node:assert/strict";
import { Badge } from "./badge.ts";

function icon(): { badge: Badge; marks: (number | "none")[] } {
  const marks: (number | "none")[] = [];
  const badge = new Badge({
    setAppBadge(count) {
      marks.push(count);
      return Promise.reject(new DOMException("not installed"));
    },
    clearAppBadge() {
      marks.push("none");
      return Promise.resolve();
    },
  });
  return { badge, marks };
}

Deno.test("the icon counts whole percent, once each, and then has no mark", () => {
  const { badge, marks } = icon();
  for (const share of [undefined, 0, 0.004, 0.257, 0.259, 0.999, undefined]) {
    badge.show(share);
  }
  assert.deepEqual(marks, [1, 25, 99, "none"]);
});

Deno.test("a browser without badges takes no harm", () => {
  const badge = new Badge({});
  assert.doesNotThrow(() => {
    badge.show(0.5);
    badge.show(undefined);
  });
});
