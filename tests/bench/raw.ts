import type { JSHandle, Page } from "playwright-core";
import { clear, type Pair } from "./pair.ts";

const KIB = 1024;

/**
 * The baselines: random bytes over a data channel of the pages' own threads,
 * thrown away where they arrive.
 */
export type Raw =
  /** Pushed until `highBytes` are buffered, again when `lowBytes` are left. */
  | {
    readonly is: "plain";
    readonly messageBytes: number;
    readonly lowBytes: number;
    readonly highBytes: number;
  }
  /** At most `windowBytes` unacknowledged, counted by the application. */
  | {
    readonly is: "tuned";
    readonly messageBytes: number;
    readonly windowBytes: number;
  };

/** Fills up to twice of what it waits for. */
export function plain(messageKib: number, lowKib: number): Raw {
  return {
    is: "plain",
    messageBytes: messageKib * KIB,
    lowBytes: lowKib * KIB,
    highBytes: 2 * lowKib * KIB,
  };
}

export function tuned(windowBytes: number): Raw {
  return { is: "tuned", messageBytes: 128 * KIB, windowBytes };
}

interface Peer {
  readonly connection: RTCPeerConnection;
  readonly channel: Promise<RTCDataChannel>;
}

function caller(ice: RTCConfiguration): Peer {
  const connection = new RTCPeerConnection(ice);
  const channel = connection.createDataChannel("bench");
  channel.binaryType = "arraybuffer";
  const open = new Promise<RTCDataChannel>((go) => {
    channel.onopen = () => go(channel);
  });
  return { connection, channel: open };
}

async function callee(
  { ice, sdp }: { ice: RTCConfiguration; sdp: string },
): Promise<Peer> {
  const connection = new RTCPeerConnection(ice);
  const channel = new Promise<RTCDataChannel>((go) => {
    connection.ondatachannel = (event) => {
      event.channel.binaryType = "arraybuffer";
      go(event.channel);
    };
  });
  await connection.setRemoteDescription({ type: "offer", sdp });
  return { connection, channel };
}

async function describe({ connection }: Peer): Promise<string> {
  await connection.setLocalDescription();
  await new Promise<void>((go) => {
    const look = () => connection.iceGatheringState === "complete" && go();
    connection.onicegatheringstatechange = look;
    look();
  });
  return connection.localDescription?.sdp ?? "";
}

/** Two pages with a channel between them. */
export interface Connected {
  readonly near: JSHandle<Peer>;
  readonly far: JSHandle<Peer>;
  close(): Promise<void>;
}

/** Connects two pages by a channel. */
export async function connectPages(
  near: Page,
  far: Page,
  ice: RTCConfiguration = {},
): Promise<Connected> {
  const one = await near.evaluateHandle(caller, ice);
  const offer = await one.evaluate(describe);
  const other = await far.evaluateHandle(callee, { ice, sdp: offer });
  const sdp = await other.evaluate(describe);
  await one.evaluate(
    ({ connection }, sdp) =>
      connection.setRemoteDescription({ type: "answer", sdp }),
    sdp,
  );
  return {
    near: one,
    far: other,
    async close(): Promise<void> {
      await one.evaluate(({ connection }) => connection.close());
      await other.evaluate(({ connection }) => connection.close());
    },
  };
}

/** Milliseconds from an offer to the first message at the other page. */
export async function greet(near: Page, far: Page): Promise<number> {
  const began = performance.now();
  const one = await near.evaluateHandle(caller, {});
  const offer = await one.evaluate(describe);
  const other = await far.evaluateHandle(callee, { ice: {}, sdp: offer });
  const sdp = await other.evaluate(describe);
  const heard = other.evaluate(async ({ channel }) => {
    const open = await channel;
    await new Promise((go) => open.onmessage = go);
  });
  await one.evaluate(async ({ connection, channel }, sdp) => {
    await connection.setRemoteDescription({ type: "answer", sdp });
    (await channel).send("");
  }, sdp);
  await heard;
  const ms = performance.now() - began;
  for (const peer of [one, other]) {
    await peer.evaluate(({ connection }) => connection.close());
  }
  return ms;
}

