import { type CloseName, CLOSES } from "../core/close.ts";
import type { ServerMessage } from "../core/signal.ts";
import { type Budget, fullBudget, spend } from "./budget.ts";
import type { Line } from "./hall.ts";

/** Bytes that may wait for a slow reader. */
const MAX_BUFFERED_BYTES = 1024 * 1024;

/** Seconds without an answer to a ping frame after which Deno closes. */
const IDLE_SECONDS = 30;

/** What becomes of a socket. `lost` comes last, exactly once. */
export interface SocketEvents {
  text(text: string): void;
  /** The other side broke a limit of the socket. */
  broke(close: CloseName): void;
  lost(): void;
}

/** Upgrades a request and keeps rate, kind and backlog of messages. */
export function openSocket(
  request: Request,
  clock: () => number,
  attach: (line: Line) => SocketEvents,
): Response {
  const { socket, response } = Deno.upgradeWebSocket(request, {
    idleTimeout: IDLE_SECONDS,
  });
  let isLost = false;
  const lost = (): void => {
    if (isLost) return;
    isLost = true;
    events.lost();
  };
  const close = (name: CloseName | "done"): void => {
    if (socket.readyState > WebSocket.OPEN) return;
    if (socket.readyState === WebSocket.CONNECTING) {
      // Its answer is on the way; a close now would carry no code.
      socket.onopen = () => close(name);
      return;
    }
    if (name === "done") socket.close(1000);
    else socket.close(CLOSES[name].code, CLOSES[name].meaning);
    // Who does not read does not answer a close either.
    queueMicrotask(lost);
  };
  const send = (message: ServerMessage): void => {
    if (socket.readyState !== WebSocket.OPEN) return;
    if (socket.bufferedAmount > MAX_BUFFERED_BYTES) close("slow");
    else socket.send(JSON.stringify(message));
  };
  const events = attach({ send, close });
  let budget: Budget | undefined = fullBudget(clock());
  socket.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (socket.readyState !== WebSocket.OPEN || budget === undefined) return;
    budget = spend(budget, clock());
    if (budget === undefined) events.broke("rate");
    else if (typeof data !== "string") events.broke("binary");
    else events.text(data);
  };
  // An error is always followed by a close.
  socket.onerror = (event) => event.preventDefault();
  socket.onclose = lost;
  return response;
}
