/** SHA-256 of what browsers can load, written by the build; none before one. */
export async function readHashes(): Promise<string> {
  const file = new URL("../dist/sha256.txt", import.meta.url);
  return await Deno.readTextFile(file).catch((error) => {
    if (error instanceof Deno.errors.NotFound) return "";
    throw error;
  });
}

export async function readVersion(): Promise<string> {
  const file = new URL("../deno.json", import.meta.url);
  const { version }: { version: string } = JSON.parse(
    await Deno.readTextFile(file),
  );
  return version;
}
