import type { Bytes } from "../core/bytes.ts";
import type { CryptoCommand } from "./command.ts";
import { relayPort } from "./relay_port.ts";
import { stripePort } from "./stripe_port.ts";

/**
 * A way to send and receive whole frames: a data channel owned by this thread,
 * a message port to the thread that owns it, several of those, or a relay.
 */
export interface FramePort {
  /** Channels that carry it side by side. */
  readonly streams: number;
  /** File bytes that one frame may well carry, where it is more than a chunk. */
  readonly bulkBytes: number;
  /** Bytes that wait in it. */
  readonly waiting: number;
  /** Resolves when the way can take the next frame. */
  ready(): Promise<void>;
  /** Resolves when the frame is handed over. */
  send(frame: Bytes): Promise<void>;
  close(): void;
}

/** What a port tells its owner. */
export interface FrameListener {
  /** Frames can be sent; comes first. */
  opened(): void;
  frame(frame: Bytes): void;
  /** For good, if trying again makes no sense. */
  closed(final: boolean): void;
}

/** What begins a way. */
export type OpenCommand = Extract<CryptoCommand, { do: "link" | "relay" }>;

/** The way that the page asks for. */
export function openPort(
  command: OpenCommand,
  listener: FrameListener,
): FramePort {
  if (command.do === "relay") {
    const { url, place } = command;
    return relayPort(new WebSocket(url), place, listener);
  }
  const { kind, channels } = command;
  return kind === "stripe"
    ? stripePort(
      channels.map((channel) => (it) =>
        sharedPort(channel, it, STRIPE_BUFFERED_BYTES)
      ),
      listener,
    )
    : sharedPort(channels[0]!, listener, MAX_BUFFERED_BYTES);
}

/** Frames over a channel of this thread, or of the one that forwards it. */
function sharedPort(
  channel: RTCDataChannel | MessagePort,
  listener: FrameListener,
  most: number,
): FramePort {
  return channel instanceof MessagePort
    ? messagePort(channel, listener, most)
    : channelPort(channel, listener, most);
}

/**
 * Bytes that may wait in a channel: enough that it never runs dry between two
 * turns of this thread, well under Chromium's limit of 16 MiB.
 */
const MAX_BUFFERED_BYTES = 4 * 1024 * 1024;
/** In each of a stripe: on a lossy path more would only arrive later. */
const STRIPE_BUFFERED_BYTES = 256 * 1024;

/** Frames over a data channel that is, or is about to be, open. */
function channelPort(
  channel: RTCDataChannel,
  listener: FrameListener,
  most = MAX_BUFFERED_BYTES,
): FramePort {
  channel.binaryType = "arraybuffer";
  channel.bufferedAmountLowThreshold = most / 2;
  channel.onmessage = ({ data }: MessageEvent<ArrayBuffer | string>) => {
    if (data instanceof ArrayBuffer) listener.frame(new Uint8Array(data));
    else listener.frame(new Uint8Array(0));
  };
  const opened = channel.readyState === "open"
    ? Promise.resolve()
    : happened(channel, "open");
  const closed = happened(channel, "close");
  opened.then(() => listener.opened());
  closed.then(() => listener.closed(false));
  let low: Promise<void> | undefined;
  const ready = async () => {
    await opened;
    if (channel.bufferedAmount <= most) return;
    low ??= Promise.race([happened(channel, "bufferedamountlow"), closed]);
    await low;
    low = undefined;
  };
  return {
    streams: 1,
    bulkBytes: 0,
    get waiting() {
      return channel.bufferedAmount;
    },
    ready,
    async send(frame) {
      await ready();
      if (channel.readyState === "open") channel.send(frame);
    },
    close: () => channel.close(),
  };
}

function happened(channel: RTCDataChannel, event: string): Promise<void> {
  return new Promise((resolve) => {
    channel.addEventListener(event, () => resolve(), { once: true });
  });
}

/** What passes between {@link messagePort} and {@link forward}. */
type Parcel = { readonly frame: Bytes } | { readonly taken: number } | "closed";

/** Frames over a message port whose other end is in {@link forward}. */
export function messagePort(
  port: MessagePort,
  listener: FrameListener,
  most = MAX_BUFFERED_BYTES,
): FramePort {
  let waiting = 0;
  const wakes: (() => void)[] = [];
  const ready = async () => {
    while (waiting > most) {
      await new Promise<void>((resolve) => wakes.push(resolve));
    }
  };
  queueMicrotask(() => listener.opened());
  port.onmessage = ({ data }: MessageEvent<Parcel>) => {
    if (data === "closed") listener.closed(false);
    else if ("frame" in data) listener.frame(data.frame);
    else {
      waiting -= data.taken;
      for (const wake of wakes.splice(0)) wake();
    }
  };
  return {
    streams: 1,
    bulkBytes: 0,
    get waiting() {
      return waiting;
    },
    ready,
    async send(frame) {
      if (waiting > most) await ready();
      waiting += frame.length;
      port.postMessage({ frame } satisfies Parcel, [frame.buffer]);
    },
    close() {
      port.postMessage("closed" satisfies Parcel);
      port.close();
    },
  };
}

/**
 * Hands frames between a channel of this thread and the thread behind `port`,
 * where channels cannot be transferred. Buffers pass by transfer, unread.
 */
export function forward(channel: RTCDataChannel, port: MessagePort): void {
  const way = channelPort(channel, {
    opened() {},
    frame: (frame) =>
      port.postMessage({ frame } satisfies Parcel, [frame.buffer]),
    closed: () => port.postMessage("closed" satisfies Parcel),
  });
  port.onmessage = async ({ data }: MessageEvent<Parcel>) => {
    if (data === "closed") {
      way.close();
      port.close();
    } else if ("frame" in data) {
      await way.send(data.frame);
      port.postMessage({ taken: data.frame.length } satisfies Parcel);
    }
  };
}
