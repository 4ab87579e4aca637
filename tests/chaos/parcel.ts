import { basename, join } from "node:path";
import { randomFile, sha256 } from "../e2e/file.ts";
import type { Person } from "../e2e/person.ts";
import { digest } from "../e2e/tree.ts";
import { readZip } from "../zip.ts";
import type { Schedule } from "./schedule.ts";

/** The page that leads back to what is unfinished, and keeps what is done. */
export const HISTORY = "/history";

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

/** Saves everything, from the room. */
function savedThere(person: Person, files: number) {
  const handle = files === 1 ? "save" : "save-all";
  const button = person.transfer("receive").getByTestId(handle).first();
  return download(person, button);
}

/** Saves what the history shows: a long list is drawn in part. */
async function savedHere(person: Person, files: number) {
  if (files > 1) await person.get("history-files").first().click();
  await person.get("history-save").first().waitFor();
  const found = new Map<string, string>();
  for (const button of await person.get("history-save").all()) {
    const [file] = await download(person, button);
    if (file) found.set(...file);
  }
  return found;
}

/** What of a parcel is missing or other than it was, once saved; in words. */
export async function damage(
  person: Person,
  { hashes }: Parcel,
): Promise<string | undefined> {
  const inRoom = new URL(person.page.url()).pathname !== HISTORY;
  const found = await (inRoom ? savedThere : savedHere)(person, hashes.size);
  // Only an archive has folders.
  const sent = new Map(
    [...hashes].map(([name, hash]) => [basename(name), hash]),
  );
  for (const [name, hash] of found) {
    if (sent.get(basename(name)) !== hash) return `${name} has other bytes`;
  }
  const least = inRoom ? sent.size : 1;
  return found.size < least ? `${found.size} of ${sent.size} files` : undefined;
}
