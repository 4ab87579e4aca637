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

/** A test or a step of one. */
export interface Case {
  readonly name: string;
  /** The path of the file that registered it. */
  readonly file: string;
  readonly outcome: "passed" | "failed" | "skipped";
}

/** The test cases of a JUnit document as `deno test` writes it. */
export function casesOf(xml: string): Case[] {
  const cases = xml.matchAll(
    /<testcase ([^>]*?)(?:\/>|>([\s\S]*?)<\/testcase>)/g,
  );
  return [...cases].map(([, attributes = "", body = ""]) => ({
    name: attribute(attributes, "name"),
    file: attribute(attributes, "classname"),
    outcome: body.includes("<skipped")
      ? "skipped"
      : /<(failure|error)\b/.test(body)
      ? "failed"
      : "passed",
  }));
}

function attribute(attributes: string, name: string): string {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
  return text(value ?? "");
}

/**
 * Counts cases. A process that failed without a failed case (a file that did
 * not load, a leak after the last case) counts as one failure; so does an empty
 * suite.
 */
export function countCases(cases: readonly Case[], succeeded: boolean): Count {
  const of = (wanted: Case["outcome"]) =>
    cases.filter(({ outcome }) => outcome === wanted);
  const failed = of("failed").length;
  const broken = !succeeded || cases.length === 0;
  return {
    passed: of("passed").length,
    failed: broken && failed === 0 ? 1 : failed,
    skipped: of("skipped").map(({ name }) => name),
  };
}

/** The test that a case is, or is a step of. */
function testOf({ name }: Case): string {
  return name.split(" > ", 1)[0] ?? name;
}

/** What has `deno test` run the failed tests alone; `undefined` for none. */
export function failedOnly(cases: readonly Case[]): string | undefined {
  const failed = cases.filter(({ outcome }) => outcome === "failed");
  if (failed.length === 0) return undefined;
  const names = new Set(failed.map((it) => RegExp.escape(testOf(it))));
  return `--filter=/^(${[...names].join("|")})$/`;
}

/**
 * `first`, but the tests that ran `again` as they came out then. What a filter
 * left out is reported like what was skipped.
 */
export function replaced(
  first: readonly Case[],
  again: readonly Case[],
): Case[] {
  const key = (it: Case): string => `${it.file}\n${testOf(it)}`;
  const came = again.filter(({ outcome }) => outcome !== "skipped");
  const ran = new Set(came.map(key));
  return [...first.filter((it) => !ran.has(key(it))), ...came];
}

/** `3 passed, 0 failed`, and `, 1 skipped` when something was. */
export function countLine({ passed, failed, skipped }: Count): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped.length === 0 ? line : `${line}, ${skipped.length} skipped`;
}