/** Milliseconds between a ping's answer and the next ping. */
const PING_PAUSE_MS = 50;

/** Round trips of a small message, one after the other, in milliseconds. */
export async function ping(
  { near, far }: Connected,
  count: number,
): Promise<number[]> {
  await far.evaluate(async (peer) => {
    const channel = await peer.channel;
    channel.onmessage = ({ data }) => channel.send(data);
  });
  return await near.evaluate(async (peer, { count, pauseMs }) => {
    const channel = await peer.channel;
    const times: number[] = [];
    while (times.length < count) {
      await new Promise((go) => setTimeout(go, pauseMs));
      const began = performance.now();
      channel.send("");
      await new Promise((go) => channel.onmessage = go);
      times.push(performance.now() - began);
    }
    return times;
  }, { count, pauseMs: PING_PAUSE_MS });
}

/** Acknowledges with a count of bytes so far, every `ackBytes` and at the end. */
async function discard(
  peer: Peer,
  { totalBytes, ackBytes }: { totalBytes: number; ackBytes: number },
): Promise<void> {
  const channel = await peer.channel;
  let got = 0;
  let acked = 0;
  channel.addEventListener("message", ({ data }) => {
    if (typeof data === "string") return;
    got += data.byteLength;
    if (got - acked < ackBytes && got < totalBytes) return;
    acked = got;
    channel.send(String(got));
  });
}

/** Sends it all; the result is the milliseconds until the last byte was there. */
async function push(
  peer: Peer,
  { raw, totalBytes }: { raw: Raw; totalBytes: number },
): Promise<number> {
  const channel = await peer.channel;
  const message = new Uint8Array(raw.messageBytes);
  for (let at = 0; at < message.length; at += 65_536) {
    crypto.getRandomValues(message.subarray(at, at + 65_536));
  }
  let sent = 0;
  let acked = 0;
  const hasRoom = () =>
    raw.is === "plain"
      ? channel.bufferedAmount < raw.highBytes
      : sent + message.length - acked <= raw.windowBytes;
  const fill = () => {
    for (; sent < totalBytes && hasRoom(); sent += message.length) {
      channel.send(message);
    }
  };
  const began = performance.now();
  return await new Promise<number>((done, failed) => {
    channel.onclose = () => failed(new Error(`closed after ${acked} bytes`));
    if (raw.is === "plain") {
      channel.bufferedAmountLowThreshold = raw.lowBytes;
      channel.onbufferedamountlow = fill;
    }
    channel.addEventListener("message", ({ data }) => {
      if (typeof data !== "string") return;
      acked = Number(data);
      if (acked >= totalBytes) done(performance.now() - began);
      else if (raw.is === "tuned") fill();
    });
    fill();
  });
}

/**
 * Connects two empty pages by a channel; `run` moves `totalBytes` over it, or
 * as many each way, and gives the milliseconds until the last byte was there.
 */
export async function connectRaw(
  pair: Pair,
  raw: Raw,
  totalBytes: number,
  both = false,
): Promise<{ run(): Promise<number>; close(): Promise<void> }> {
  await clear(pair);
  const { near, far, close } = await connectPages(
    pair.sender.person.page,
    pair.receiver.person.page,
    pair.ice,
  );
  const ackBytes = raw.is === "tuned" ? raw.messageBytes : totalBytes;
  for (const peer of both ? [near, far] : [far]) {
    await peer.evaluate(discard, { totalBytes, ackBytes });
  }
  return {
    run: async () =>
      Math.max(
        ...await Promise.all(
          (both ? [near, far] : [near]).map((peer) =>
            peer.evaluate(push, { raw, totalBytes })
          ),
        ),
      ),
    close,
  };
}
