import { forward } from "../workers/port.ts";

/** A channel for another thread. */
export type SharedChannel = RTCDataChannel | MessagePort;

/**
 * Hands channels to another thread: themselves where the browser can transfer
 * them, so that this thread never sees a frame, else ports through which frames
 * pass unread. `hand` posts what it gets, in its transfer list.
 */
export function shareChannels(
  channels: readonly RTCDataChannel[],
  hand: (channels: readonly SharedChannel[]) => void,
): void {
  try {
    hand(channels);
  } catch (error) {
    const untransferable = error instanceof DOMException &&
      error.name === "DataCloneError";
    if (!untransferable && !(error instanceof TypeError)) throw error;
    hand(channels.map((channel) => {
      const { port1, port2 } = new MessageChannel();
      forward(channel, port1);
      return port2;
    }));
  }
}
