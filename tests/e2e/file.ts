import { createHash } from "node:crypto";
import { basename, join } from "node:path";

const block = 1 << 20;

/** SHA-256 of a file on disk, read in blocks; lower-case hex. */
export async function sha256(path: string): Promise<string> {
  using file = await Deno.open(path);
  const hash = createHash("sha256");
  for await (const part of file.readable) hash.update(part);
  return hash.digest("hex");
}

/** Writes `size` random bytes. */
export async function randomFile(path: string, size: number): Promise<string> {
  using file = await Deno.open(path, { write: true, createNew: true });
  const bytes = new Uint8Array(block);
  for (let left = size; left > 0; left -= block) {
    for (let at = 0; at < block; at += 65_536) {
      crypto.getRandomValues(bytes.subarray(at, at + 65_536));
    }
    let part = bytes.subarray(0, Math.min(left, block));
    while (part.length > 0) part = part.subarray(await file.write(part));
  }
  return path;
}

/** A file of `size` zero bytes that takes no room on disk. */
export async function sparseFile(path: string, size: number): Promise<string> {
  await Deno.writeFile(path, new Uint8Array(0), { createNew: true });
  await Deno.truncate(path, size);
  return path;
}

/** A real program that is on every machine that runs this: Deno itself. */
export async function realBinary(folder: string): Promise<string> {
  const path = join(folder, basename(Deno.execPath()));
  await Deno.copyFile(Deno.execPath(), path);
  return path;
}

/** A temporary folder that goes with its scope. */
export async function scratch(): Promise<
  AsyncDisposable & { readonly path: string }
> {
  const path = await Deno.makeTempDir({ prefix: "tallow-files-" });
  return {
    path,
    [Symbol.asyncDispose]: () => Deno.remove(path, { recursive: true }),
  };
}
