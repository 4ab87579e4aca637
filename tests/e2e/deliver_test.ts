import assert from "node:assert/strict";
import { basename, join } from "node:path";
import { randomFile, realBinary, scratch, sha256 } from "./file.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";

const mebibyte = 1 << 20;

type Way = (sender: Person, receiver: Person) => Promise<void>;

const byWords: Way = async (sender, receiver) =>
  await receiver.join(await sender.code());
const byCharacters: Way = async (sender, receiver) =>
  await receiver.join(await sender.shortCode());
const byLink: Way = async (sender, receiver) =>
  await receiver.open(await sender.link());

/** Sends `paths` and asserts that what the browser downloaded is the same. */
async function delivers(
  paths: readonly string[],
  way: Way,
  names: readonly string[] = paths.map((path) => basename(path)),
): Promise<void> {
  await using server = await startServer();
  await using sender = await Person.at(server.origin);
  await using receiver = await Person.at(server.origin);
  await sender.host(...paths);
  await way(sender, receiver);

  const offered = await receiver.offered(paths.length);
  for (const [at, name] of names.entries()) {
    assert.ok(offered[at]?.includes(name), `${offered[at]} shows ${name}`);
  }
  assert.deepEqual(await receiver.stored(), [], "nothing before accept");

  await receiver.accept();
  await receiver.state("receive", "done");
  await sender.state("send", "done");
  const saved = await receiver.save(paths.length);
  assert.equal(saved.size, paths.length);
  const got: string[] = [];
  for (const path of saved.values()) got.push(await sha256(path));
  const want: string[] = [];
  for (const path of paths) want.push(await sha256(path));
  assert.deepEqual(got.toSorted(), want.toSorted());
  assert.deepEqual(sender.complaints, []);
  assert.deepEqual(receiver.complaints, []);
}

Deno.test("64 MiB arrive by three words", async () => {
  await using folder = await scratch();
  const path = await randomFile(join(folder.path, "random.bin"), 64 * mebibyte);
  await delivers([path], byWords);
});

Deno.test("a real program arrives by the character form", async () => {
  await using folder = await scratch();
  await delivers([await realBinary(folder.path)], byCharacters);
});

Deno.test("several files arrive by link, with their names", async () => {
  await using folder = await scratch();
  const sizes = [1, 131_071, 131_072, 131_073, 3 * mebibyte + 7];
  const paths: string[] = [];
  for (const size of sizes) {
    paths.push(await randomFile(join(folder.path, `${size}.bin`), size));
  }
  await delivers(paths, byLink);
});

Deno.test("an empty file arrives", async () => {
  await using folder = await scratch();
  const path = await randomFile(join(folder.path, "empty.txt"), 0);
  await delivers([path], byWords);
});

Deno.test("odd names arrive as text", async () => {
  await using folder = await scratch();
  const names = [
    "two words  and more.txt",
    "Grüße 文件 🕯.txt",
    "<img src=x onerror=alert(1)>.txt",
    "a&b;'\"`$(x).txt",
  ];
  const paths: string[] = [];
  for (const [at, name] of names.entries()) {
    paths.push(await randomFile(join(folder.path, name), 1000 + at));
  }
  await delivers(paths, byWords, []);
});

Deno.test("the link's secret leaves the address bar at once", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  await using sender = await Person.at(server.origin);
  await using receiver = await Person.at(server.origin);
  await sender.host(await randomFile(join(folder.path, "a.bin"), 10));
  const link = await sender.link();
  const secret = /#1\.([\w-]{43})$/.exec(link)?.[1];
  assert.ok(secret !== undefined, `a link with a 256-bit secret: ${link}`);
  await receiver.open(link);
  await receiver.offered();
  assert.ok(!receiver.page.url().includes(secret));
  await receiver.page.goBack();
  assert.ok(!receiver.page.url().includes(secret), "nor is it in the history");
});

Deno.test("small files, packed, arrive between large ones", async () => {
  await using folder = await scratch();
  const sizes = [1, 4096, 65_536, 65_537, 0, 300_000, 7, 131_072, 12, 40_000];
  const paths = await Promise.all(
    sizes.map((size, i) =>
      randomFile(join(folder.path, `${i} of ${size}.bin`), size)
    ),
  );
  await delivers(paths, byLink);
});
