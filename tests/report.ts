/** What a run of tests came to. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  /** Names of what did not run. */
  readonly skipped: readonly string[];
}

const entities: ReadonlyMap<string, string> = new Map([
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&apos;", "'"],
  ["&amp;", "&"],
]);

function text(escaped: string): string {
  return escaped.replace(/&\w+;/g, (it) => entities.get(it) ?? it);
}

/**
 * Counts the test cases of a JUnit document as `deno test` writes it. A process
 * that failed without a failed case (a file that did not load, a leak after the
 * last case) counts as one failure; so does an empty suite.
 */
export function countJunit(xml: string, succeeded: boolean): Count {
  let passed = 0;
  let failed = 0;
  const skipped: string[] = [];
  const cases = xml.matchAll(
    /<testcase name="([^"]*)"[^>]*?(?:\/>|>([\s\S]*?)<\/testcase>)/g,
  );
  for (const [, name = "", body = ""] of cases) {
    if (body.includes("<skipped")) skipped.push(text(name));
    else if (/<(failure|error)\b/.test(body)) failed += 1;
    else passed += 1;
  }
  const empty = passed + failed + skipped.length === 0;
  if ((!succeeded || empty) && failed === 0) failed = 1;
  return { passed, failed, skipped };
}

/** `3 passed, 0 failed`, and `, 1 skipped` when something was. */
export function countLine({ passed, failed, skipped }: Count): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped.length === 0 ? line : `${line}, ${skipped.length} skipped`;
}
