import assert from "node:assert/strict";
import type { Offer } from "../../core/offer.ts";
import { stepReceive } from "../../core/receive.ts";
import type {
  ReceiveEffect,
  ReceiveEvent,
  ReceiveState,
} from "../../core/receiving.ts";
import { stepSend } from "../../core/send.ts";
import type { SendEffect, SendEvent, SendState } from "../../core/sending.ts";
import { ModelDisk } from "./model_disk.ts";
import { HANDLE, rangesOf } from "./sender.ts";

type Side = "sender" | "receiver";
type End = SendState["is"] | ReceiveState["is"] | "absent";

/** Something on its way. */
interface Parcel {
  /** Whether it counts against credit. */
  readonly frame: boolean;
  arrive(): void;
}

/**
 * Both halves of a transfer, wired by paths that keep order until they are
 * lost, and a disk that takes its time. What happens next is the schedule's
 * choice.
 */
export class Model {
  #sender: SendState;
  /** Nothing before an OFFER arrived. */
  #receiver: ReceiveState | undefined;
  #now = 0;
  #alive = true;
  readonly #to: Record<Side, Parcel[]> = { sender: [], receiver: [] };
  readonly disk: ModelDisk;
  /** Bytes of frames sent since the receiver said where it stands. */
  #sent = 0;
  #granted = 0;
  /** Frames sent altogether, and those that a loss took. */
  readonly frames = { sent: 0, lost: 0 };

  constructor(
    readonly offer: Offer,
    private readonly files: readonly number[],
  ) {
    const from = { is: "offered", offer, padded: true } as const;
    this.#sender = { is: "reconnecting", offer, from };
    this.disk = new ModelDisk(offer.chunk);
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

  /** The path takes with it what is in flight; nobody knows of it yet. */
  cut(): void {
    this.#alive = false;
    for (const { frame } of this.#to.receiver) if (frame) this.frames.lost++;
    const state = this.#sender;
    if ("sentBytes" in state) {
      const inFlight = state.sentBytes - state.receivedBytes;
      const lost = this.#to.receiver.filter(({ frame }) => frame).length;
      assert(lost * this.offer.chunk <= inFlight, "more lost than in flight");
    }
    this.#to.receiver.length = this.#to.sender.length = 0;
  }

  /** One side finds out that its path is gone. */
  notice(side: Side): void {
    if (this.#alive) return;
    if (side === "sender") this.#send({ on: "unlinked" });
    else this.#receive({ on: "unlinked" });
  }

  /** A new path, on which both greet first. */
  link(): void {
    this.cut();
    this.notice("sender");
    this.notice("receiver");
    this.#alive = true;
    this.#say("receiver", () => this.#receive({ on: "linked" }));
    this.#say("sender", () => this.#send({ on: "linked" }));
  }

  /** Lets one of the things happen that can; false when there is none. */
  run(choice: number): boolean {
    const able = [
      this.#to.receiver.length > 0 &&
      (() => this.#to.receiver.shift()!.arrive()),
      this.#to.sender.length > 0 && (() => this.#to.sender.shift()!.arrive()),
      this.disk.busy && (() => {
        const event = this.disk.work();
        if (event) this.#receive(event);
      }),
    ].filter((action) => action !== false);
    able[choice % able.length]?.();
    this.#now += choice;
    return able.length > 0;
  }

  #say(to: Side, arrive: () => void, frame = false): void {
    if (this.#alive) this.#to[to].push({ frame, arrive });
    else if (frame) this.frames.lost++;
  }

  #send(event: SendEvent): void {
    if (event.on === "resumed") this.#sent = event.body.received;
    const { state, effects } = stepSend(this.#sender, event, this.#now);
    this.#sender = state;
    for (const effect of effects) this.#sends(effect);
  }

  #sends(effect: SendEffect): void {
    switch (effect.do) {
      case "send-offer":
        return this.#say("receiver", () => this.#offered());
      case "send-chunk": {
        const { file, index, length } = effect;
        return this.#frame({ on: "chunk", file, index, length });
      }
      case "send-pack": {
        const files = effect.files.map((file) => {
          return { file, length: this.offer.files[file]!.size };
        });
        return this.#frame({ on: "pack", files });
      }
      case "send-pad":
        return this.#frame({ on: "pad" });
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
      case "wake":
      case "violation":
        return assert.fail(effect.do);
      case "release":
        return;
    }
  }

  /** It is accepted at once; when it comes again that is old news. */
  #offered(): void {
    if (this.#receiver) return;
    this.#receiver = { is: "offered", offer: this.offer };
    this.#receive({ on: "accept", files: this.files });
  }

  #tell(event: ReceiveEvent): void {
    this.#say("receiver", () => this.#receive(event));
  }

  #frame(event: ReceiveEvent): void {
    this.frames.sent++;
    this.#sent += this.offer.chunk;
    assert(this.#sent <= this.#granted, "sent beyond the credit");
    this.#say("receiver", () => this.#receive(event), true);
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
      this.#say("sender", () => this.#send(event));
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
      case "violation":
        return assert.fail(effect.what);
    }
  }
}
