import type { Flow } from "../core/flow.ts";
import type { OfferPart } from "../core/transfer_body.ts";
import { bestChunk, parseChunk, parsePad } from "../core/chunk.ts";
import { FrameType, type Inner } from "../core/frame.ts";
import type { Side } from "../core/keys.ts";
import type { Message } from "../core/message.ts";
import { parsePack } from "../core/pack.ts";
import type { Problem } from "../core/problem.ts";
import type { ReceiveEvent } from "../core/receiving.ts";
import type { SendEvent } from "../core/sending.ts";
import type { TransferRecord } from "../core/vault_record.ts";
import type { Halves } from "./halves.ts";
import type { Incoming } from "./incoming.ts";
import { OfferParts } from "./offer_parts.ts";
import type { Outgoing } from "./outgoing.ts";
import type { Pipe } from "./pipe.ts";
import { factsOf } from "./source.ts";
import type { TransferCommand } from "./transfer_command.ts";
import type { FrameWriter } from "./writer.ts";

/**
 * All transfers of a bond, over all its sessions and links. Handles are unique
 * in it: A draws even ones, B odd ones, so a handle alone tells who sends.
 */
export class Transfers implements Pipe {
  readonly #outgoing = new Map<number, Outgoing>();
  readonly #incoming = new Map<number, Incoming>();
  readonly #parts = new OfferParts();
  readonly #handles = new Map<string, number>();
  /** Offers that the present link may repeat: they may be lost. */
  #repeatable = new Set<number>();
  #pipe: Pipe | undefined;

  /** `draw` answers how many handles were drawn before. */
  constructor(
    private readonly side: Side,
    private readonly halves: Halves,
    private readonly draw: () => number,
  ) {}

  /** Of the link of the moment. */
  get writer(): FrameWriter | undefined {
    return this.#pipe?.writer;
  }

  get streams(): number {
    return this.#pipe?.streams ?? 1;
  }

  get bulkBytes(): number {
    return this.#pipe?.bulkBytes ?? 0;
  }

  violation(what: string): void {
    this.#pipe?.violation(what);
  }

  delivered(bytes: number, flow: Flow): void {
    const remainingBytes = [...this.#outgoing.values()]
      .reduce((sum, { flow }) => sum + (flow?.remainingBytes ?? 0), 0);
    this.#pipe?.delivered(bytes, { ...flow, remainingBytes });
  }

  /** What is sent goes another way from now on. */
  moved(streams: number): void {
    for (const half of this.#outgoing.values()) {
      half.dispatch({ on: "moved", streams });
    }
  }

  /** Whether any of it can still go on. */
  get unfinished(): boolean {
    return this.#all().some((half) => half.live);
  }

  /** What the person wants. */
  hear(command: TransferCommand): void {
    if (command.do === "offer") return this.#offer(command);
    const handle = this.#handles.get(command.transfer);
    if (handle === undefined) return;
    const incoming = this.#incoming.get(handle);
    const outgoing = this.#outgoing.get(handle);
    switch (command.do) {
      case "accept":
        return incoming?.dispatch({ on: "accept", files: command.files });
      case "decline":
        return incoming?.dispatch({ on: "decline" });
      case "supply":
        return outgoing?.supply(command.files);
      case "cancel":
      case "pause":
      case "resume":
        return (incoming ?? outgoing)?.dispatch({ on: command.do });
    }
  }

  /** A transfer of an earlier page. */
  async restore(record: TransferRecord): Promise<void> {
    const { id, handle, direction } = record;
    this.#handles.set(id, handle);
    if (direction === "send") {
      this.#outgoing.set(handle, this.halves.sendOn(record, this));
    } else {
      const incoming = await this.halves.receiveOn(record, this);
      if (incoming) this.#incoming.set(handle, incoming);
    }
  }

  /** A CHUNK. @throws RangeError when its transfer was never offered. */
  chunk({ body, length }: Inner): void {
    const chunk = parseChunk(body);
    this.#receiving(chunk.handle).chunk(chunk, length);
  }

  /** A PACK. @throws RangeError when its transfer was never offered. */
  pack({ body }: Inner): void {
    const pack = parsePack(body);
    this.#receiving(pack.handle).pack(pack);
  }

  /** A PAD. @throws RangeError when its transfer was never offered. */
  pad({ body, length }: Inner): void {
    this.#receiving(parsePad(body)).pad(length);
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

  /**
   * There is a link: each half says on it where it stands. `anew` when it is
   * the first of its session.
   */
  linked(pipe: Pipe, anew: boolean): void {
    this.#pipe = pipe;
    this.#repeatable = new Set(this.#incoming.keys());
    this.#tell({ on: "linked", anew });
  }

  /** The link is lost, and with it what was on its way. */
  unlinked(): void {
    this.#parts.clear();
    this.#tell({ on: "unlinked" });
  }

  /** Everything unfinished fails with `problem`. */
  lose(problem: Problem): void {
    this.#tell({ on: "lost", problem });
  }

  /** The member said what it calls itself. */
  name(label: string): void {
    for (const half of this.#all()) half.name(label);
  }

  #tell(event: SendEvent & ReceiveEvent): void {
    for (const half of this.#all()) half.dispatch(event);
  }

  #all(): (Outgoing | Incoming)[] {
    return [...this.#outgoing.values(), ...this.#incoming.values()];
  }

  #isTheirs(handle: number): boolean {
    return (handle % 2 === 0) !== (this.side === "A");
  }

  #offer(wanted: TransferCommand & { do: "offer" }): void {
    const { transfer, files, maxBytes } = wanted;
    const handle = 2 * this.draw() + (this.side === "A" ? 0 : 1);
    const chunk = bestChunk(maxBytes);
    const offer = { handle, transfer, chunk, files: files.map(factsOf) };
    this.#handles.set(transfer, handle);
    const half = this.halves.send(offer, wanted, this);
    this.#outgoing.set(handle, half);
  }

  #offered(part: OfferPart): void {
    const { handle } = part;
    const known = this.#incoming.get(handle);
    if (!this.#isTheirs(handle) || known && !this.#repeatable.has(handle)) {
      throw new RangeError(`offer with handle ${handle}, which is taken`);
    }
    const offer = this.#parts.join(part);
    if (!offer) return;
    if (known) {
      this.#repeatable.delete(handle);
      if (!known.is(offer)) {
        throw new RangeError("an offer that is repeated differently");
      }
      return known.dispatch({ on: "reoffered" });
    }
    if (this.#handles.has(offer.transfer)) {
      throw new RangeError("a transfer was offered twice");
    }
    this.#handles.set(offer.transfer, handle);
    this.#incoming.set(handle, this.halves.receive(offer, this));
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
