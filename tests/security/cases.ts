import { join } from "node:path";
import { casesOf, countCases } from "../report.ts";
import type { Row } from "./row.ts";

/** Runs test files of the project; one row for each file. */
export async function suites(
  area: string,
  files: readonly string[],
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const file of files) rows.push(await suite(area, file));
  return rows;
}

async function suite(area: string, file: string): Promise<Row> {
  const folder = await Deno.makeTempDir({ prefix: "tallow-security-" });
  try {
    const junit = join(folder, "junit.xml");
    const began = performance.now();
    const { success } = await new Deno.Command(Deno.execPath(), {
      args: ["test", "-A", "--no-check", `--junit-path=${junit}`, file],
      stdout: "null",
      stderr: "null",
    }).output();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const xml = await Deno.readTextFile(junit).catch(() => "");
    const { passed, failed, skipped } = countCases(casesOf(xml), success);
    const ran = `${passed} of ${passed + failed} tests in ${seconds} s`;
    return {
      area,
      what: file,
      holds: failed === 0,
      figure: skipped.length === 0 ? ran : `${ran}, ${skipped.length} skipped`,
      bound: "all",
    };
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
