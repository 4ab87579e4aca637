import type { Bytes } from "../core/bytes.ts";
import { FrameType, type Inner } from "../core/frame.ts";
import type { Side } from "../core/keys.ts";
import { LaneCounter, OpenedLanes } from "../core/lane.ts";
import { decodeBody } from "../core/message.ts";
import type { WaysEffect, WaysEvent, WaysState } from "../core/way.ts";
import { fateOf, newWays, stepWays } from "../core/ways.ts";
import { Link, type LinkKeys } from "./link.ts";
import type { FrameListener, FramePort } from "./port.ts";
import { FrameWriter } from "./writer.ts";

/** What is held of a way until it is its turn; more cannot be under way. */
const MAX_HELD_BYTES = 40 * 1024 * 1024;

/** What a session hears of its ways. */
export interface WaysListener {
  /** Frames of either side are under way from now on; those before are lost. */
  began(): void;
  /** No way carries any more. */
  ended(): void;
  /** What the other end sends, in its order. */
  frame(inner: Inner): void;
  up(way: string): void;
  down(way: string, final: boolean): void;
  carries(way: string): void;
  /** A frame on a way was not as sealed; the way is closed. */
  damaged(): void;
  /** The peer broke the protocol, or we have no more lanes. */
  over(why: "tampered" | "left" | "exhausted"): void;
}

/** All ways of a session; runs the effects of `core/ways.ts`. */
export class Ways {
  #state: WaysState;
  readonly #links = new Map<string, Link>();
  readonly #held = new Map<string, Held>();
  readonly #keys: LinkKeys;
  #writer: FrameWriter | undefined;

  constructor(
    side: Side,
    keys: Pick<LinkKeys, "session" | "ring">,
    private readonly listener: WaysListener,
  ) {
    this.#state = newWays(side);
    this.#keys = {
      ...keys,
      lanes: new LaneCounter(),
      opened: new OpenedLanes(),
    };
  }

  /** Sends whichever way is best; nothing while none carries. */
  get writer(): FrameWriter | undefined {
    return this.#writer;
  }

  /** Begins a way. */
  open(way: string, port: (listener: FrameListener) => FramePort): void {
    const link = new Link(port, this.#keys, {
      opened: (lane) => this.#dispatch({ on: "opened", way, lane }),
      greeted: (lane) => {
        this.listener.up(way);
        this.#dispatch({ on: "greeted", way, lane });
      },
      frame: (inner) => this.#arrived(way, inner),
      closed: ({ final, damaged }) => {
        this.#closed(way);
        this.listener.down(way, final);
        if (damaged) this.listener.damaged();
      },
      over: (why) => this.listener.over(why),
    });
    this.#links.set(way, link);
  }

  /** Gives a way up. */
  close(way: string): void {
    this.#links.get(way)?.end();
    this.#closed(way);
  }

  /** Whether something may not arrive on a way. */
  doubt(way: string, doubted: boolean): void {
    this.#dispatch({ on: doubted ? "doubted" : "trusted", way });
  }

  /** Says goodbye, where it is heard, and ends all ways. */
  leave(): void {
    const { carrying } = this.#state;
    for (const [name, link] of this.#links) {
      if (!carrying || carrying.out === name) void link.leave();
      else link.end();
    }
  }

  /** Ends all ways without a word. */
  end(): void {
    for (const link of this.#links.values()) link.end();
    this.#links.clear();
    this.#held.clear();
    this.#writer = undefined;
  }

  #closed(way: string): void {
    this.#links.delete(way);
    this.#held.delete(way);
    this.#dispatch({ on: "closed", way });
  }

  #arrived(way: string, inner: Inner): void {
    if (inner.type === FrameType.take) {
      const message = decodeBody(inner.type, inner.body);
      if (message.type !== FrameType.take) return;
      const { epoch } = message.body;
      return this.#dispatch({ on: "taken", way, epoch });
    }
    switch (fateOf(this.#state, way)) {
      case "deliver":
        return this.#deliver(inner);
      case "hold":
        return this.#hold(way, inner);
      case "drop":
        // Whoever has no way that carries leaves on any.
        if (inner.type === FrameType.close) this.listener.over("left");
        return;
    }
  }

  #deliver(inner: Inner): void {
    if (inner.type === FrameType.close) return this.listener.over("left");
    if (inner.type !== FrameType.move) return this.listener.frame(inner);
    const message = decodeBody(inner.type, inner.body);
    if (message.type !== FrameType.move) return;
    this.#dispatch({ on: "moved", lane: message.body.lane });
  }

  #hold(way: string, inner: Inner): void {
    const held = this.#held.get(way) ?? { frames: [], bytes: 0 };
    this.#held.set(way, held);
    held.frames.push(inner);
    held.bytes += inner.body.length;
    if (held.bytes > MAX_HELD_BYTES) this.#links.get(way)?.damage();
  }

  #dispatch(event: WaysEvent): void {
    const { state, effects } = stepWays(this.#state, event);
    this.#state = state;
    for (const effect of effects) this.#run(effect);
  }

  #run(effect: WaysEffect): void {
    switch (effect.do) {
      case "say-take": {
        const { way, epoch } = effect;
        this.#links.get(way)?.writer?.send(FrameType.take, { epoch });
        return;
      }
      case "say-move": {
        const { way, lane } = effect;
        this.#links.get(way)?.writer?.send(FrameType.move, { lane });
        return;
      }
      case "begin":
        this.#held.clear();
        this.#writer = new Outlet((inner) => {
          const { carrying } = this.#state;
          if (carrying) this.#links.get(carrying.out)?.writer?.sendInner(inner);
        });
        return this.listener.began();
      case "end":
        this.#held.clear();
        this.#writer = undefined;
        return this.listener.ended();
      case "carry":
        return this.listener.carries(effect.way);
      case "deliver":
        return this.#release(effect.way);
      case "violation":
        return this.listener.over("tampered");
    }
  }

  #release(way: string): void {
    const held = this.#held.get(way);
    while (held && fateOf(this.#state, way) === "deliver") {
      const inner = held.frames.shift();
      if (!inner) return;
      held.bytes -= inner.body.length;
      this.#deliver(inner);
    }
  }
}

interface Held {
  readonly frames: Inner[];
  bytes: number;
}

/** Of one epoch: another one says that what went before may be lost. */
class Outlet extends FrameWriter {
  constructor(private readonly pass: (inner: Bytes) => void) {
    super();
  }

  sendInner(inner: Bytes): void {
    this.pass(inner);
  }
}
