import assert from "node:assert/strict";
import { join } from "node:path";
import { randomFile, scratch, sha256 } from "../e2e/file.ts";
import { Person } from "../e2e/person.ts";
import { startServer } from "../e2e/server.ts";
import { digest, type Tree } from "../e2e/tree.ts";
import { readZip } from "../zip.ts";
import { found, launchFirefox } from "./firefox.ts";

export type Browser = "Firefox" | "Chromium";

/** Milliseconds in which two find a path on a busy machine. */
const PATH_MS = 60_000;

/** Milliseconds in which a browser has written what it downloads. */
const SAVING_MS = 30_000;

/** Files by the name they have in a folder of downloads. */
type Downloads = ReadonlyMap<string, string>;

/** Somebody at one of the browsers. */
export interface Someone {
  readonly person: Person;
  readonly browser: Browser;
  /** Presses a button that saves, and waits for at least so many bytes. */
  downloads(handle: string, bytes: number): Promise<Downloads>;
}

/** Two people at two browsers, and a server. */
export interface Pair extends AsyncDisposable {
  readonly origin: string;
  readonly host: Someone;
  readonly guest: Someone;
  /** Makes a file of so many random bytes. */
  file(name: string, bytes: number): Promise<string>;
  /** Opens a room with these files in it, and lets the guest in. */
  meet(by: "code" | "link", ...paths: readonly string[]): Promise<void>;
  /** The guest comes into the host's room. */
  enter(by: "code" | "link"): Promise<void>;
  /** The file comes to be whole at `to`, who saves it; it is the same. */
  arrives(path: string, from: Someone, to: Someone): Promise<void>;
  /** As {@link arrives}, for files by path in one archive. */
  allArrive(tree: Tree, from: Someone, to: Someone): Promise<void>;
}

/** How people's pages and their server begin. */
export interface Beginning {
  readonly browsers: readonly [host: Browser, guest: Browser];
  /** Runs in every page before the page's own code. */
  readonly script?: string;
  /** Of the server. */
  readonly settings?: Readonly<Record<string, string>>;
  /** What a browser may say in its console. */
  readonly tells?: RegExp;
}

/** A test between two browsers; skipped by name where there is no Firefox. */
export function between(
  name: string,
  beginning: Beginning,
  body: (pair: Pair) => Promise<void>,
): void {
  const told = `${beginning.browsers.join(" and ")}: ${name}`;
  Deno.test({
    name: found === undefined ? `${told} (needs Firefox)` : told,
    ignore: found === undefined,
    async fn() {
      await using pair = await openPair(beginning);
      await body(pair);
      for (const { person } of [pair.host, pair.guest]) {
        const complaints = person.complaints.filter((it) =>
          !beginning.tells?.test(it)
        );
        assert.deepEqual(complaints, []);
      }
    },
  });
}

async function openPair(
  { browsers, script, settings }: Beginning,
): Promise<Pair> {
  await using stack = new AsyncDisposableStack();
  const server = stack.use(await startServer(settings));
  const folder = stack.use(await scratch());
  const someone = async (name: string, browser: Browser) => {
    const own = join(folder.path, name);
    await Deno.mkdir(own);
    const person = stack.use(
      await Person.at(server.origin, {
        folder: own,
        ...script === undefined ? {} : { script },
        ...browser === "Firefox" ? { start: launchFirefox } : {},
      }),
    );
    person.page.on("dialog", (dialog) => void dialog.accept());
    return { person, browser, downloads: downloadsOf(person, browser, own) };
  };
  const host = await someone("host", browsers[0]);
  const guest = await someone("guest", browsers[1]);
  const enter: Pair["enter"] = async (by) => {
    if (by === "code") await guest.person.join(await host.person.code());
    else await guest.person.open(await host.person.link());
    await guest.person.sees(guest.person.get("offer"), PATH_MS);
  };
  const all = stack.move();
  return {
    origin: server.origin,
    host,
    guest,
    file: (name, bytes) => randomFile(join(folder.path, name), bytes),
    enter,
    async meet(by, ...paths) {
      await host.person.host(...paths);
      await enter(by);
    },
    async arrives(path, from, to) {
      await to.person.state("receive", "done");
      await from.person.state("send", "done");
      const { size } = await Deno.stat(path);
      const [name = ""] = path.split("/").slice(-1);
      const saved = (await to.downloads("save", size)).get(name);
      const hashes = [await sha256(path), await sha256(saved ?? "")];
      assert.equal(hashes[0], hashes[1]);
      // deno-lint-ignore no-console -- the proof, for whoever reads along
      console.info(`${name} of ${size} bytes, SHA-256 ${hashes.join(" = ")}`);
    },
    async allArrive(tree, from, to) {
      await to.person.state("receive", "done");
      await from.person.state("send", "done");
      const parts = Object.values(tree);
      const size = parts.reduce((sum, { length }) => sum + length, 0);
      const [zip = ""] = (await to.downloads("save-all", size)).values();
      const entries = readZip(await Deno.readFile(zip));
      assert.deepEqual(
        Object.fromEntries(entries.map((it) => [it.name, digest(it.data)])),
        Object.fromEntries(
          Object.entries(tree).map(([path, it]) => [path, digest(it)]),
        ),
      );
    },
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}

function downloadsOf(
  person: Person,
  browser: Browser,
  folder: string,
): Someone["downloads"] {
  const button = (handle: string) =>
    person.transfer("receive").first().getByTestId(handle).first();
  if (browser === "Chromium") {
    return async (handle) => {
      const coming = person.page.waitForEvent("download");
      await button(handle).click();
      const download = await coming;
      return new Map([[download.suggestedFilename(), await download.path()]]);
    };
  }
  // Playwright does not hear of this Firefox's downloads of blobs.
  return async (handle, bytes) => {
    await button(handle).click();
    const all = join(folder, "downloads");
    let saved: Map<string, string> = new Map();
    await person.until(async () => {
      saved = new Map();
      let written = 0;
      for await (const { name } of Deno.readDir(all)) {
        if (name.endsWith(".part")) return false;
        saved.set(name, join(all, name));
        written += (await Deno.stat(join(all, name))).size;
      }
      return saved.size > 0 && written >= bytes;
    }, SAVING_MS);
    return saved;
  };
}
