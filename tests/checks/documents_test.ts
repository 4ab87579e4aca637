import assert from "node:assert/strict";
import { join } from "node:path";

const root = join(import.meta.dirname ?? ".", "../..");
const documents = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "CHANGELOG.md",
];

async function section(key: string): Promise<string[]> {
  const config: unknown = JSON.parse(
    await Deno.readTextFile(join(root, "deno.json")),
  );
  const all = new Map<string, unknown>(Object.entries(config ?? {}));
  return Object.keys(all.get(key) ?? {});
}

for (const name of documents) {
  Deno.test(`${name} names only tasks, files and links there are`, async () => {
    const text = await Deno.readTextFile(join(root, name));
    const tasks = await section("tasks");
    for (
      const [, task = ""] of text.matchAll(/deno(?:@[\d.]+)? task ([\w-]+)/g)
    ) {
      assert.ok(tasks.includes(task), `deno.json has no task ${task}`);
    }
    const paths = [
      ...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g),
      ...text.matchAll(
        /`((?:\w+\/)+(?:[\w.]+\.\w+)?|(?!x_test)\w+\.(?:ts|json))`/g,
      ),
    ];
    for (const [, path = ""] of paths) {
      const there = await Deno.stat(join(root, path)).then(
        () => true,
        () => false,
      );
      assert.ok(there, `there is no ${path}`);
    }
  });
}

Deno.test("README.md gives the command that .ci/run runs", async () => {
  const command = /npx --yes deno@[\d.]+ task test/;
  const readme = await Deno.readTextFile(join(root, "README.md"));
  const ci = await Deno.readTextFile(join(root, ".ci/run"));
  assert.equal(command.exec(ci)?.[0], command.exec(readme)?.[0]);
  assert.match(ci, command);
});

Deno.test("every dependency has its reason in CONTRIBUTING.md", async () => {
  const text = await Deno.readTextFile(join(root, "CONTRIBUTING.md"));
  const listed = [...text.matchAll(/^\| `([^`]+)` *\| *\S/gm)].map((it) =>
    it[1]
  );
  const taken = (await section("imports")).filter((it) => it !== "fresh");
  assert.deepEqual(listed.toSorted(), taken.toSorted());
});
