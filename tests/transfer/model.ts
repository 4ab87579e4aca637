import assert from "node:assert/strict";
import type { Offer } from "../../core/offer.ts";
import { stepReceive } from "../../core/receive.ts";
import type {
  ReceiveEffect,
  ReceiveEvent,
  ReceiveState,
} from "../../core/receiving.ts";
import { offering } from "../../core/rewind.ts";
import { stepSend } from "../../core/send.ts";
import type { SendEffect, SendEvent, SendState } from "../../core/sending.ts";
import { ModelDisk } from "./model_disk.ts";
import { proofOf, recoveredReceiver, recoveredSender } from "./model_record.ts";
import { ModelWay, type Side } from "./model_way.ts";
import { HANDLE, rangesOf } from "./sender.ts";

type End = SendState["is"] | ReceiveState["is"] | "absent";

/**
 * Both halves of a transfer, wired by paths that are lost at times, and a disk
 * that takes its time; either side may crash. What happens next is the
 * schedule's choice.
 */
export class Model {
  #sender: SendState;
  /** Nothing before an OFFER arrived. */
  #receiver: ReceiveState | undefined;
  #now = 0;
  readonly #way = new ModelWay();
  readonly frames: ModelWay["frames"] = this.#way.frames;
  readonly disk: ModelDisk;
  /** Bytes of frames sent since the receiver said where it stands. */
  #sent = 0;
  #granted = 0;
  /** Counts sessions; and by side the one in which it last had a path. */
  #session = 0;
  readonly #heard: Record<Side, number> = { sender: 0, receiver: 0 };
  /** What the sides read and hash meanwhile. */
  #thoughts: { readonly of: Side; think(): void }[] = [];

  constructor(
    readonly offer: Offer,
    private readonly files: readonly number[],
  ) {
    this.#sender = offering(offer, true);
    this.disk = new ModelDisk(offer);
    this.link();
  }

  get ends(): readonly [End, End] {
    return [this.#sender.is, this.#receiver?.is ?? "absent"];
  }

  /** One of the two people presses a button. */
  press(by: Side, button: "pause" | "resume" | "cancel"): void {
    if (by === "sender") this.#send({ on: button });
    else this.#receive({ on: button });
  }

  /** The receiver's disk has no room, or has it again. */
  fill(full: boolean): void {
    this.disk.full = full;
    this.#receive({ on: full ? "full" : "room" });
  }

  cut(): void {
    const state = this.#sender;
    if ("sentBytes" in state) {
      const inFlight = state.sentBytes - state.receivedBytes;
      const lost = this.#way.inFlight * this.offer.chunk;
      assert(lost <= inFlight, "more lost than in flight");
    }
    this.#way.cut();
  }

  /** One side finds out that its path is gone. */
  notice(side: Side): void {
    if (this.#way.alive) return;
    if (side === "sender") this.#send({ on: "unlinked" });
    else this.#receive({ on: "unlinked" });
  }

  /** A new path, on which both greet first; maybe of a new session. */
  link(anew = false): void {
    this.cut();
    this.notice("sender");
    this.notice("receiver");
    if (anew) this.#session++;
    this.#way.renew();
    for (const side of ["receiver", "sender"] as const) {
      this.#way.say(side, () => {
        const anew = this.#heard[side] !== this.#session;
        this.#heard[side] = this.#session;
        if (side === "sender") this.#send({ on: "linked", anew });
        else this.#receive({ on: "linked", anew });
      });
    }
  }

