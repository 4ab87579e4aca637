import assert from "node:assert/strict";
import { join } from "node:path";
import { scratch } from "./file.ts";
import { Person } from "./person.ts";

/** Milliseconds for a build and a start on a slow machine. */
const limit = 60_000;

Deno.test("the start command serves the page and stops when told", async () => {
  await using folder = await scratch();
  const child = new Deno.Command(Deno.execPath(), {
    args: ["task", "--quiet", "start"],
    cwd: join(import.meta.dirname ?? ".", "../.."),
    env: { PORT: "0", DATA_DIR: join(folder.path, "data") },
    stdin: "null",
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  const address = Promise.withResolvers<string>();
  const printed = (async () => {
    const decoder = new TextDecoder();
    let text = "";
    for await (const part of child.stdout) {
      text += decoder.decode(part);
      const found = /http:\/\/[\w.]+:\d+/.exec(text)?.[0];
      if (found !== undefined) address.resolve(found);
    }
    address.reject(new Error(`ended without an address:\n${text}`));
  })();
  const timer = setTimeout(() => child.kill("SIGTERM"), limit);
  try {
    const origin = await address.promise;
    await using person = await Person.at(origin);
    const path = join(folder.path, "a.txt");
    await Deno.writeTextFile(path, "a");
    await person.host(path);
    assert.match(await person.code(), /^[a-z]+-[a-z]+-[a-z]+$/);
    assert.match(await person.link(), new RegExp(`^${origin}/`));
    assert.deepEqual(person.complaints, []);
  } finally {
    clearTimeout(timer);
    child.kill("SIGTERM");
  }
  await Promise.all([child.status, printed]);
});
