import type { Signal } from "@preact/signals";
import type { Optics } from "../transport/optics.ts";
import type { FileFacts, Room } from "../transport/view.ts";
import { mediaOf } from "./media.ts";
import type { PreviewModel, Sight, Viewing } from "./previews.ts";

/** Pixels of more memory than a page should ask for, at four bytes each. */
const MOST_PIXELS = 100_000_000;

/** Bytes: a small picture is not worth reading more. */
const MOST_BYTES = 32 * 2 ** 20;

/** Pixels of a row's picture, for screens with three to the point. */
const SIDE = 108;

/** Fetched with the first picture. */
async function loadOptics(): Promise<Optics> {
  const { openOptics } = await import("../transport/optics.ts");
  return openOptics();
}

/** Shows files where they lie, without reading more of them than is seen. */
export function createPreviewModel(
  room: () => Room | undefined,
  viewing: Signal<Viewing | undefined>,
  openOptics: () => Promise<Optics> = loadOptics,
): PreviewModel {
  let optics: Promise<Optics> | undefined;
  const eyes = (): Promise<Optics> => optics ??= openOptics();

  let drawn: Promise<Blob | undefined> = Promise.resolve(undefined);

  const filesOf = (transfer: string | undefined): readonly FileFacts[] => {
    const { transfers = [], waitingFiles = [] } = room()?.view ?? {};
    return transfer === undefined
      ? waitingFiles
      : transfers.find(({ id }) => id === transfer)?.files ?? [];
  };

  /** Those of a transfer that can be looked at, by their indexes. */
  const visible = (transfer: string | undefined): readonly number[] => {
    const files = filesOf(transfer);
    const accepted = room()?.view.transfers
      .find(({ id }) => id === transfer)?.accepted ?? [];
    const all = accepted.length > 0 ? accepted : files.map((_, index) => index);
    return all.filter((index) => mediaOf(files[index]?.name ?? ""));
  };

  const fileOf = async (
    transfer: string | undefined,
    index: number,
  ): Promise<File | undefined> =>
    transfer === undefined
      ? room()?.own(index)
      : await room()?.file(transfer, index);

  const show = (next: Viewing | undefined): void => {
    const sight = viewing.value?.sight;
    if (sight?.is === "shown") URL.revokeObjectURL(sight.url);
    viewing.value = next;
  };

  const sightOf = async (of: Viewing): Promise<Sight> => {
    const media = mediaOf(of.name);
    const file = await fileOf(of.transfer, of.index);
    if (!media || !file) return { is: "broken" };
    if (media.kind === "image") {
      const size = await (await eyes()).size(file);
      if (!size) return { is: "broken" };
      if (size.width * size.height > MOST_PIXELS) return { is: "large" };
    }
    // Still on disk: only what it is shown as is ours.
    const shown = file.slice(0, file.size, media.type);
    return { is: "shown", media, url: URL.createObjectURL(shown) };
  };

  const look = async (
    transfer: string | undefined,
    index: number,
  ): Promise<void> => {
    const all = visible(transfer);
    const opened: Viewing = {
      transfer,
      index,
      name: filesOf(transfer)[index]?.name ?? "",
      sight: { is: "opening" },
      place: all.indexOf(index) + 1,
      count: all.length,
      received:
        room()?.view.transfers.some(({ id, direction }) =>
          id === transfer && direction === "receive"
        ) ?? false,
    };
    show(opened);
    const sight = await sightOf(opened)
      .catch((): Sight => ({ is: "broken" }));
    if (viewing.value === opened) show({ ...opened, sight });
    else if (sight.is === "shown") URL.revokeObjectURL(sight.url);
  };

  return {
    viewing,
    look: (transfer, index) => void look(transfer, index),
    async thumbnail(transfer, index) {
      const { name = "", size = 0 } = filesOf(transfer)[index] ?? {};
      if (mediaOf(name)?.kind !== "image" || size > MOST_BYTES) return;
      try {
        const file = await fileOf(transfer, index);
        if (!file) return undefined;
        // One after the other: what is decoded takes much memory.
        drawn = drawn.then(async () => (await eyes()).thumbnail(file, SIDE))
          .catch(() => undefined);
        return await drawn;
      } catch {
        // The icon stays.
        return undefined;
      }
    },
    viewer: {
      step(by) {
        const { value } = viewing;
        if (!value) return;
        const all = visible(value.transfer);
        const at = all.indexOf(value.index) + by + all.length;
        const next = all[at % all.length];
        if (next !== undefined) void look(value.transfer, next);
      },
      broken() {
        const { value } = viewing;
        if (value) show({ ...value, sight: { is: "broken" } });
      },
      close: () => show(undefined),
    },
    end() {
      show(undefined);
      optics?.then((it) => it.end(), () => {});
      optics = undefined;
    },
  };
}