  /** A side ends where it stands, and begins again with what it kept. */
  crash(side: Side): void {
    this.cut();
    this.#session++;
    this.#thoughts = this.#thoughts.filter((thought) => thought.of !== side);
    if (side === "sender") {
      this.#sender = recoveredSender(this.#sender);
    } else {
      const { state, lost } = recoveredReceiver(this.#receiver, this.disk);
      this.#receiver = state;
      this.frames.lost += lost;
    }
  }

  /** Lets one of the things happen that can; false when there is none. */
  run(choice: number): boolean {
    const able = [
      this.#way.leads("receiver") && (() => this.#way.arrive("receiver")),
      this.#way.leads("sender") && (() => this.#way.arrive("sender")),
      this.#thoughts.length > 0 && (() => this.#thoughts.shift()!.think()),
      this.disk.busy && (() => {
        const event = this.disk.work();
        if (event) this.#receive(event);
      }),
    ].filter((action) => action !== false);
    able[choice % able.length]?.();
    this.#now += choice;
    return able.length > 0;
  }

  #send(event: SendEvent): void {
    if (event.on === "resumed") this.#sent = event.body.received;
    if (event.on === "accepted") this.#sent = 0;
    const { state, effects } = stepSend(this.#sender, event, this.#now);
    this.#sender = state;
    for (const effect of effects) this.#sends(effect);
  }

  #sends(effect: SendEffect): void {
    switch (effect.do) {
      case "send-offer":
        return this.#way.say("receiver", () => this.#offered());
      case "send-chunk": {
        const { file, index, length } = effect;
        return this.#frame({ on: "chunk", file, index, length, units: 1 });
      }
      case "send-pack": {
        const files = effect.files.map((file) => {
          return { file, length: this.offer.files[file]!.size };
        });
        return this.#frame({ on: "pack", files });
      }
      case "send-pad":
        return this.#frame({ on: "pad", units: 1 });
      case "send-end":
        return this.#tell({ on: "ended", file: effect.file });
      case "send-pause": {
        const body = { handle: HANDLE, paused: effect.paused };
        return this.#tell({ on: "paused", body });
      }
      case "send-cancel": {
        const body = { handle: HANDLE, reason: effect.reason };
        return this.#tell({ on: "cancelled", body });
      }
      case "prove": {
        const { body } = effect;
        const same = body.proof === proofOf(effect);
        return this.#think("sender", () => {
          this.#send({ on: "proved", body, same });
        });
      }
      case "wake":
      case "violation":
        return assert.fail(effect.do);
      case "release":
        return;
    }
  }

  /** It is accepted at once; when it comes again, in a new session, answered. */
  #offered(): void {
    if (this.#receiver) return this.#receive({ on: "reoffered" });
    this.#receiver = { is: "offered", offer: this.offer, anew: false };
    this.#receive({ on: "accept", files: this.files });
  }

  #tell(event: ReceiveEvent): void {
    this.#way.say("receiver", () => this.#receive(event));
  }

  #frame(event: ReceiveEvent): void {
    this.#sent += this.offer.chunk;
    assert(this.#sent <= this.#granted, "sent beyond the credit");
    this.#way.say("receiver", () => this.#receive(event), true);
  }

  #receive(event: ReceiveEvent): void {
    if (!this.#receiver) return;
    const { state, effects } = stepReceive(this.#receiver, event);
    this.#receiver = state;
    for (const effect of effects) {
      this.disk.take(effect, event);
      this.#receives(effect);
    }
  }

  #receives(effect: ReceiveEffect): void {
    const answer = (event: SendEvent) =>
      this.#way.say("sender", () => this.#send(event));
    switch (effect.do) {
      case "send-accept": {
        const body = { handle: HANDLE, files: rangesOf(effect.files) };
        return answer({ on: "accepted", body });
      }
      case "send-credit": {
        const { received, stored, granted } = effect;
        this.#granted = granted;
        const body = { handle: HANDLE, received, stored, granted };
        return answer({ on: "credit", body });
      }
      case "send-resume":
        this.#granted = effect.body.granted;
        return answer({ on: "resumed", body: effect.body });
      case "send-done": {
        const files = rangesOf(effect.files);
        return answer({ on: "confirmed", body: { handle: HANDLE, files } });
      }
      case "send-pause": {
        const body = { handle: HANDLE, paused: effect.paused };
        return answer({ on: "paused", body });
      }
      case "send-cancel": {
        const body = { handle: HANDLE, reason: effect.reason };
        return answer({ on: "cancelled", body });
      }
      case "prove": {
        const proof = proofOf(effect);
        return this.#think("receiver", () => {
          this.#receive({ on: "proved", proof });
        });
      }
      case "violation":
        return assert.fail(effect.what);
    }
  }

  #think(of: Side, think: () => void): void {
    this.#thoughts.push({ of, think });
  }
}
