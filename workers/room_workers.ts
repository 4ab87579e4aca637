import type { CryptoCommand, CryptoEvent } from "./command.ts";
import type { DiskStart } from "./disk.ts";

/** The page's workers, as the page sees them. */
export interface Workers {
  /** Buffers, ports and channels in `transfer` move instead of being copied. */
  send(command: CryptoCommand, transfer?: Transferable[]): void;
  /** Ends both; what was not published is erased by a later page. */
  end(): void;
}

/**
 * Starts the crypto worker, which owns keys, channels and file bytes, and the
 * disk worker, which owns the received files; the two share a port of their
 * own. `page` names the folder of received files. `crashed` is called when
 * either cannot start or throws where nothing caught it.
 */
export function startWorkers(
  page: string,
  heard: (event: CryptoEvent) => void,
  crashed: () => void,
): Workers {
  const crypto = new Worker(new URL("./crypto.ts", import.meta.url), {
    type: "module",
    name: "crypto",
  });
  const disk = new Worker(new URL("./disk.ts", import.meta.url), {
    type: "module",
    name: "disk",
  });
  crypto.onmessage = ({ data }: MessageEvent<CryptoEvent>) => heard(data);
  crypto.onerror = disk.onerror = crashed;

  const { port1, port2 } = new MessageChannel();
  const send = (command: CryptoCommand, transfer: Transferable[] = []) =>
    crypto.postMessage(command, transfer);
  disk.postMessage({ page, port: port1 } satisfies DiskStart, [port1]);
  send({ do: "start", disk: port2 }, [port2]);
  return {
    send,
    end() {
      crypto.terminate();
      disk.terminate();
    },
  };
}
