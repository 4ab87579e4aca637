import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { startServer } from "./server.ts";

async function get(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  assert.equal(response.status, 200, url);
  return await response.bytes();
}

Deno.test("what is served has the hash that is listed, and all of it is", async () => {
  await using server = await startServer();
  const { origin } = server;
  const text = new TextDecoder().decode(await get(`${origin}/sha256.txt`));
  const listed = new Map(
    text.trimEnd().split("\n").map((line) => {
      const [hash = "", path = ""] = line.split("  ");
      return [path, hash];
    }),
  );
  for (const [path, hash] of listed) {
    const bytes = await get(`${origin}/${path}`);
    const digest = createHash("sha256").update(bytes).digest("hex");
    assert.equal(digest, hash, path);
  }
  for (const page of ["/", "/r", "/settings", "/security"]) {
    const html = new TextDecoder().decode(await get(origin + page));
    const needs = html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g);
    for (const [, path = ""] of needs) assert.ok(listed.has(path), path);
  }
  const page = new TextDecoder().decode(await get(`${origin}/security`));
  assert.ok(page.includes(`${origin}/sha256.txt`));
  const list = createHash("sha256").update(text).digest("hex");
  assert.ok(page.includes(`${list}  sha256.txt`));
  assert.ok(page.includes('href="/sha256.txt"'));
});
