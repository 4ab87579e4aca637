import type { Bytes } from "../../core/bytes.ts";
import type { Secret } from "../../core/secret.ts";
import { type EventOf, Member } from "./member.ts";

/** Name of the pair on both sides. */
export const PAIR = "pair";
const DOOR = "door";

/** Puts something else on the way; nothing, the same, or more. */
export type Tamper = (bytes: Bytes, from: Member) => readonly Bytes[];

/** Two engines that talk through a server and, once linked, a channel. */
export class Room implements Disposable {
  readonly host: Member = new Member("host", (event) => {
    if (event.on === "blob") this.#carry(event, this.host, this.guest);
  });
  readonly guest: Member = new Member("guest", (event) => {
    if (event.on === "blob") this.#carry(event, this.guest, this.host);
    if (event.on === "hello" && event.pair === PAIR) {
      for (const hello of this.blobs(event.hello, this.guest)) {
        this.host.do({ do: "greet", pair: event.pair, door: DOOR, hello });
      }
    }
  });
  /** What the server does with blobs, HELLO included. */
  blobs: Tamper = (blob) => [blob];
  /** What the path does with frames. */
  frames: Tamper = (frame) => [frame];
  readonly #ports: MessagePort[] = [];
  #meetings = 0;
  #ways = 0;

  /** Opens the host's door for `ttl` milliseconds. */
  open(secret: Secret, ttl = 600_000): this {
    this.host.do({ do: "host", door: DOOR, secret, ttl, admissions: 1 });
    return this;
  }

  /** A guest comes to the door. */
  knock(secret: Secret, pair = PAIR): void {
    this.guest.do({ do: "knock", pair, secret });
  }

  /** Both meet at a secret and have keys. */
  async meet(): Promise<this> {
    this.open(linkSecret()).knock(linkSecret());
    await Promise.all([this.host.heard("open"), this.guest.heard("open")]);
    return this;
  }

  /** Meets and puts a channel between the two. */
  async link(): Promise<this> {
    await this.meet();
    this.connect();
    await Promise.all([this.host.heard("linked"), this.guest.heard("linked")]);
    return this;
  }

  /** Both meet as a page does that knows the other's, and are linked. */
  async meetAgain(bond: string, old = false): Promise<void> {
    const pair = `pair ${++this.#meetings}`;
    const place = { old, day: 0 };
    const whom = { bond };
    const of = (event: { readonly pair: string }) => event.pair === pair;
    this.guest.do({ do: "meet", pair, whom, place, first: true });
    const { hello } = await this.guest.heard("hello", of);
    this.host.do({ do: "meet", pair, whom, place, first: false });
    await this.host.heard("hello", of);
    this.host.do({ do: "blob", pair, blob: hello });
    const both = [this.host, this.guest];
    await Promise.all(both.map((member) => member.heard("open", of)));
    this.connect(pair);
    await Promise.all(both.map((member) => member.heard("linked", of)));
  }

  /** Another channel, as the pages forward it; tells its name. */
  connect(pair = PAIR): string {
    const [host, guest] = [new MessageChannel(), new MessageChannel()];
    this.#forward(host.port2, guest.port2, this.host);
    this.#forward(guest.port2, host.port2, this.guest);
    this.#ports.push(host.port2, guest.port2);
    const way = `way ${++this.#ways}`;
    for (
      const [it, { port1 }] of [[this.host, host], [this.guest, guest]] as const
    ) {
      it.do({ do: "link", pair, way, kind: "channel", channels: [port1] });
    }
    return way;
  }

  /** Another channel in place of the last, over which both go on. */
  async reconnect(): Promise<void> {
    const last = `way ${this.#ways}`;
    this.host.do({ do: "unlink", pair: PAIR, way: last });
    const way = this.connect();
    // The last may not be heard to be lost before this one is there.
    await Promise.all(
      [this.host, this.guest].map((member) =>
        member.heard("carries", (event) => event.way === way)
      ),
    );
  }

  /** The channel is lost, with all that is on its way. */
  cut(): void {
    for (const port of this.#ports.splice(-2)) {
      port.onmessage = null;
      port.postMessage("closed");
    }
  }

  offer(from: Member, transfer: string, files: readonly File[]): void {
    from.do({
      do: "offer",
      bond: from.bond,
      transfer,
      files: files.map((file) => ({ file, name: file.name })),
      maxBytes: 262_144,
      padded: true,
    });
  }

  accept(by: Member, transfer: string, files: readonly number[]): void {
    by.do({ do: "accept", bond: by.bond, transfer, files });
  }

  /** Ends both sessions and their ports. */
  [Symbol.dispose](): void {
    for (const { engine } of [this.host, this.guest]) {
      engine.handle({
        do: "close",
        pair: PAIR,
        problem: { kind: "member-left" },
      });
    }
    for (const port of this.#ports) port.close();
  }

  #carry({ pair, blob }: EventOf<"blob">, from: Member, to: Member): void {
    for (const each of this.blobs(blob.slice(), from)) {
      to.do({ do: "blob", pair, blob: each });
    }
  }

  #forward(from: MessagePort, to: MessagePort, sender: Member): void {
    from.onmessage = ({ data }) => {
      if (data === "closed") return to.postMessage(data);
      if (!("frame" in data)) return;
      const { length } = data.frame;
      for (const frame of this.frames(data.frame, sender)) {
        to.postMessage({ frame: frame.slice() });
      }
      from.postMessage({ taken: length });
    };
  }
}

/** A link's secret, the same at every call unless told otherwise. */
export function linkSecret(byte = 1): Secret {
  return { mode: 2, key: new Uint8Array(32).fill(byte) };
}

/** Bytes that differ from block to block. */
export function noise(length: number, seed = 1): Bytes {
  const bytes = new Uint8Array(length);
  for (let i = 0, x = seed; i < length; i++) {
    x = (x * 1103515245 + 12345) % 2147483648;
    bytes[i] = x >>> 16;
  }
  return bytes;
}
