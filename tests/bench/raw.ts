import type { Page } from "playwright-core";

/**
 * The baselines: random bytes over a data channel of the pages' own threads,
 * thrown away where they arrive.
 */
export type Raw =
  /** Pushed whenever little enough is buffered, as everybody does. */
  | { readonly is: "plain" }
  /** A fixed number of bytes unacknowledged. */
  | { readonly is: "tuned"; readonly windowBytes: number };

const KIB = 1024;

/** Sizes of messages and of what is sent between acknowledgements. */
const MESSAGE_BYTES = { plain: 64 * KIB, tuned: 128 * KIB };

/** The pushing side fills up to twice this when it has sunk to this. */
const LOW_BYTES = 1024 * KIB;

interface Peer {
  readonly connection: RTCPeerConnection;
  readonly channel: Promise<RTCDataChannel>;
}

function caller(): Peer {
  const connection = new RTCPeerConnection();
  const channel = connection.createDataChannel("bench");
  const open = new Promise<RTCDataChannel>((go) => {
    channel.onopen = () => go(channel);
  });
  return { connection, channel: open };
}

async function callee(sdp: string): Promise<Peer> {
  const connection = new RTCPeerConnection();
  const channel = new Promise<RTCDataChannel>((go) => {
    connection.ondatachannel = (event) => go(event.channel);
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

/** Acknowledges with a count of bytes so far, every `ackBytes` and at the end. */
async function discard(
  peer: Peer,
  { totalBytes, ackBytes }: { totalBytes: number; ackBytes: number },
): Promise<void> {
  const channel = await peer.channel;
  let got = 0;
  let acked = 0;
  channel.onmessage = ({ data }) => {
    got += data.byteLength;
    if (got - acked < ackBytes && got < totalBytes) return;
    acked = got;
    channel.send(String(got));
  };
}

/** Sends it all; the result is the milliseconds until the last byte was there. */
async function push(
  peer: Peer,
  { totalBytes, messageBytes, windowBytes, lowBytes }: {
    totalBytes: number;
    messageBytes: number;
    /** 0: push by what is buffered. */
    windowBytes: number;
    lowBytes: number;
  },
): Promise<number> {
  const channel = await peer.channel;
  const message = new Uint8Array(messageBytes);
  for (let at = 0; at < messageBytes; at += 65_536) {
    crypto.getRandomValues(message.subarray(at, at + 65_536));
  }
  let sent = 0;
  let acked = 0;
  const hasRoom = () =>
    windowBytes === 0
      ? channel.bufferedAmount < 2 * lowBytes
      : sent + messageBytes - acked <= windowBytes;
  const fill = () => {
    for (; sent < totalBytes && hasRoom(); sent += messageBytes) {
      channel.send(message);
    }
  };
  const began = performance.now();
  return await new Promise<number>((done, failed) => {
    channel.onclose = () => failed(new Error(`closed after ${acked} bytes`));
    channel.bufferedAmountLowThreshold = lowBytes;
    if (windowBytes === 0) channel.onbufferedamountlow = fill;
    channel.onmessage = ({ data }) => {
      acked = Number(data);
      if (acked === totalBytes) done(performance.now() - began);
      else if (windowBytes > 0) fill();
    };
    fill();
  });
}

/** Connects two pages by a channel and hands over what runs the transfer. */
export async function connectRaw(
  sender: Page,
  receiver: Page,
  raw: Raw,
  totalBytes: number,
): Promise<{ run(): Promise<number>; close(): Promise<void> }> {
  const near = await sender.evaluateHandle(caller);
  const far = await receiver.evaluateHandle(
    callee,
    await near.evaluate(describe),
  );
  const sdp = await far.evaluate(describe);
  await near.evaluate(
    ({ connection }, sdp) =>
      connection.setRemoteDescription({ type: "answer", sdp }),
    sdp,
  );
  const messageBytes = MESSAGE_BYTES[raw.is];
  const windowBytes = raw.is === "tuned" ? raw.windowBytes : 0;
  const ackBytes = raw.is === "tuned" ? messageBytes : totalBytes;
  await far.evaluate(discard, { totalBytes, ackBytes });
  return {
    run: () =>
      near.evaluate(push, {
        totalBytes,
        messageBytes,
        windowBytes,
        lowBytes: LOW_BYTES,
      }),
    async close(): Promise<void> {
      await near.evaluate(({ connection }) => connection.close());
      await far.evaluate(({ connection }) => connection.close());
    },
  };
}
