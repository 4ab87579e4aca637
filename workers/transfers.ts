import type { OfferPart } from "../core/body.ts";
import type { Bytes } from "../core/bytes.ts";
import { bestChunk, parseChunk, parsePad } from "../core/chunk.ts";
import { FrameType } from "../core/frame.ts";
import type { Side } from "../core/keys.ts";
import type { Message } from "../core/message.ts";
import { joinOffer, type Offer } from "../core/offer.ts";
import { parsePack } from "../core/pack.ts";
import { safePaths } from "../core/paths.ts";
import type { Problem } from "../core/problem.ts";
import { Incoming } from "./incoming.ts";
import type { Surroundings } from "./link.ts";
import { Outgoing } from "./outgoing.ts";
import type { Pipe } from "./pipe.ts";
import { factsOf } from "./source.ts";
import type { ReceiveEvent } from "../core/receiving.ts";
import type { SendEvent } from "../core/sending.ts";
import { reporter } from "./report.ts";
import type { TransferCommand } from "./transfer_command.ts";

/** Offers of a peer that wait for an answer or for their last part. */
const MAX_OPEN_OFFERS = 32;

/**
 * All transfers of one session, over all its links. Handles are unique in it: A
 * draws even ones, B odd ones, so a handle alone tells who sends.
 */
export class Transfers {
  readonly #outgoing = new Map<number, Outgoing>();
  readonly #incoming = new Map<number, Incoming>();
  /** Offers of which parts are still missing. */
  readonly #partial = new Map<number, Offer>();
  readonly #handles = new Map<string, number>();
  /** Offers that the present link may repeat: they may be lost. */
  #repeatable = new Set<number>();
  #nextHandle: number;

  constructor(
    private readonly pair: string,
    side: Side,
    private readonly pipe: Pipe,
    private readonly around: Surroundings,
  ) {
    this.#nextHandle = side === "A" ? 0 : 1;
  }

