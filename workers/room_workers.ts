import type { CryptoCommand } from "./command.ts";
import type { CryptoEvent } from "./crypto_event.ts";
import { Caller } from "./ipc/caller.ts";
import type { Ask } from "./ipc/grammar.ts";
import type { MediaWay } from "./media_pipe.ts";
import { permitOwnScripts } from "./own_scripts.ts";
import type { SaveApi } from "./saver.ts";

/** The page's workers, as the page sees them. */
export interface Workers {
  /** Buffers, ports and channels in `transfer` move instead of being copied. */
  send(command: CryptoCommand, transfer?: Transferable[]): void;
  /** Has the frames of a track sealed or opened; not every browser can. */
  transform(way: MediaWay): RTCRtpScriptTransform;
  /** Has the disk worker save what was received. */
  readonly save: Ask<SaveApi>;
  /** Ends them; what the ledger does not know is erased by a later page. */
  end(): void;
}

/** What the crypto worker says of its start, before and after. */
export type Start = "starting" | "started";

type Command = readonly [CryptoCommand, Transferable[]];

/**
 * How long the crypto worker may take to start the disk worker, in ms; it takes
 * some 10. Of thirty starts in Firefox 153, two at a time, one never ends.
 */
const START_MS = 3_000;

/** Starts of which none ends, before the browser counts as unable. */
const MAX_STARTS = 3;

/**
 * Starts the crypto worker, which owns keys, channels and file bytes, and
 * starts the disk worker in its turn. `crashed` is called when either cannot
 * start or throws where nothing caught it.
 */
export function startWorkers(
  heard: (event: CryptoEvent) => void,
  crashed: () => void,
): Workers {
  permitOwnScripts();
  return new RoomWorkers(heard, crashed);
}

class RoomWorkers implements Workers {
  #crypto: Worker;
  #ask: Ask<SaveApi>;
  #starts = 0;
  /** What it is told once it has started. */
  #waiting: Command[] | undefined = [];
  #late: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly heard: (event: CryptoEvent) => void,
    private readonly crashed: () => void,
  ) {
    [this.#crypto, this.#ask] = this.#start();
  }

  readonly send: Workers["send"] = (command, transfer = []) => {
    if (this.#waiting) this.#waiting.push([command, transfer]);
    else this.#crypto.postMessage(command, transfer);
  };

  readonly save: Ask<SaveApi> = (...request) => this.#ask(...request);

  transform(way: MediaWay): RTCRtpScriptTransform {
    return new RTCRtpScriptTransform(this.#crypto, way);
  }

  end(): void {
    clearTimeout(this.#late);
    // What it said before may still be on its way here.
    this.#crypto.onmessage = null;
    this.#crypto.terminate();
  }

  #start(): [Worker, Ask<SaveApi>] {
    this.#starts++;
    const crypto = new Worker(new URL("./crypto.ts", import.meta.url), {
      type: "module",
      name: "crypto",
    });
    crypto.onmessage = ({ data }: MessageEvent<CryptoEvent | Start>) => {
      if (data === "starting") {
        this.#late = setTimeout(() => this.#again(), START_MS);
      } else if (data === "started") this.#started();
      else this.heard(data);
    };
    crypto.onerror = this.crashed;
    const saves = new MessageChannel();
    crypto.postMessage({ do: "start", saves: saves.port1 }, [saves.port1]);
    // However long it takes: the person sees how far it is, and may stop it.
    const save = new Caller<{ save: SaveApi }>(saves.port2)
      .ask("save", Infinity);
    return [crypto, save];
  }

  #started(): void {
    clearTimeout(this.#late);
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    for (const command of waiting) this.#crypto.postMessage(...command);
  }

  #again(): void {
    this.end();
    if (this.#starts === MAX_STARTS) return this.crashed();
    [this.#crypto, this.#ask] = this.#start();
  }
}
