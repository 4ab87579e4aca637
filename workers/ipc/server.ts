import { type OpenCells, openCells } from "./cells.ts";
import type { Api, Endpoint, Reply, Request } from "./grammar.ts";
import { Board } from "./shared.ts";
import { Work } from "./work.ts";

type Incoming = Extract<Request, { is: "call" }>;

/**
 * The serving end of a port. Calls run side by side. A function gives away what it returns: buffers
 * that are the result, or directly in it, move.
 */
export function serve<A extends Api>(port: Endpoint, api: A): void {
  const running = new Map<number, Work>();
  let open: OpenCells | undefined;
  let board: Board | undefined;
  const post = (reply: Reply, transfer?: Transferable[]) =>
    port.postMessage(reply, transfer && { transfer });

  const answer = async (call: Incoming, work: Work): Promise<void> => {
    const { id, channel, name, input } = call;
    try {
      work.check();
      const task = functionOf(api, channel, name);
      const result = await task(input as never, work);
      running.delete(id);
      post({ is: "result", id, result }, buffersOf(result));
    } catch (error) {
      running.delete(id);
      post({ is: "error", id, ...describe(error) });
    }
  };

  port.onmessage = ({ data }: MessageEvent<Request>) => {
    switch (data.is) {
      case "call": {
        const work = new Work(board, data.slot);
        running.set(data.id, work);
        void answer(data, work);
        return;
      }
      case "cancel":
        return running.get(data.id)?.cancel();
      case "ping":
        return post({ is: "pong", id: data.id });
      case "share":
        open = openCells(data.cells, (change) => post({ is: "cell", change }));
        board = new Board(open.cells);
        return;
      case "cell":
        return open?.hear(data.change);
    }
  };
  post({ is: "ready" });
}

/** @throws RangeError for what the Api does not have itself. */
function functionOf(api: Api, channel: string, name: string) {
  const functions = Object.hasOwn(api, channel) ? api[channel] : undefined;
  if (functions === undefined || !Object.hasOwn(functions, name)) {
    throw new RangeError(`there is no ${channel}.${name}`);
  }
  return functions[name]!;
}

function describe(error: unknown): { name: string; message: string } {
  if (!(error instanceof Error)) return { name: "Error", message: "" };
  return { name: error.name, message: error.message };
}

/** The buffers of a result, each once. */
function buffersOf(result: unknown): ArrayBuffer[] {
  if (typeof result !== "object" || result === null) return [];
  const found = new Set<ArrayBuffer>();
  // An array of bytes has no parts but its bytes.
  const parts = ArrayBuffer.isView(result) ? [] : Object.values(result);
  for (const value of [result, ...parts]) {
    const buffer = ArrayBuffer.isView(value) ? value.buffer : value;
    if (buffer instanceof ArrayBuffer) found.add(buffer);
  }
  return [...found];
}
