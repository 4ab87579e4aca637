type Folder = FileSystemDirectoryHandle;

/**
 * Paths of everything in the origin's private file system; runs in a page, and
 * so needs nothing from outside.
 */
export async function filesOfOrigin(): Promise<string[]> {
  const found: string[] = [];
  async function walk(folder: Folder, under: string): Promise<void> {
    for await (const [name, { kind }] of folder.entries()) {
      const path = under + name;
      if (kind === "file") found.push(path);
      else await walk(await folder.getDirectoryHandle(name), `${path}/`);
    }
  }
  await walk(await navigator.storage.getDirectory(), "");
  return found;
}
