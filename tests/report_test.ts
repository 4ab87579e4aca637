import assert from "node:assert/strict";
import { countJunit, countLine } from "./report.ts";

const document = `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="deno test" tests="4" failures="1" errors="0" time="0.077">
  <testsuite name="./a_test.ts" tests="4" disabled="1" errors="0" failures="1">
    <testcase name="holds" classname="./a_test.ts" time="0.000" line="1" col="6">
    </testcase>
    <testcase name="breaks" classname="./a_test.ts" time="0.001">
      <failure message="Uncaught Error">a passed, &lt;skipped</failure>
    </testcase>
    <testcase name="waits &amp; &quot;sees&quot;" classname="./a_test.ts">
      <skipped/>
    </testcase>
    <testcase name="holds &gt; a step" classname="./a_test.ts" time="0.000"/>
  </testsuite>
</testsuites>`;

Deno.test("cases are counted by their outcome and skips by name", () => {
  assert.deepEqual(countJunit(document, false), {
    passed: 2,
    failed: 1,
    skipped: ['waits & "sees"'],
  });
});

Deno.test("a failed process without a failed case is one failure", () => {
  const one = `<testcase name="holds" time="0"/>`;
  assert.deepEqual(countJunit(one, true), {
    passed: 1,
    failed: 0,
    skipped: [],
  });
  assert.equal(countJunit(one, false).failed, 1);
});

Deno.test("an empty suite is a failure", () => {
  assert.equal(countJunit("<testsuites/>", true).failed, 1);
});

Deno.test("the last line names skips only when there are some", () => {
  assert.equal(
    countLine({ passed: 3, failed: 0, skipped: [] }),
    "3 passed, 0 failed",
  );
  assert.equal(
    countLine({ passed: 3, failed: 1, skipped: ["a"] }),
    "3 passed, 1 failed, 1 skipped",
  );
});
