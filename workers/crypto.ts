import { hex } from "../core/bytes.ts";
import { startSuite } from "../core/suite.ts";
import { takeBallast } from "./ballast.ts";
import type { CryptoCommand } from "./command.ts";
import type { CryptoEvent } from "./crypto_event.ts";
import { database } from "./database.ts";
import { databaseShelf } from "./database_shelf.ts";
import type { DiskApi, DiskStart } from "./disk.ts";
import { Engine } from "./engine.ts";
import { Caller } from "./ipc/caller.ts";
import type { Ask } from "./ipc/grammar.ts";
import type { MediaTransformer } from "./media_pipe.ts";
import { hold } from "./origin.ts";
import { permitOwnScripts } from "./own_scripts.ts";
import { watchOperations } from "./primitives.ts";
import type { Start } from "./room_workers.ts";
import { Vault } from "./vault.ts";

/**
 * The crypto worker: everything that touches keys or a file's bytes. The first
 * command is `start`; `engine.ts` does the rest.
 */
const random = (length: number) =>
  crypto.getRandomValues(new Uint8Array(length));

permitOwnScripts();
// Warm up while the person is still choosing files.
startSuite(random);

/**
 * The worker of received files. As a child of this one it gets their bytes by
 * transfer; Chromium copies what passes a message port through a pipe.
 */
function startDisk(saves: MessagePort): Ask<DiskApi> {
  const disk = new Worker(new URL("./disk.ts", import.meta.url), {
    type: "module",
    name: "disk",
  });
  disk.onerror = () => reportError(new Error("the disk worker failed"));
  const start: DiskStart = { saves, scratch: hex(random(8)) };
  disk.postMessage(start, [saves]);
  // A write waits for as long as the disk takes; credit bounds their number.
  return new Caller<{ disk: DiskApi }>(disk, { maxPending: Infinity })
    .ask("disk", Infinity);
}

/** An earlier page that was just left may not be quite gone, in ms. */
const GRACE_MS = 3_000;

const now = (): number => performance.now();
const emit = (event: CryptoEvent): void => self.postMessage(event);
const tell = (start: Start): void => self.postMessage(start);

watchOperations({
  now,
  done: (operation) => emit({ on: "computed", operation }),
});

let engine: Engine | undefined;

self.onmessage = ({ data }: MessageEvent<CryptoCommand>) => {
  if (data.do === "start") {
    tell("starting");
    engine = new Engine(
      {
        emit,
        disk: startDisk(data.saves),
        random,
        now,
        today: () => Date.now(),
        hold: async (name) => {
          const until = AbortSignal.timeout(GRACE_MS);
          return await hold(navigator, name, until) !== undefined;
        },
      },
      new Vault(databaseShelf(database(self.indexedDB, "tallow")), random),
    );
    tell("started");
    takeBallast();
    void engine.tidy();
  } else engine?.handle(data);
};

addEventListener("rtctransform", (event) => {
  if (!("transformer" in event)) return;
  engine?.transform(event.transformer as MediaTransformer);
});
