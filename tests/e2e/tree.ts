import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import type { Person } from "./person.ts";

/** Files by path; those of empty folders end in `/`. */
export type Tree = Readonly<Record<string, Uint8Array<ArrayBuffer>>>;

export const text = (content: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(content);
export const noise = (bytes: number): Uint8Array<ArrayBuffer> => {
  const block = crypto.getRandomValues(new Uint8Array(65_536));
  return new Uint8Array(bytes).map((_, i) => block[i % 65_521]! ^ i);
};

/** SHA-256 in hex. */
export function digest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Makes it on this machine. */
export async function write(folder: string, tree: Tree): Promise<void> {
  for (const [path, bytes] of Object.entries(tree)) {
    const place = join(folder, path);
    await Deno.mkdir(path.endsWith("/") ? place : dirname(place), {
      recursive: true,
    });
    if (!path.endsWith("/")) await Deno.writeFile(place, bytes);
  }
}

/** Drops real files and folders on the page, as from a file manager. */
export async function drop(person: Person, ...files: string[]): Promise<void> {
  const session = await person.page.context().newCDPSession(person.page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", { type, x: 99, y: 99, data });
  }
}

/** The pickers' answers: a folder and a file of the origin's own storage. */
export const stubbedPickers = `
  const picked = async () => {
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle("picked", { create: true });
  };
  window.showDirectoryPicker = picked;
  window.showSaveFilePicker = async ({ suggestedName }) =>
    (await picked()).getFileHandle(suggestedName, { create: true });
`;
export const noPickers = `
  delete window.showDirectoryPicker;
  delete window.showSaveFilePicker;
`;

/** What lies under `picked` of the origin's storage, with its digests. */
export function picked(person: Person): Promise<Record<string, string>> {
  return person.page.evaluate(async () => {
    const found: Record<string, string> = {};
    async function walk(
      folder: FileSystemDirectoryHandle,
      under: string,
    ): Promise<void> {
      for await (const [name, { kind }] of folder.entries()) {
        if (kind === "directory") {
          await walk(
            await folder.getDirectoryHandle(name),
            `${under}${name}/`,
          );
          continue;
        }
        const file = await (await folder.getFileHandle(name)).getFile();
        const bytes = await file.arrayBuffer();
        const hash = await crypto.subtle.digest("SHA-256", bytes);
        found[under + name] = [...new Uint8Array(hash)]
          .map((byte) => byte.toString(16).padStart(2, "0")).join("");
      }
    }
    const root = await navigator.storage.getDirectory();
    await walk(await root.getDirectoryHandle("picked", { create: true }), "");
    return found;
  });
}
