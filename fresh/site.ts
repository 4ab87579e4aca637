import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { FunctionComponent } from "preact";
import type { FreshConfig } from "./config.ts";
import { registerIsland } from "./island.ts";
import type { Middleware, PageProps, RouteHandler } from "./mod.ts";
import { moduleFiles, patternOf } from "./modules.ts";

export type State = Record<string, unknown>;
type View = FunctionComponent<PageProps<unknown, State>>;
type Handler = RouteHandler<unknown, State>;

/** What one folder of `routes/` puts around the pages in it. */
export interface Folder {
  readonly middlewares: readonly Middleware<State>[];
  readonly layout: View | undefined;
  readonly error: Shown | undefined;
}

/** A module that answers with a view. */
interface Shown {
  readonly handler: Handler | undefined;
  readonly view: View | undefined;
}

export interface Page extends Shown {
  /** For Hono's router. */
  readonly pattern: string;
  /** From `routes/` inward. */
  readonly folders: readonly Folder[];
}

export interface Site {
  readonly app: View | undefined;
  readonly pages: readonly Page[];
  /** The folder `routes/` itself. */
  readonly top: Folder;
}

/** Loads all modules of `routes/` and `islands/`. */
export async function loadSite({ root }: FreshConfig): Promise<Site> {
  for (const [name, path] of await moduleFiles(join(root, "islands"))) {
    registerIsland(name, (await load<FunctionComponent<State>>(path)).default);
  }
  const files = await moduleFiles(join(root, "routes"));
  const part = async <Part = View>(name: string): Promise<Part | undefined> =>
    files.has(name) ? (await load<Part>(files.get(name))).default : undefined;

  const shown = async (name: string): Promise<Shown> => {
    const module = await load<View | undefined>(files.get(name));
    return { handler: module.handlers ?? module.handler, view: module.default };
  };

  const folder = async (prefix: string): Promise<Folder> => {
    const own = await part<Middleware<State>[]>(`${prefix}_middleware`);
    return {
      middlewares: [own ?? []].flat(),
      layout: await part(`${prefix}_layout`),
      error: files.has(`${prefix}_error`)
        ? await shown(`${prefix}_error`)
        : undefined,
    };
  };
  const page = async (name: string): Promise<Page> => {
    const slashes = name.matchAll(/\//g).map(({ index }) => index + 1);
    const prefixes = ["", ...slashes.map((end) => name.slice(0, end))];
    return {
      pattern: patternOf(name),
      folders: await Promise.all(prefixes.map(folder)),
      ...await shown(name),
    };
  };
  const names = [...files.keys()].filter((name) => !/(^|\/)_/.test(name));
  return {
    app: await part("_app"),
    pages: await Promise.all(names.map(page)),
    top: await folder(""),
  };
}

function load<Part>(
  path = "",
): Promise<{ default: Part; handler?: Handler; handlers?: Handler }> {
  return import(pathToFileURL(path).href);
}
