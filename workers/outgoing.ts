import { type Bytes, equal, hex, unhex } from "../core/bytes.ts";
import { cancelBody } from "../core/cancel.ts";
import { FrameType } from "../core/frame.ts";
import { type Offer, splitOffer } from "../core/offer.ts";
import { resumeProof } from "../core/resume.ts";
import { flowOf, type OwnFlow } from "../core/flow.ts";
import { stepSend } from "../core/send.ts";
import type { SendEffect, SendEvent, SendState } from "../core/sending.ts";
import type { Limited } from "./bandwidth.ts";
import { Bulk, type Part } from "./bulk.ts";
import type { Voice } from "./halves.ts";
import { type Movement, movementOf } from "./movement.ts";
import type { Pipe } from "./pipe.ts";
import { tell } from "./report.ts";
import { SourceError } from "./source.ts";
import { fits, type Supply } from "./supply.ts";
import type { NamedFile } from "./transfer_command.ts";
import type { FrameWriter } from "./writer.ts";

/** Runs the effects of a transfer's sending half (`core/send.ts`). */
export class Outgoing implements Limited {
  #state: SendState;
  readonly #offer: Offer;
  /** Set only while the person's limit is all that holds it up. */
  #alarm: ReturnType<typeof setTimeout> | undefined;
  /** Reads, hashes and sends one after the other, in order. */
  #jobs: Promise<void> = Promise.resolve();
  /** Of the accepted files, confirmed ones: they are not read again. */
  #confirmed = 0;
  readonly #bulk: Bulk;
  /** To be sent, with nothing else in between. */
  #parts: Part[] = [];
  #supply: Supply | undefined;

  /** Without `files` it waits until {@link supply} brings them. */
  constructor(
    start: SendState,
    files: readonly NamedFile[] | undefined,
    private readonly pipe: Pipe,
    private readonly voice: Voice,
    private readonly now: () => number,
    /** Hears after every step whether this transfer sends. */
    private readonly moves: (transfer: Limited, how: Movement) => void,
    /** Has its files read. */
    private readonly open: (
      files: readonly (NamedFile | undefined)[],
    ) => Supply,
  ) {
    this.#state = start;
    this.#offer = start.offer;
    this.#bulk = new Bulk(start.offer);
    if (files) this.#supply = open(files);
    this.dispatch(
      pipe.writer ? { on: "linked", anew: false } : { on: "unlinked" },
    );
  }

  /** Whether it may still go on. */
  get live(): boolean {
    return this.#state.is !== "done" && this.#state.is !== "failed";
  }

