import { basename, join } from "node:path";
import { randomFile, sha256 } from "../e2e/file.ts";
import type { Person } from "../e2e/person.ts";
import { digest } from "../e2e/tree.ts";
import { readZip } from "../zip.ts";
import type { Schedule } from "./schedule.ts";

/** Milliseconds a download of what is on disk may take. */
const SAVE_MS = 60_000;

/** What is sent: files on the sender's disk, chosen again when asked for. */
export interface Parcel {
  /** The folder to choose, or the files. */
  readonly paths: readonly string[];
  readonly isFolder: boolean;
  /** SHA-256 by the name that each has to have on arrival. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** Writes random bytes under `folder`. */
export async function pack(
  { files, folder: isFolder }: Schedule,
  folder: string,
): Promise<Parcel> {
  const place = isFolder ? join(folder, "trip") : folder;
  await Deno.mkdir(place, { recursive: true });
  const hashes = new Map<string, string>();
  const paths: string[] = [];
  for (const [index, size] of files.entries()) {
    const name = `${String(index).padStart(4, "0")}.bin`;
    const path = await randomFile(join(place, name), size);
    paths.push(path);
    hashes.set(isFolder ? `trip/${name}` : name, await sha256(path));
  }
  return { paths: isFolder ? [place] : paths, isFolder, hashes };
}

/** Chooses it as the person did first. */
export async function give(
  person: Person,
  { paths, isFolder }: Parcel,
): Promise<void> {
  const input = person.get(isFolder ? "folder-input" : "file-input").first();
  await input.setInputFiles([...paths]);
}

/** Presses `button` and reads what comes of it: SHA-256 by name. */
async function download(
  person: Person,
  button: ReturnType<Person["get"]>,
): Promise<ReadonlyMap<string, string>> {
  const [download] = await Promise.all([
    person.page.waitForEvent("download", { timeout: SAVE_MS }),
    button.click(),
  ]);
  const path = await download.path();
  const name = download.suggestedFilename();
  if (!name.endsWith(".zip")) return new Map([[name, await sha256(path)]]);
  const entries = readZip(await Deno.readFile(path));
  return new Map(entries.map((it) => [it.name, digest(it.data)]));
}

/** What of a parcel is missing or other than it was, once saved; in words. */
export async function damage(
  person: Person,
  { hashes }: Parcel,
): Promise<string | undefined> {
  const inHistory = new URL(person.page.url()).pathname === "/history";
  const button = inHistory
    ? person.get("history-save")
    : hashes.size === 1
    ? person.transfer("receive").getByTestId("save")
    : person.transfer("receive").getByTestId("save-all");
  const found = await download(person, button.first());
  for (const [name, hash] of hashes) {
    const got = found.get(name) ?? found.get(basename(name));
    if (got === undefined) return `${name} is missing`;
    if (got !== hash) return `${name} has other bytes`;
  }
  return found.size === hashes.size
    ? undefined
    : `${found.size} files, not ${hashes.size}`;
}
