import type { NamedFile } from "./transfer_command.ts";

/** What a page asks of the keeper; only `find` is answered. */
export type KeeperRequest =
  | {
    readonly do: "put";
    readonly transfer: string;
    readonly files: readonly (NamedFile | undefined)[];
  }
  | { readonly do: "find" | "drop"; readonly transfer: string };

export interface KeeperAnswer {
  readonly transfer: string;
  readonly files: readonly (NamedFile | undefined)[] | undefined;
}

/**
 * A shared worker that outlives the page: holds what is being sent while that
 * reloads. It reads no byte of it.
 */
const kept = new Map<string, readonly (NamedFile | undefined)[]>();

addEventListener("connect", (event) => {
  if (!(event instanceof MessageEvent)) return;
  const [port] = event.ports;
  if (!port) return;
  port.onmessage = ({ data }: MessageEvent<KeeperRequest>) => {
    const { transfer } = data;
    switch (data.do) {
      case "put":
        kept.set(transfer, data.files);
        return;
      case "drop":
        kept.delete(transfer);
        return;
      case "find": {
        const files = kept.get(transfer);
        port.postMessage({ transfer, files } satisfies KeeperAnswer);
      }
    }
  };
});
