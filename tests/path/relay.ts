import { deepen } from "./buffer.ts";
import type { Endpoint } from "./candidate.ts";
import type { Condition } from "./condition.ts";
import { Link } from "./link.ts";

/** More than any packet of WebRTC (1,500 bytes of Ethernet). */
const PACKET_BYTES = 2048;

/** A packet may leave this much early, as timers count whole milliseconds. */
const TIMER_MS = 0.5;

interface Packet {
  readonly at: number;
  readonly bytes: Uint8Array;
  readonly from: Deno.DatagramConn;
  readonly to: Deno.NetAddr;
}

/** Packets on their way, in order of arrival, and one timer for the next. */
class Line {
  readonly link: Link;
  #waiting: Packet[] = [];
  #next = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(condition: Condition, seed: number) {
    this.link = new Link(condition, seed);
  }

  take(packet: Packet, now: number): void {
    if (packet.at <= now) return deliver(packet);
    this.#waiting.push(packet);
    this.#timer ??= setTimeout(() => this.#due(), packet.at - now);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#waiting = [];
  }

  #due(): void {
    const now = performance.now();
    let packet = this.#waiting[this.#next];
    while (packet !== undefined && packet.at <= now + TIMER_MS) {
      deliver(packet);
      packet = this.#waiting[++this.#next];
    }
    // Shifted in one go: one by one it would cost the square.
    if (this.#next > this.#waiting.length / 2) {
      this.#waiting = this.#waiting.slice(this.#next);
      this.#next = 0;
    }
    this.#timer = packet === undefined
      ? undefined
      : setTimeout(() => this.#due(), packet.at - now);
  }
}

function deliver({ bytes, from, to }: Packet): void {
  // As on any network, what cannot be delivered is gone.
  from.send(bytes, to).catch(() => {});
}

/** The socket that stands for an endpoint, and the way what it gets goes. */
interface StandIn {
  readonly socket: Deno.DatagramConn;
  line: Line;
}

const keyOf = ({ address, port }: Endpoint): string => `${address} ${port}`;

/**
 * UDP sockets that stand in for endpoints. What reaches a stand-in from another
 * endpoint goes on to the one it stands for, and comes there from the other's
 * stand-in, so that each side sees only addresses it was told.
 */
export class Relay implements Disposable {
  #condition: Condition;
  readonly #standIns = new Map<string, StandIn>();
  readonly #lines = new Map<number, Line>();
  #carriedBytes = 0;
  /** Whether nothing is let through. */
  cut = false;

  constructor(condition: Condition) {
    this.#condition = condition;
  }

  /**
   * The port, at the same address, to tell instead of `endpoint`'s. What is
   * sent there shares the uplink of person `sender` with all that person sends.
   */
  standIn(endpoint: Endpoint, sender: number): number {
    let line = this.#lines.get(sender);
    if (line === undefined) {
      line = new Line(this.#condition, sender + 1);
      this.#lines.set(sender, line);
    }
    const key = keyOf(endpoint);
    let standIn = this.#standIns.get(key);
    if (standIn === undefined) {
      const socket = Deno.listenDatagram({
        transport: "udp",
        hostname: endpoint.address,
        port: 0,
      });
      deepen(portOf(socket));
      standIn = { socket, line };
      this.#standIns.set(key, standIn);
      this.#serve(standIn, endpoint);
    }
    // The system may have given the port to somebody else meanwhile.
    standIn.line = line;
    return portOf(standIn.socket);
  }

  /**
   * Everybody has moved: what was told so far leads nowhere any more, and the
   * same endpoints get other stand-ins when they are told of again.
   */
  move(): void {
    for (const { socket } of this.#standIns.values()) socket.close();
    this.#standIns.clear();
  }

  /** What is not on its way yet finds other conditions. */
  become(condition: Condition): void {
    this.#condition = condition;
    for (const { link } of this.#lines.values()) link.condition = condition;
  }

  /** What was let through so far, both ways together. */
  get carriedBytes(): number {
    return this.#carriedBytes;
  }

  [Symbol.dispose](): void {
    for (const line of this.#lines.values()) line.close();
    this.move();
  }

  async #serve(
    standIn: StandIn,
    { address, port }: Endpoint,
  ): Promise<void> {
    const to: Deno.NetAddr = { transport: "udp", hostname: address, port };
    while (this.#standIns.get(keyOf({ address, port })) === standIn) {
      const received = await standIn.socket.receive(
        new Uint8Array(PACKET_BYTES),
      )
        .catch(() => undefined); // closed, or the other end is
      if (received === undefined) continue;
      const [bytes, source] = received;
      if (source.transport !== "udp") continue;
      const from = this.#standIns.get(
        keyOf({ address: source.hostname, port: source.port }),
      )?.socket;
      // Not told of yet: ICE asks again.
      if (from === undefined || this.cut) continue;
      const now = performance.now();
      const { line } = standIn;
      const at = line.link.arrival(now, bytes.length);
      if (at === undefined) continue;
      this.#carriedBytes += bytes.length;
      line.take({ at, bytes, from, to }, now);
    }
  }
}

function portOf(socket: Deno.DatagramConn): number {
  if (socket.addr.transport !== "udp") throw new TypeError("not a UDP socket");
  return socket.addr.port;
}
