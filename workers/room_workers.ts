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
  const crypto = new Worker(new URL("./crypto.ts", import.meta.url), {
    type: "module",
    name: "crypto",
  });
  crypto.onmessage = ({ data }: MessageEvent<CryptoEvent>) => heard(data);
  crypto.onerror = crashed;

  const send = (command: CryptoCommand, transfer: Transferable[] = []) =>
    crypto.postMessage(command, transfer);
  const saves = new MessageChannel();
  send({ do: "start", saves: saves.port1 }, [saves.port1]);
  return {
    send,
    transform: (way) => new RTCRtpScriptTransform(crypto, way),
    // However long it takes: the person sees how far it is, and may stop it.
    save: new Caller<{ save: SaveApi }>(saves.port2).ask("save", Infinity),
    end() {
      crypto.terminate();
    },
  };
}
