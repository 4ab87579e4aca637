import type { Bytes } from "../core/bytes.ts";
import type { Flow } from "../core/flow.ts";
import { FrameType, type Inner } from "../core/frame.ts";
import type { Side } from "../core/keys.ts";
import { LaneCounter, OpenedLanes } from "../core/lane.ts";
import { decodeBody } from "../core/message.ts";
import type { WaysEffect, WaysEvent, WaysState } from "../core/way.ts";
import { fateOf, newWays, stepWays } from "../core/ways.ts";
import type { CryptoCommand } from "./command.ts";
import { Chooser } from "./chooser.ts";
import { Held } from "./held.ts";
import { Link, type LinkKeys } from "./link.ts";
import { type OpenCommand, openPort } from "./port.ts";
import { FrameWriter } from "./writer.ts";

/** What the page says of ways. */
export type WayCommand =
  | OpenCommand
  | Extract<CryptoCommand, { do: "unlink" | "doubt" | "trust" }>;

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
  /** Our frames go this way, over so many channels, from now on. */
  carries(way: string, streams: number): void;
  /** A stripe may carry more. */
  wanted(): void;
  /** A frame on a way was not as sealed; the way is closed. */
  damaged(): void;
  /** The peer broke the protocol, or we have no more lanes. */
  over(why: "tampered" | "left" | "exhausted"): void;
}

/** All ways of a session; runs the effects of `core/ways.ts`. */
export class Ways {
  #state: WaysState;
  readonly #links = new Map<string, Link>();
  readonly #held = new Held();
  readonly #keys: LinkKeys;
  readonly #chooser: Chooser;
  #writer: FrameWriter | undefined;

  constructor(
    side: Side,
    keys: Pick<LinkKeys, "session" | "ring">,
    now: () => number,
    private readonly listener: WaysListener,
  ) {
    this.#chooser = new Chooser(now, {
      choose: (way) => this.#dispatch({ on: "choose", way }),
      wanted: () => listener.wanted(),
    });
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

  /** Channels of the way out. */
  get streams(): number {
    return this.#out?.streams ?? 1;
  }

  /** Of the way out, as {@link Link.bulkBytes}. */
  get bulkBytes(): number {
    return this.#out?.bulkBytes ?? 0;
  }

  get #out(): Link | undefined {
    const { carrying } = this.#state;
    return carrying && this.#links.get(carrying.out);
  }

  /** So many bytes on the way out were acknowledged. */
  delivered(bytes: number, flow: Flow): void {
    this.#chooser.dispatch({ on: "delivered", bytes, flow });
  }

  /** A way begins, ends or is doubted. */
  hear(command: WayCommand): void {
    const { way } = command;
    switch (command.do) {
      case "link":
      case "relay":
        return this.#open(command);
      case "unlink":
        this.#links.get(way)?.end();
        return this.#closed(way);
      case "doubt":
        return this.#dispatch({ on: "doubted", way });
      case "trust":
        this.#dispatch({ on: "trusted", way });
        return this.#chooser.dispatch({ on: "trusted" });
    }
  }

  #open(command: OpenCommand): void {
    const { way } = command;
    const kind = command.do === "link" ? command.kind : "relay";
    const link = new Link((it) => openPort(command, it), this.#keys, {
      opened: (lane) => this.#dispatch({ on: "opened", way, lane }),
      greeted: (lane) => {
        this.listener.up(way);
        this.#dispatch({ on: "greeted", way, lane });
        this.#chooser.dispatch({ on: "up", way, kind });
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
    this.#held.drop(way);
    this.#chooser.dispatch({ on: "down", way });
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
        if (this.#held.push(way, inner)) this.#links.get(way)?.damage();
        return;
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
        this.#writer = this.#outlet();
        return this.listener.began();
      case "end":
        this.#held.clear();
        this.#writer = undefined;
        return this.listener.ended();
      case "carry":
        this.#chooser.dispatch({ on: "carries", way: effect.way });
        return this.listener.carries(effect.way, this.streams);
      case "deliver":
        return this.#release(effect.way);
      case "violation":
        return this.listener.over("tampered");
    }
  }

  /** Of one epoch: what is still said on it later is of no use. */
  #outlet(): FrameWriter {
    const outlet: FrameWriter = new Outlet((inner) => {
      if (outlet === this.#writer) this.#out?.writer?.sendInner(inner);
    });
    return outlet;
  }

  #release(way: string): void {
    while (fateOf(this.#state, way) === "deliver") {
      const inner = this.#held.shift(way);
      if (!inner) return;
      this.#deliver(inner);
    }
  }
}

class Outlet extends FrameWriter {
  constructor(private readonly pass: (inner: Bytes) => void) {
    super();
  }

  sendInner(inner: Bytes): void {
    this.pass(inner);
  }
}
