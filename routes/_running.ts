import { hex } from "../core/bytes.ts";
import type { Release } from "../ui/release.ts";

/** SHA-256 of what browsers can load, written by the build; none before one. */
export async function readHashes(): Promise<string> {
  const file = new URL("../dist/sha256.txt", import.meta.url);
  return await Deno.readTextFile(file).catch((error) => {
    if (error instanceof Deno.errors.NotFound) return "";
    throw error;
  });
}

/** What is served here. */
export async function readRelease(): Promise<Release> {
  const list = new TextEncoder().encode(await readHashes());
  const hash = await crypto.subtle.digest("SHA-256", list);
  return { version: await readVersion(), sha256: hex(new Uint8Array(hash)) };
}

async function readVersion(): Promise<string> {
  const file = new URL("../deno.json", import.meta.url);
  const { version }: { version: string } = JSON.parse(
    await Deno.readTextFile(file),
  );
  return version;
}
