import { permitOwnScripts } from "../workers/own_scripts.ts";
import type { KeeperAnswer, KeeperRequest } from "../workers/keeper.ts";
import type { NamedFile } from "../workers/transfer_command.ts";

/**
 * Files of transfers that are sent, where they outlive a reload of the page for
 * as long as the browser leaves them there.
 */
export interface Kept {
  put(transfer: string, files: readonly (NamedFile | undefined)[]): void;
  find(
    transfer: string,
  ): Promise<readonly (NamedFile | undefined)[] | undefined>;
  drop(transfer: string): void;
}

declare global {
  interface WorkerOptions {
    /** Goes on without a page for a while; not in every browser. */
    extendedLifetime?: boolean;
  }
}

/** How long an answer may take; nobody waits longer before being asked. */
const ANSWER_MS = 1_000;

/** Nothing is kept where the browser has no shared workers. */
export function openKept(): Kept {
  if (typeof SharedWorker === "undefined") return NOTHING;
  let port: MessagePort | undefined;
  const answers = new Map<string, (files: KeeperAnswer["files"]) => void>();
  // Starts with the first transfer: most pages have none.
  const ask = (request: KeeperRequest) => {
    port ??= startKeeper(({ transfer, files }) => {
      answers.get(transfer)?.(files);
    });
    port.postMessage(request);
  };
  return {
    put: (transfer, files) => ask({ do: "put", transfer, files }),
    find: (transfer) =>
      new Promise((resolve) => {
        answers.set(transfer, resolve);
        setTimeout(() => resolve(undefined), ANSWER_MS);
        ask({ do: "find", transfer });
      }),
    drop: (transfer) => ask({ do: "drop", transfer }),
  };
}

function startKeeper(heard: (answer: KeeperAnswer) => void): MessagePort {
  permitOwnScripts();
  const { port } = new SharedWorker(
    new URL("../workers/keeper.ts", import.meta.url),
    { type: "module", name: "keeper", extendedLifetime: true },
  );
  port.onmessage = ({ data }: MessageEvent<KeeperAnswer>) => heard(data);
  return port;
}

const NOTHING: Kept = {
  put() {},
  find: () => Promise.resolve(undefined),
  drop() {},
};
