import { startSuite } from "../core/suite.ts";
import type { CryptoCommand } from "./command.ts";
import { databaseShelf } from "./database.ts";
import type { DiskApi } from "./disk.ts";
import { Engine } from "./engine.ts";
import { Caller } from "./ipc/caller.ts";
import { Vault } from "./vault.ts";

/**
 * The crypto worker: everything that touches keys or a file's bytes. The first
 * command is `start`; `engine.ts` does the rest.
 */
const random = (length: number) =>
  crypto.getRandomValues(new Uint8Array(length));

// Warm up while the person is still choosing files.
startSuite(random);

let engine: Engine | undefined;

self.onmessage = ({ data }: MessageEvent<CryptoCommand>) => {
  if (data.do === "start") {
    // A write waits for as long as the disk takes; credit bounds their number.
    const disk = new Caller<{ disk: DiskApi }>(data.disk, {
      maxPending: Infinity,
    });
    engine = new Engine(
      {
        emit: (event) => self.postMessage(event),
        disk: disk.ask("disk", Infinity),
        random,
        now: () => performance.now(),
      },
      new Vault(databaseShelf(self.indexedDB, "tallow"), random),
      () => Date.now(),
    );
  } else engine?.handle(data);
};
