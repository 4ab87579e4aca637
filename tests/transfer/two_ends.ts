import assert from "node:assert/strict";
import type { Side } from "../../core/keys.ts";
import type { WaysEffect, WaysEvent, WaysState } from "../../core/way.ts";
import { fateOf, newWays, stepWays } from "../../core/ways.ts";

type Frame =
  | { readonly is: "closed" }
  | { readonly is: "hello"; readonly lane: number }
  | { readonly is: "take"; readonly epoch: number }
  | { readonly is: "move"; readonly lane: number }
  /** The `nth` that was sent in its epoch. */
  | { readonly is: "data"; readonly epoch: number; readonly nth: number };

/** One end, which checks that each epoch's frames come in order, once. */
class End {
  state: WaysState;
  /** Frames sent and delivered in the epoch of the moment, and in all. */
  sent = 0;
  heard = 0;
  sentInAll = 0;
  heardInAll = 0;
  /** What happens on each way, the oldest first. */
  readonly inbox = new Map<string, Frame[]>();
  readonly held = new Map<string, Frame[]>();

  constructor(
    side: Side,
    private readonly out: (way: string, frame: Frame) => void,
  ) {
    this.state = newWays(side);
  }

  open(way: string, lane: number): void {
    this.dispatch({ on: "opened", way, lane });
    this.out(way, { is: "hello", lane });
  }

  say(): void {
    const { carrying, epoch } = this.state;
    if (!carrying) return;
    this.sentInAll++;
    this.out(carrying.out, { is: "data", epoch, nth: this.sent++ });
  }

  /** The next of what is under way on a way, if there is any. */
  arrive(way: string): boolean {
    const frame = this.inbox.get(way)?.shift();
    if (!frame) return false;
    if (frame.is === "hello") {
      this.dispatch({ on: "greeted", way, lane: frame.lane });
    } else if (frame.is === "closed") this.close(way);
    else if (frame.is === "take") {
      this.dispatch({ on: "taken", way, epoch: frame.epoch });
    } else if (fateOf(this.state, way) === "hold") {
      this.held.set(way, [...this.held.get(way) ?? [], frame]);
    } else if (fateOf(this.state, way) === "deliver") this.#deliver(frame);
    return true;
  }

  close(way: string): void {
    this.inbox.delete(way);
    this.held.delete(way);
    this.dispatch({ on: "closed", way });
  }

  dispatch(event: WaysEvent): void {
    const { state, effects } = stepWays(this.state, event);
    this.state = state;
    for (const effect of effects) this.#run(effect);
  }

  #deliver(frame: Frame): void {
    if (frame.is === "move") {
      this.dispatch({ on: "moved", lane: frame.lane });
    } else if (frame.is === "data") {
      const { epoch } = this.state;
      const expected = { is: "data", epoch, nth: this.heard++ };
      assert.deepEqual(frame, expected);
      this.heardInAll++;
    }
  }

  #run(effect: WaysEffect): void {
    switch (effect.do) {
      case "say-take":
        return this.out(effect.way, { is: "take", epoch: effect.epoch });
      case "say-move":
        return this.out(effect.way, { is: "move", lane: effect.lane });
      case "begin":
        this.held.clear();
        this.sent = this.heard = 0;
        return;
      case "end":
        return this.held.clear();
      case "carry":
        return assert.equal(this.state.carrying?.out, effect.way);
      case "deliver": {
        const held = this.held.get(effect.way) ?? [];
        while (
          held.length > 0 && fateOf(this.state, effect.way) === "deliver"
        ) {
          this.#deliver(held.shift()!);
        }
        return;
      }
      case "violation":
        assert.fail(effect.what);
    }
  }
}

/** Two ends of a session with ways that lose, stop and go on. */
export class TwoEnds {
  readonly a: End = new End("A", (way, frame) => this.#carry("B", way, frame));
  readonly b: End = new End("B", (way, frame) => this.#carry("A", way, frame));
  readonly #stuck = new Set<string>();
  #ways = 0;

  /** Linked by `ways` ways, the first of which carries. */
  static linked(ways: number): TwoEnds {
    const ends = new TwoEnds();
    for (let i = 0; i < ways; i++) {
      ends.open();
      ends.settle();
    }
    return ends;
  }

  end(side: Side): End {
    return side === "A" ? this.a : this.b;
  }

  /** Ways that nobody closed, the oldest first. */
  get ways(): string[] {
    return [...this.a.inbox.keys()].filter((way) => this.b.inbox.has(way));
  }

  open(): void {
    const way = `${++this.#ways}`;
    for (const end of [this.a, this.b]) end.inbox.set(way, []);
    this.a.open(way, this.#ways);
    // Each end draws its lanes on its own.
    this.b.open(way, 1000 - this.#ways);
  }

  /** An end has something arrive on a way. */
  step(side: Side, way: string): boolean {
    return !this.#stuck.has(way) && this.end(side).arrive(way);
  }

  /** A way is lost with all that is under way. */
  cut(way: string): void {
    for (const { inbox } of [this.a, this.b]) {
      if (inbox.has(way)) inbox.set(way, [{ is: "closed" }]);
    }
    this.#stuck.delete(way);
  }

  /** An end gives a way up. */
  unlink(side: Side, way: string): void {
    const other = this.end(side === "A" ? "B" : "A");
    this.end(side).close(way);
    other.inbox.get(way)?.push({ is: "closed" });
    this.#stuck.delete(way);
  }

  /** Nothing arrives on a way, for a while. */
  stick(way: string, doubts: readonly Side[]): void {
    this.#stuck.add(way);
    for (const side of doubts) this.end(side).dispatch({ on: "doubted", way });
  }

  loosen(way: string): void {
    this.#stuck.delete(way);
    for (const end of [this.a, this.b]) end.dispatch({ on: "trusted", way });
  }

  /** Until nothing is under way but on what is stuck. */
  settle(): void {
    const sides = ["A", "B"] as const;
    while (
      sides.some((side) =>
        [...this.end(side).inbox.keys()].some((way) => this.step(side, way))
      )
    );
  }

  #carry(to: Side, way: string, frame: Frame): void {
    this.end(to).inbox.get(way)?.push(frame);
  }
}

/** Each says some, which all arrive. */
export function talk(ends: TwoEnds): void {
  const both = [ends.a, ends.b];
  const before = both.map(({ heardInAll }) => heardInAll);
  for (const end of both) for (let i = 0; i < 3; i++) end.say();
  ends.settle();
  const after = both.map(({ heardInAll }) => heardInAll);
  assert.deepEqual(after, before.map((heard) => heard + 3));
}
