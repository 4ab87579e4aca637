import { isFolder } from "../core/names.ts";
import type { Handles, Place, Places } from "../workers/handles.ts";
import type { NamedFile, OfferedFacts } from "../workers/transfer_command.ts";
import { placeOf, setPlace } from "./place.ts";
import type { Again } from "./supply.ts";

declare global {
  interface FileSystemHandle {
    queryPermission(wish: Readonly<Wish>): Promise<PermissionState>;
    /** Has to be called while a press is being handled. */
    requestPermission(wish: Readonly<Wish>): Promise<PermissionState>;
  }
}

interface Wish {
  mode: "read";
}

/** What became of the files that an earlier page sent. */
export type Reopened =
  | { readonly is: "open"; readonly files: readonly Again[] }
  /** Their person has to allow it. */
  | { readonly is: "closed" }
  /** They cannot be opened, or are not what they were. */
  | { readonly is: "lost" };

/** Opens the files of transfers again, where the browser gave what it takes. */
export class Reopening {
  /** By transfer: where files are that have to be allowed. */
  readonly #closed = new Map<string, Places>();

  constructor(
    private readonly handles: Pick<Handles, "put" | "get" | "drop">,
  ) {}

  /** Keeps where a transfer's files are, as their person chose them. */
  keep(transfer: string, chosen: readonly NamedFile[]): void {
    // An empty folder is made anew.
    const places = chosen.map(({ file, name }) =>
      isFolder(name) ? undefined : placeOf(file)
    );
    const all = chosen.length > 0 &&
      chosen.every(({ name }, i) => places[i] || isFolder(name));
    if (all) void this.handles.put(transfer, places);
  }

  drop(transfer: string): void {
    this.#closed.delete(transfer);
    void this.handles.drop(transfer);
  }

  /** Opens files that may be read without asking. */
  async find(
    transfer: string,
    offered: readonly OfferedFacts[],
  ): Promise<Reopened> {
    const places = await this.handles.get(transfer);
    if (!places) return LOST;
    const permission = await permissionOf(places, "queryPermission");
    if (permission === "denied") return LOST;
    if (permission === "granted") return await open(places, offered);
    this.#closed.set(transfer, places);
    return { is: "closed" };
  }

  /**
   * Has the browser ask whether `closed` files may be read; nothing where it
   * asks already. Has to be called while a press is being handled.
   */
  async allow(
    transfer: string,
    offered: readonly OfferedFacts[],
  ): Promise<Reopened | undefined> {
    const places = this.#closed.get(transfer);
    if (!places) return undefined;
    this.#closed.delete(transfer);
    const permission = await permissionOf(places, "requestPermission");
    return permission === "granted" ? await open(places, offered) : LOST;
  }
}

const LOST = { is: "lost" } as const;

/** The least that is permitted to any of them. */
async function permissionOf(
  places: Places,
  ask: "queryPermission" | "requestPermission",
): Promise<PermissionState> {
  // What was dropped as one folder is stored as one.
  const roots = new Set(places.flatMap((place) => place?.root ?? []));
  try {
    const states = await Promise.all(
      [...roots].map((root) => root[ask]({ mode: "read" })),
    );
    const least = (["denied", "prompt"] as const)
      .find((state) => states.includes(state));
    return least ?? "granted";
  } catch {
    return "denied";
  }
}

async function open(
  places: Places,
  offered: readonly OfferedFacts[],
): Promise<Reopened> {
  try {
    const files = await Promise.all(
      offered.map(async (facts, i): Promise<Again> => {
        const { name, original } = facts;
        const place = places[i];
        const file = place ? await fileAt(place, facts) : new File([], name);
        return { file: { file, name }, remade: original !== undefined };
      }),
    );
    return { is: "open", files };
  } catch {
    // Also where a name is one that the browser lets only a person open.
    return LOST;
  }
}

/** Rejects when it is gone, or is not what was offered. */
async function fileAt(
  place: Place,
  { size, modified, original }: OfferedFacts,
): Promise<File> {
  const file = await (await handleAt(place)).getFile();
  const before = original ?? { size, modified };
  if (file.size !== before.size || file.lastModified !== before.modified) {
    throw new DOMException("it has changed", "NotReadableError");
  }
  setPlace(file, place);
  return file;
}

async function handleAt(
  { root, path }: Place,
): Promise<FileSystemFileHandle> {
  if (root.kind === "file") return root;
  const [name, ...below] = path;
  if (name === undefined) throw new DOMException(root.name, "NotFoundError");
  return below.length === 0 ? await root.getFileHandle(name) : await handleAt({
    root: await root.getDirectoryHandle(name),
    path: below,
  });
}
