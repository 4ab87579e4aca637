import { forward } from "../workers/port.ts";

/**
 * Hands a channel to another thread: itself where the browser can transfer it,
 * so that this thread never sees a frame, else a port through which frames pass
 * unread. `hand` posts what it gets, in its transfer list.
 */
export function shareChannel(
  channel: RTCDataChannel,
  hand: (channel: RTCDataChannel | MessagePort) => void,
): void {
  try {
    hand(channel);
  } catch (error) {
    const untransferable = error instanceof DOMException &&
      error.name === "DataCloneError";
    if (!untransferable && !(error instanceof TypeError)) throw error;
    const { port1, port2 } = new MessageChannel();
    forward(channel, port1);
    hand(port2);
  }
}
