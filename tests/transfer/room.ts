import type { Bytes } from "../../core/bytes.ts";
import type { Secret } from "../../core/secret.ts";
import type { CryptoCommand, CryptoEvent } from "../../workers/command.ts";
import { Engine } from "../../workers/engine.ts";
import { memoryShelf, type Shelf } from "../../workers/shelf.ts";
import { Vault } from "../../workers/vault.ts";
import { type MemoryDisk, memoryDisk } from "../fakes/memory_disk.ts";
import { random } from "../handshake.ts";

type Command = Exclude<CryptoCommand, { do: "start" }>;
type EventOf<K> = Extract<CryptoEvent, { readonly on: K }>;

/** Name of the pair on both sides. */
export const PAIR = "pair";
const DOOR = "door";
const PATIENCE_MS = 60_000;

/** Puts something else on the way; nothing, the same, or more. */
export type Tamper = (bytes: Bytes, from: Member) => readonly Bytes[];

/** One engine with its disk, and all it said. */
export class Member {
  readonly events: CryptoEvent[] = [];
  readonly disk: MemoryDisk = memoryDisk();
  readonly shelf: Shelf = memoryShelf();
  vault: Vault = new Vault(this.shelf, random);
  engine: Engine = this.#begin();
  #waiting: (() => void)[] = [];

  constructor(
    readonly name: "host" | "guest",
    private readonly listener: (event: CryptoEvent) => void,
  ) {}

  /** The page is gone, without a word, and all it said; another one comes. */
  restart(): void {
    this.disk.restart();
    this.vault = new Vault(this.shelf, random);
    this.events.length = 0;
    this.engine = this.#begin();
  }

  #begin(): Engine {
    const engine: Engine = new Engine(
      {
        emit: (event) => {
          if (engine !== this.engine) return;
          this.events.push(event);
          this.listener(event);
          for (const wake of this.#waiting.splice(0)) wake();
        },
        disk: this.disk.call,
        random,
        now: () => performance.now(),
        today: () => Date.now(),
        hold: () => Promise.resolve(true),
      },
      this.vault,
    );
    return engine;
  }

  /** The bond with the other, once they have keys. */
  get bond(): string {
    return this.all("open").at(-1)?.bond ?? "";
  }

  do(command: Command): void {
    this.engine.handle(command);
  }

  /** Events of a kind, so far. */
  all<K extends CryptoEvent["on"]>(on: K): EventOf<K>[] {
    return this.events.filter((event): event is EventOf<K> => event.on === on);
  }

  /** Files received so far, in the order they came. */
  received(): { readonly file: number; readonly content: Blob }[] {
    return this.all("published").flatMap(({ content, files }) =>
      files.map(({ file, offset, length }) => ({
        file,
        content: content.slice(offset, offset + length),
      }))
    );
  }

  /** Waits for the `count`th event of a kind that is as wanted. */
  async heard<K extends CryptoEvent["on"]>(
    on: K,
    wanted: (event: EventOf<K>) => boolean = () => true,
    count = 1,
  ): Promise<EventOf<K>> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const said = this.events.map((event) => event.on).join(" ");
        reject(new Error(`${this.name} did not hear ${on}, but: ${said}`));
      }, PATIENCE_MS);
    });
    try {
      for (;;) {
        const found = this.all(on).filter(wanted)[count - 1];
        if (found) return found;
        const news = new Promise<void>((wake) => this.#waiting.push(wake));
        await Promise.race([news, late]);
      }
    } finally {
      clearTimeout(timer);
    }
  }

  /** Waits until a transfer is in a state. */
  reached(
    state: EventOf<"progress">["state"],
    transfer: string,
  ): Promise<EventOf<"progress">> {
    return this.heard(
      "progress",
      (event) => event.state === state && event.transfer === transfer,
    );
  }
}

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

  /** A channel, as the pages forward it. */
  connect(pair = PAIR): void {
    const [host, guest] = [new MessageChannel(), new MessageChannel()];
    this.#forward(host.port2, guest.port2, this.host);
    this.#forward(guest.port2, host.port2, this.guest);
    this.#ports.push(host.port2, guest.port2);
    this.host.do({ do: "link", pair, channel: host.port1 });
    this.guest.do({ do: "link", pair, channel: guest.port1 });
  }

  /** Another channel, over which both go on. */
  async reconnect(): Promise<void> {
    const next = [this.host, this.guest].map((member) => {
      const count = member.all("linked").length + 1;
      return () => member.heard("linked", () => true, count);
    });
    this.connect();
    await Promise.all(next.map((linked) => linked()));
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

/** Waits until nothing moves any more: no message, no cryptography. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** Waits until something is so that no event tells of. */
export async function until(
  so: () => boolean | Promise<boolean>,
): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!await so()) {
    if (performance.now() > end) throw new Error("it did not come about");
    await settled();
  }
}
