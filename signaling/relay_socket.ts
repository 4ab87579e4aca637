import { type CloseName, CLOSES } from "../core/close.ts";
import type { RelayLine } from "./relay_session.ts";

/** Seconds without an answer to a ping frame after which Deno closes. */
const IDLE_SECONDS = 30;

/** What becomes of a socket. `lost` comes last, exactly once. */
export interface RelayEvents {
  text(text: string): void;
  bytes(message: ArrayBuffer): void;
  lost(): void;
}

/** Upgrades a request to a socket of the relay. */
export function openRelaySocket(
  request: Request,
  attach: (line: RelayLine) => RelayEvents,
): Response {
  const { socket, response } = Deno.upgradeWebSocket(request, {
    idleTimeout: IDLE_SECONDS,
  });
  socket.binaryType = "arraybuffer";
  let isLost = false;
  const events = attach({
    get waiting() {
      return socket.bufferedAmount;
    },
    send(message): void {
      if (socket.readyState === WebSocket.OPEN) socket.send(message);
    },
    close(name: CloseName): void {
      const { code, meaning } = CLOSES[name];
      const close = (): void => socket.close(code, meaning);
      // Its answer is on the way; a close now would carry no code.
      if (socket.readyState === WebSocket.CONNECTING) socket.onopen = close;
      else if (socket.readyState === WebSocket.OPEN) close();
    },
  });
  socket.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data === "string") events.text(data);
    else if (data instanceof ArrayBuffer) events.bytes(data);
  };
  // An error is always followed by a close; a socket may be closed twice.
  socket.onerror = (event) => event.preventDefault();
  socket.onclose = () => {
    if (isLost) return;
    isLost = true;
    events.lost();
  };
  return response;
}
