import { type Bytes, utf8 } from "../../core/bytes.ts";
import {
  FrameClass,
  FrameType,
  type Inner,
  INNER_HEADER_BYTES,
} from "../../core/frame.ts";
import type { Side } from "../../core/keys.ts";
import {
  LaneCounter,
  OpenedLanes,
  ReceiveLane,
  SendLane,
} from "../../core/lane.ts";
import { isRekey } from "../../core/rotation.ts";
import { KeyRing } from "../../workers/keyring.ts";
import { LaneReader, LaneWriter } from "../../workers/lane.ts";
import { Rotator } from "../../workers/rotator.ts";
import { random } from "../handshake.ts";
import { idle } from "./clock.ts";

/** Further apart than any test lasts: tests say when a rotation is due. */
const NEVER_MS = 2 ** 31 - 1;

/** One end of a session: real keys, rotation and lanes on paths of its own. */
export class End {
  readonly ring: KeyRing;
  readonly rotator: Rotator;
  /** Root buffers as the ring was given them, by generation. */
  readonly roots: Bytes[] = [];
  /** Frames sealed and not taken from the path yet. */
  out: Bytes[] = [];
  /** Bodies that arrived, as text. */
  readonly heard: string[] = [];
  readonly failures: unknown[] = [];
  readonly #lanes = new LaneCounter();
  readonly #opened = new OpenedLanes();
  #writer: LaneWriter | undefined;
  #reader: LaneReader | undefined;

  private constructor(readonly side: Side, root: Bytes, now: () => number) {
    this.ring = new KeyRing(side, now, {
      soft: () => this.rotator.dispatch({ on: "due" }),
      confirmed: () => this.rotator.dispatch({ on: "confirmed" }),
      exhausted: () => this.failures.push("exhausted"),
    });
    const hold = this.ring.hold.bind(this.ring);
    this.ring.hold = (next, generation) => {
      this.roots[generation] = next;
      return hold(next, generation);
    };
    this.rotator = new Rotator(
      side,
      root,
      this.ring,
      { enabled: true, intervalMs: NEVER_MS, maxGenerations: 2 ** 32 },
      {
        send: (type, body) => this.#writer?.sendBody(type, body),
        violation: (what) => this.failures.push(what),
        rotated: () => {},
      },
      random,
    );
  }

  /** Takes a copy of `root`. `now` in milliseconds. */
  static async at(side: Side, root: Bytes, now: () => number): Promise<End> {
    const own = root.slice();
    const end = new End(side, own, now);
    await end.ring.hold(own, 0);
    return end;
  }

  /** Begins a new path; what was on the way on the old one is lost. */
  link(): void {
    const out: Bytes[] = [];
    this.out = out;
    const { peer } = FrameClass;
    this.#writer = new LaneWriter(
      this.ring,
      new SendLane(peer, this.#lanes.next()),
      // Its buffer is the writer's again.
      (frame) => Promise.resolve(void out.push(frame.slice())),
    );
    this.#reader = new LaneReader(
      this.ring,
      new ReceiveLane(peer, this.#opened),
      (inner) => this.#deliver(inner),
      (error) => this.failures.push(error),
    );
    this.#writer.sendBody(FrameType.encHello, utf8("hello"));
  }

  /** Sends a text, unpadded: tests send many. */
  say(text: string): void {
    const body = utf8(text);
    const length = INNER_HEADER_BYTES + body.length;
    this.#writer?.sendBody(FrameType.chat, body, length);
  }

  /** A frame from the path. */
  push(frame: Bytes): void {
    this.#reader?.push(frame);
  }

  /** Everything said is sealed, everything pushed is opened. */
  async settled(): Promise<void> {
    await this.#writer?.passed();
    await this.#reader?.drained();
  }

  stop(): void {
    this.rotator.stop();
    this.ring.clear();
  }

  #deliver({ type, body }: Inner): void {
    if (isRekey(type)) this.rotator.hear(type, body.slice());
    else if (type === FrameType.encHello) {
      this.rotator.dispatch({ on: "linked" });
    } else this.heard.push(new TextDecoder().decode(body));
  }
}

/** Both ends of one session, and all that ever was on the paths between. */
export class Ends implements Disposable {
  /** Every frame that either end sealed and the path carried. */
  readonly carried: Bytes[] = [];

  private constructor(readonly a: End, readonly b: End) {}

  /** Linked and in generation 0. */
  static async from(root: Bytes, now: () => number): Promise<Ends> {
    const ends = new Ends(
      await End.at("A", root, now),
      await End.at("B", root, now),
    );
    ends.relink();
    await ends.exchange();
    return ends;
  }

  relink(): void {
    this.a.link();
    this.b.link();
  }

  /** Carries up to `most` frames from one end to the other. */
  async carry(from: End, to: End, most = Infinity): Promise<void> {
    await from.settled();
    for (const frame of from.out.splice(0, most)) {
      this.carried.push(frame.slice());
      to.push(frame);
    }
    await to.settled();
  }

  /** Carries everything both ways until nothing is under way any more. */
  async exchange(): Promise<void> {
    const { a, b } = this;
    for (let quiet = 0; quiet < 2;) {
      await idle();
      await Promise.all([a.settled(), b.settled()]);
      quiet = a.out.length + b.out.length === 0 ? quiet + 1 : 0;
      await this.carry(a, b);
      await this.carry(b, a);
    }
  }

  /** One rotation, from A's offer until both send in the new generation. */
  async rotate(): Promise<void> {
    this.a.rotator.dispatch({ on: "due" });
    await this.exchange();
    this.b.say("in the new generation");
    await this.exchange();
  }

  [Symbol.dispose](): void {
    this.a.stop();
    this.b.stop();
  }
}
