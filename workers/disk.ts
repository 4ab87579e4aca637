import { serve } from "./ipc/server.ts";
import { browserOrigin } from "./origin.ts";
import type { SaveApi } from "./saver.ts";
import { Store } from "./store.ts";

/**
 * The disk worker: synchronous file handles exist only in dedicated workers
 * (WHATWG File System §2.5). Its first message brings the port on which the
 * page has what was received saved; then its parent, the crypto worker, asks
 * for what transfers need.
 */
export interface DiskStart {
  readonly saves: MessagePort;
  /** No other page's: names what is made for a download. */
  readonly scratch: string;
}

export interface DiskApi {
  [name: string]: (input: never) => unknown;
  prepare: Store["prepare"];
  write: Store["write"];
  journal: Store["journal"];
  unpack: Store["unpack"];
  publish: Store["publish"];
  content: Store["content"];
  restore: Store["restore"];
  watch: Store["watch"];
  discard: Store["discard"];
  erase: Store["erase"];
  sweep: Store["sweep"];
  usage: Store["usage"];
}

self.onmessage = ({ data }: MessageEvent<DiskStart>) => {
  const store = Store.open(browserOrigin());
  serve<{ disk: DiskApi }>(self, {
    disk: {
      prepare: async (input) => (await store).prepare(input),
      write: async (input) => (await store).write(input),
      journal: async (input) => (await store).journal(input),
      unpack: async (input) => (await store).unpack(input),
      publish: async (input) => (await store).publish(input),
      content: async (input) => (await store).content(input),
      restore: async (input) => (await store).restore(input),
      watch: async (input) => (await store).watch(input),
      discard: async (input) => (await store).discard(input),
      erase: async (input) => {
        await (await opened)?.drop(input.transfer);
        return await (await store).erase(input);
      },
      sweep: async (input) => (await store).sweep(input),
      usage: async (input) => (await store).usage(input),
    },
  });
  // Most of the worker's code, and nobody saves before something has arrived.
  const saver = () => import("./saver.ts");
  const archives = async () =>
    new (await saver()).Archives(await store, data.scratch);
  let opened: ReturnType<typeof archives> | undefined;
  serve<{ save: SaveApi }>(data.saves, {
    save: {
      folder: async ({ folder, ...files }, work) => {
        const { entriesOf, saveInto } = await saver();
        return await saveInto(entriesOf(await store, files), folder, work);
      },
      archive: async ({ file, ...files }, work) => {
        const { entriesOf, saveArchive } = await saver();
        return await saveArchive(entriesOf(await store, files), file, work);
      },
      download: async (files, work) =>
        (await (opened ??= archives())).make(files, work),
    },
  });
};
