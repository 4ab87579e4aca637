import { serve } from "./ipc/server.ts";
import { Store } from "./store.ts";

/**
 * The disk worker: synchronous file handles exist only in dedicated workers
 * (WHATWG File System §2.5). Its first message names the page's folder and
 * brings the port on which the crypto worker asks.
 */
export interface DiskStart {
  readonly page: string;
  readonly port: MessagePort;
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
  serve<{ disk: DiskApi }>(data.port, {
    disk: {
      prepare: async (input) => (await store).prepare(input),
      write: async (input) => (await store).write(input),
      unpack: async (input) => (await store).unpack(input),
      publish: async (input) => (await store).publish(input),
      discard: async (input) => (await store).discard(input),
    },
  }, "in-order");
};
