import type { OfferPart } from "../core/body.ts";
import type { Bytes } from "../core/bytes.ts";
import { CHUNK_HEADER_BYTES, parseChunk, parsePad } from "../core/chunk.ts";
import {
  FrameType,
  HEADER_BYTES,
  INNER_HEADER_BYTES,
  TAG_BYTES,
} from "../core/frame.ts";
import type { Side } from "../core/keys.ts";
import type { Message } from "../core/message.ts";
import { joinOffer, type Offer } from "../core/offer.ts";
import { parsePack } from "../core/pack.ts";
import { offerableName, safePaths } from "../core/paths.ts";
import type { Problem } from "../core/problem.ts";
import { Incoming } from "./incoming.ts";
import type { Surroundings } from "./link.ts";
import { Outgoing, type Pipe } from "./outgoing.ts";
import { reporter } from "./report.ts";
import type { TransferCommand } from "./transfer_command.ts";

/** Longest media type an offer may carry (PROTOCOL §12.1). */
const MAX_TYPE = 255;

/** Offers of a peer that wait for an answer or for their last part. */
const MAX_OPEN_OFFERS = 32;

/**
 * All transfers of one link. Handles are unique in it: A draws even ones, B odd
 * ones, so a handle alone tells who sends.
 */
export class Transfers {
  readonly #outgoing = new Map<number, Outgoing>();
  readonly #incoming = new Map<number, Incoming>();
  /** Offers of which parts are still missing. */
  readonly #partial = new Map<number, Offer>();
  readonly #handles = new Map<string, number>();
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
      files: files.map(({ file, name, unpacked }) => ({
        name: offerableName(name),
        size: file.size,
        type: file.type.length > MAX_TYPE ? "" : file.type,
        modified: file.lastModified,
        ...(unpacked !== undefined && { unpacked }),
      })),
    };
    this.#announce(offer, "send");
    const report = reporter(transfer, this.around.emit, this.around.now);
    const { pair, pipe, around: { now, bandwidth } } = this;
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

  /** What the person decided about a transfer of this link. */
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
        const half = this.#outgoing.get(body.handle) ??
          this.#receiving(body.handle);
        return half.dispatch({ on: "cancelled", body });
      }
      case FrameType.pause: {
        const { body } = message;
        const half = this.#outgoing.get(body.handle) ??
          this.#receiving(body.handle);
        return half.dispatch({ on: "paused", body });
      }
      case FrameType.encHello:
      case FrameType.sdp:
      case FrameType.ice:
      case FrameType.close:
        throw new RangeError(`frame type ${message.type} has no place here`);
    }
  }

  /** The link is gone: everything unfinished fails with `problem`. */
  lose(problem: Problem): void {
    for (const half of this.#outgoing.values()) {
      half.dispatch({ on: "lost", problem });
    }
    for (const half of this.#incoming.values()) {
      half.dispatch({ on: "lost", problem });
    }
  }

  #offered(part: OfferPart): void {
    const { handle } = part;
    if (handle % 2 === this.#nextHandle % 2 || this.#incoming.has(handle)) {
      throw new RangeError(`offer with handle ${handle}, which is taken`);
    }
    const offer = joinOffer(this.#partial.get(handle), part);
    this.#partial.set(handle, offer);
    if (this.#partial.size > MAX_OPEN_OFFERS) {
      throw new RangeError(`more than ${MAX_OPEN_OFFERS} offers at once`);
    }
    if (!part.last) return;
    this.#partial.delete(handle);
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

/** Bytes of a chunk frame that are not data. */
const FRAME_OVERHEAD_BYTES = HEADER_BYTES + INNER_HEADER_BYTES +
  CHUNK_HEADER_BYTES + TAG_BYTES;

/** Measured best on data channels, where the largest message allows it. */
const BEST_CHUNK_BYTES = 128 * 1024;

/** The largest power of two whose frame fits a message, 128 KiB at most. */
function bestChunk(maxBytes: number): number {
  const fits = 2 ** Math.floor(Math.log2(maxBytes - FRAME_OVERHEAD_BYTES));
  return Math.min(BEST_CHUNK_BYTES, fits);
}
