import { join } from "node:path";

/** Where Chromium keeps the origins' private file systems of a profile. */
const PRIVATE_FILES = "profile/Default/File System";

/** A file that takes what is left of the disk. */
const BALLAST = "ballast";

const BLOCK_BYTES = 64 * 1024;

/** A small disk of its own under the private files of one profile. */
export interface SmallDisk extends AsyncDisposable {
  /** Leaves not a byte. */
  fill(): Promise<void>;
  /** Gives the room back. */
  free(): Promise<void>;
}

async function run(program: string, ...args: string[]): Promise<void> {
  const { success, stderr } = await new Deno.Command(program, { args })
    .output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
}

/** Mounting needs Linux and root. */
export function canMount(): boolean {
  return Deno.build.os === "linux" && Deno.uid() === 0;
}

/** `folder` is where the profile will be; `bytes` what fits. */
export async function mountDisk(
  folder: string,
  bytes: number,
): Promise<SmallDisk> {
  const place = join(folder, PRIVATE_FILES);
  const ballast = join(place, BALLAST);
  await Deno.mkdir(place, { recursive: true });
  await run("mount", "-t", "tmpfs", "-o", `size=${bytes}`, "none", place);
  return {
    async fill(): Promise<void> {
      using file = await Deno.open(ballast, { write: true, create: true });
      const block = new Uint8Array(BLOCK_BYTES);
      try {
        while (await file.write(block) > 0);
      } catch {
        // it is full
      }
    },
    free: () => Deno.remove(ballast),
    async [Symbol.asyncDispose](): Promise<void> {
      await run("umount", place);
    },
  };
}