  offer(
    { transfer, files, maxBytes, padded }: TransferCommand & { do: "offer" },
  ): void {
    const handle = this.#nextHandle;
    this.#nextHandle += 2;
    const offer: Offer = {
      handle,
      transfer,
      chunk: bestChunk(maxBytes),
      files: files.map(factsOf),
    };
    this.#announce(offer, "send");
    const { pair, pipe, around: { emit, now, bandwidth } } = this;
    const report = reporter(transfer, emit, now);
    this.#outgoing.set(
      handle,
      new Outgoing(
        offer,
        padded,
        files,
        pipe,
        report,
        now,
        (transfer, moving) => bandwidth.moves(transfer, pair, moving),
      ),
    );
  }

  /** What the person decided about a transfer of this session. */
  decide(
    command: Exclude<TransferCommand, { do: "offer" }>,
  ): void {
    const handle = this.#handles.get(command.transfer);
    if (handle === undefined) return;
    const incoming = this.#incoming.get(handle);
    switch (command.do) {
      case "accept":
        return incoming?.dispatch({ on: "accept", files: command.files });
      case "decline":
        return incoming?.dispatch({ on: "decline" });
      case "cancel":
      case "pause":
      case "resume": {
        const half = incoming ?? this.#outgoing.get(handle);
        return half?.dispatch({ on: command.do });
      }
    }
  }

  /** A CHUNK body. @throws RangeError when its transfer was never offered. */
  chunk(body: Bytes): void {
    const chunk = parseChunk(body);
    this.#receiving(chunk.handle).chunk(chunk);
  }

  /** A PACK body. @throws RangeError when its transfer was never offered. */
  pack(body: Bytes): void {
    const pack = parsePack(body);
    this.#receiving(pack.handle).pack(pack);
  }

  /** A PAD body. @throws RangeError when its transfer was never offered. */
  pad(body: Bytes): void {
    this.#receiving(parsePad(body)).dispatch({ on: "pad" });
  }

  /** @throws RangeError when the message has no place here. */
  message(message: Message): void {
    switch (message.type) {
      case FrameType.offer:
        return this.#offered(message.body);
      case FrameType.accept:
        return this.#sending(message.body.handle)
          .dispatch({ on: "accepted", body: message.body });
      case FrameType.credit:
        return this.#sending(message.body.handle)
          .dispatch({ on: "credit", body: message.body });
      case FrameType.done:
        return this.#sending(message.body.handle)
          .dispatch({ on: "confirmed", body: message.body });
      case FrameType.end: {
        const { handle, file, root } = message.body;
        return this.#receiving(handle).end(file, root);
      }
      case FrameType.cancel: {
        const { body } = message;
        const half = this.#isTheirs(body.handle)
          // Without one its OFFER was lost, and now it ended.
          ? this.#incoming.get(body.handle)
          : this.#sending(body.handle);
        return half?.dispatch({ on: "cancelled", body });
      }
      case FrameType.pause: {
        const { body } = message;
        const half = this.#outgoing.get(body.handle) ??
          this.#receiving(body.handle);
        return half.dispatch({ on: "paused", body });
      }
      case FrameType.resume:
        return this.#sending(message.body.handle)
          .dispatch({ on: "resumed", body: message.body });
      case FrameType.encHello:
      case FrameType.sdp:
      case FrameType.ice:
      case FrameType.close:
        throw new RangeError(`frame type ${message.type} has no place here`);
    }
  }

  /** There is a link: each half says on it where it stands. */
  linked(): void {
    this.#repeatable = new Set(this.#incoming.keys());
    this.#tell({ on: "linked" });
  }

  /** The link is lost, and with it what was on its way. */
  unlinked(): void {
    this.#partial.clear();
    this.#tell({ on: "unlinked" });
  }

  /** The session is over: everything unfinished fails with `problem`. */
  lose(problem: Problem): void {
    this.#tell({ on: "lost", problem });
  }

  #tell(event: SendEvent & ReceiveEvent): void {
    const all = [...this.#outgoing.values(), ...this.#incoming.values()];
    for (const half of all) half.dispatch(event);
  }

  #isTheirs(handle: number): boolean {
    return handle % 2 !== this.#nextHandle % 2;
  }

  #offered(part: OfferPart): void {
    const { handle } = part;
    const known = this.#incoming.get(handle);
    if (!this.#isTheirs(handle) || known && !this.#repeatable.has(handle)) {
      throw new RangeError(`offer with handle ${handle}, which is taken`);
    }
    const offer = joinOffer(this.#partial.get(handle), part);
    this.#partial.set(handle, offer);
    if (this.#partial.size > MAX_OPEN_OFFERS) {
      throw new RangeError(`more than ${MAX_OPEN_OFFERS} offers at once`);
    }
    if (!part.last) return;
    this.#partial.delete(handle);
    if (known) {
      this.#repeatable.delete(handle);
      if (known.is(offer)) return;
      throw new RangeError("an offer that is repeated differently");
    }
    if (this.#handles.has(offer.transfer)) {
      throw new RangeError("a transfer was offered twice");
    }
    this.#announce(offer, "receive");
    const { transfer } = offer;
    const { emit, now, disk } = this.around;
    this.#incoming.set(
      handle,
      new Incoming(
        offer,
        this.pipe,
        disk,
        reporter(transfer, emit, now),
        (content, files) => emit({ on: "published", transfer, content, files }),
      ),
    );
  }

  /** Names are made safe here, before anything shows or stores them. */
  #announce(offer: Offer, direction: "send" | "receive"): void {
    this.#handles.set(offer.transfer, offer.handle);
    const names = safePaths(offer.files.map(({ name }) => name));
    this.around.emit({
      on: "offered",
      pair: this.pair,
      transfer: offer.transfer,
      direction,
      files: offer.files.map(({ size, type, modified, unpacked }, i) => ({
        name: names[i]!,
        size: unpacked ?? size,
        type,
        modified,
      })),
    });
  }

  #receiving(handle: number): Incoming {
    const incoming = this.#incoming.get(handle);
    if (!incoming) throw new RangeError(`nothing was offered as ${handle}`);
    return incoming;
  }

  #sending(handle: number): Outgoing {
    const outgoing = this.#outgoing.get(handle);
    if (!outgoing) throw new RangeError(`nothing was offered as ${handle}`);
    return outgoing;
  }
}
