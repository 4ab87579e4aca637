import { serve } from "./ipc/server.ts";
import { Archives, type SaveApi, saveArchive, saveInto } from "./saver.ts";
import { Store } from "./store.ts";

/**
 * The disk worker: synchronous file handles exist only in dedicated workers
 * (WHATWG File System §2.5). Its first message names the page's folder and
 * brings the port on which the page has what was received saved; then its
 * parent, the crypto worker, asks for what transfers need.
 */
export interface DiskStart {
  readonly page: string;
  readonly saves: MessagePort;
}

export interface DiskApi {
  [name: string]: (input: never) => unknown;
  prepare: Store["prepare"];
  write: Store["write"];
  unpack: Store["unpack"];
  publish: Store["publish"];
  discard: Store["discard"];
}

self.onmessage = ({ data }: MessageEvent<DiskStart>) => {
  const store = Store.open(data.page);
  serve<{ disk: DiskApi }>(self, {
    disk: {
      prepare: async (input) => (await store).prepare(input),
      write: async (input) => (await store).write(input),
      unpack: async (input) => (await store).unpack(input),
      publish: async (input) => (await store).publish(input),
      discard: async (input) => (await store).discard(input),
    },
  }, "in-order");
  const archives = store.then((opened) => new Archives(opened));
  serve<{ save: SaveApi }>(data.saves, {
    save: {
      folder: saveInto,
      archive: saveArchive,
      download: async (input, work) => (await archives).make(input, work),
    },
  }, "together");
};
