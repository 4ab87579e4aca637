import type { Place } from "../core/call.ts";
import { drawBytes } from "./random.ts";

/** Bytes of the message that is sent through. */
const MESSAGE_BYTES = 1_024;

/**
 * Sends a message from one place to the other through the relay at `url`, which
 * is of this pair (PROTOCOL §10.5). Answers `undefined` when it arrived.
 */
export function tryRelay(
  url: URL,
  places: readonly [Place, Place],
  signal: AbortSignal,
): Promise<"no-socket" | "no-connection" | "timeout" | undefined> {
  const sockets = places.map(() => new WebSocket(url));
  const [one, other] = sockets as [WebSocket, WebSocket];
  const outcome = new Promise<Awaited<ReturnType<typeof tryRelay>>>((end) => {
    signal.addEventListener("abort", () => end("timeout"));
    if (signal.aborted) end("timeout");
    sockets.forEach((socket, at) => {
      const { member, token } = places[at]!;
      let opened = false;
      socket.binaryType = "arraybuffer";
      socket.onopen = () => {
        opened = true;
        socket.send(JSON.stringify({ t: "join", member, token }));
      };
      socket.onclose = () => end(opened ? "no-connection" : "no-socket");
    });
    // The first text is credit: the other is there. Or it is the end.
    one.onmessage = ({ data }) => {
      if (JSON.parse(String(data)).t !== "credit") return end("no-connection");
      one.onmessage = null;
      one.send(drawBytes(MESSAGE_BYTES));
    };
    other.onmessage = ({ data }) => {
      if (data instanceof ArrayBuffer) end(undefined);
    };
  });
  return outcome.finally(() => {
    for (const socket of sockets) socket.close();
  });
}
