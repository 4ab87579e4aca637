import assert from "node:assert/strict";
import {
  type Case,
  casesOf,
  countCases,
  countLine,
  failedOnly,
  replaced,
} from "./report.ts";

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

Deno.test("cases are read with their names, files and outcomes", () => {
  const file = "./a_test.ts";
  assert.deepEqual(casesOf(document), [
    { name: "holds", file, outcome: "passed" },
    { name: "breaks", file, outcome: "failed" },
    { name: 'waits & "sees"', file, outcome: "skipped" },
    { name: "holds > a step", file, outcome: "passed" },
  ]);
});

const cases: readonly Case[] = [
  { name: "holds", file: "a", outcome: "passed" },
  { name: "breaks", file: "b", outcome: "failed" },
  { name: "waits", file: "b", outcome: "skipped" },
];

Deno.test("cases are counted by their outcome and skips by name", () => {
  assert.deepEqual(countCases(cases, false), {
    passed: 1,
    failed: 1,
    skipped: ["waits"],
  });
});

Deno.test("a failed process without a failed case is one failure", () => {
  const held = cases.slice(0, 1);
  assert.equal(countCases(held, true).failed, 0);
  assert.equal(countCases(held, false).failed, 1);
});

Deno.test("an empty suite is a failure", () => {
  assert.equal(countCases([], true).failed, 1);
});

Deno.test("tests that ran again count as they did then", () => {
  const again: Case[] = [{ name: "breaks", file: "b", outcome: "passed" }];
  assert.deepEqual(replaced(cases, again), [cases[0], cases[2], again[0]]);
  const steps: Case[] = [
    { name: "breaks", file: "b", outcome: "failed" },
    { name: "breaks > a step", file: "b", outcome: "failed" },
    { name: "breaks", file: "a", outcome: "passed" },
  ];
  assert.deepEqual(replaced(steps, again), [steps[2], again[0]]);
  const leftOut: Case = { name: "holds", file: "a", outcome: "skipped" };
  assert.deepEqual(replaced(cases, [leftOut]), cases);
});

Deno.test("only the tests that failed run again, by whole names", () => {
  assert.equal(failedOnly(cases.slice(0, 1)), undefined);
  const filter = failedOnly([
    ...cases,
    { name: "is (not) quick > a step", file: "a", outcome: "failed" },
  ]);
  const source = /^--filter=\/(.*)\/$/.exec(filter ?? "")?.[1] ?? "";
  const pattern = new RegExp(source);
  assert.ok(pattern.test("breaks"));
  assert.ok(pattern.test("is (not) quick"));
  assert.ok(!pattern.test("breaks too"));
  assert.ok(!pattern.test("holds"));
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