  /** The files again that an earlier page had; what does not fit is no use. */
  supply(files: readonly (NamedFile | undefined)[]): void {
    const accepted = acceptedOf(this.#state);
    if (this.#supply || !fits(this.#offer, accepted, files)) return;
    this.#supply = this.open(files);
    this.dispatch(
      this.pipe.writer ? { on: "linked", anew: true } : { on: "unlinked" },
    );
  }

  /** The member said what it calls itself. */
  name(label: string): void {
    this.voice.name(label);
  }

  /** How it gets on; nothing while it does not move. */
  get flow(): OwnFlow | undefined {
    return flowOf(this.#state);
  }

  dispatch(event: SendEvent): void {
    const before = this.flow;
    if (event.on === "unlinked") this.#parts = [];
    // Without its files it can neither go on nor say that it will.
    const able = event.on !== "linked" || this.#supply !== undefined;
    const step = able
      ? stepSend(this.#state, event, this.now())
      : { state: this.#state, effects: [] };
    this.#state = step.state;
    this.#forget();
    for (const effect of step.effects) this.#run(effect);
    const wants = this.live && !this.#supply ? { wants: "files" } as const : {};
    tell((facts) => this.voice.report({ ...facts, ...wants }), this.#state);
    this.moves(this, movementOf(this.#state, step.effects));
    const { flow, pipe } = this;
    if (!flow) return;
    if (flow.streams !== pipe.streams) {
      return this.dispatch({ on: "moved", streams: pipe.streams });
    }
    const bytes = flow.deliveredBytes - (before?.deliveredBytes ?? 0);
    if (event.on === "credit" && bytes > 0) pipe.delivered(bytes, flow);
  }

  /** Holds what it sends to this many bytes per second from now on. */
  limit(bytesPerSecond: number | undefined): void {
    this.dispatch({ on: "limit", bytesPerSecond });
  }

  #run(effect: SendEffect): void {
    const { writer } = this.pipe;
    const { handle } = this.#offer;
    switch (effect.do) {
      case "send-offer":
        for (const part of splitOffer(this.#offer)) {
          writer?.send(FrameType.offer, part);
        }
        return;
      case "send-chunk":
        return this.#enqueuePart(effect.file, effect);
      case "send-pack": {
        // Read at once, while what goes before is still under way.
        const { files } = effect;
        const read = this.#supply!.together(files);
        // A failure is reported by the job that needs it.
        read.catch(() => {});
        return this.#enqueue(
          0,
          (writer, supply) => this.#sendPack(files, read, writer, supply),
        );
      }
      case "send-end": {
        const { file } = effect;
        return this.#enqueue(file, async (writer, supply) => {
          const root = hex(await supply.root(file));
          writer.send(FrameType.end, { handle, file, root });
        });
      }
      case "prove":
        return this.#prove(effect);
      case "send-pad":
        if (effect.amongPacks) this.#parts = [];
        return this.#enqueuePart(0, effect);
      case "send-pause":
        // Behind all that was sent before: once it arrives nothing follows.
        return this.#enqueue(0, (writer) => {
          const { paused } = effect;
          writer.send(FrameType.pause, { handle, paused });
        });
      case "wake":
        clearTimeout(this.#alarm);
        this.#alarm = setTimeout(
          () => this.dispatch({ on: "woken" }),
          effect.inMs,
        );
        return;
      case "send-cancel":
        return writer?.send(FrameType.cancel, cancelBody(handle, effect));
      case "violation":
        return this.pipe.violation(effect.what);
      case "release":
        clearTimeout(this.#alarm);
        return this.#supply?.close();
    }
  }

  /** As many parts go into a frame as wait once its turn has come. */
  #enqueuePart(file: number, part: Part): void {
    const parts = this.#parts;
    parts.push(part);
    this.#chain(file, async (writer, supply) => {
      const run = parts.splice(0, this.#mostParts());
      if (run.length === 0) return;
      await this.#bulk.send(run, supply, writer, () => this.#mostParts());
    });
  }

  /** Behind all parts so far, and before those that follow. */
  #enqueue(
    file: number,
    job: (writer: FrameWriter, supply: Supply) => void | Promise<void>,
  ): void {
    this.#parts = [];
    this.#chain(file, job);
  }

  /** What was to be sent on a path that is lost is not sent on the next. */
  #chain(
    file: number,
    job: (writer: FrameWriter, supply: Supply) => void | Promise<void>,
  ): void {
    const { pipe: { writer } } = this;
    const supply = this.#supply;
    if (!writer || !supply) return;
    this.#jobs = this.#jobs.then(async () => {
      if (!this.live || this.pipe.writer !== writer) return;
      try {
        await job(writer, supply);
      } catch (error) {
        if (!(error instanceof SourceError)) throw error;
        this.dispatch({ on: "source-failed", reason: error.reason, file });
      }
    });
  }

  async #sendPack(
    files: readonly number[],
    read: Promise<Bytes>,
    writer: FrameWriter,
    supply: Supply,
  ): Promise<void> {
    try {
      const data = await read;
      this.#bulk.pack(files, data, writer);
      supply.passed(files);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      const file = await supply.spoilt(files);
      this.dispatch({ on: "source-failed", reason: error.reason, file });
    }
  }

  /** Whether the receiver has the beginning of the same file. */
  #prove({ body, file, chunks }: SendEffect & { do: "prove" }): void {
    this.#enqueue(file, async (_, supply) => {
      const proof = await resumeProof(await supply.leaves(file, chunks));
      const same = equal(proof, unhex(body.proof ?? ""));
      this.dispatch({ on: "proved", body, same });
    });
  }

  /** Parts that a frame may have on the way of the moment. */
  #mostParts(): number {
    return Math.max(1, Math.floor(this.pipe.bulkBytes / this.#offer.chunk));
  }

  #forget(): void {
    const state = this.#state;
    if (state.is !== "moving" && state.is !== "verifying") return;
    while (this.#confirmed < state.confirmed) {
      this.#supply?.drop(state.files[this.#confirmed++]!);
    }
  }
}

function acceptedOf(state: SendState): readonly number[] {
  const from = state.is === "reconnecting" ? state.from : state;
  return "files" in from ? from.files : [];
}
