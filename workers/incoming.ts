import type { Chunk } from "../core/chunk.ts";
import type { Pack, PackedFile } from "../core/pack.ts";
import { type Bytes, concat, equal, unhex } from "../core/bytes.ts";
import { cancelBody } from "../core/cancel.ts";
import { FrameType } from "../core/frame.ts";
import { chunksOf, type Offer } from "../core/offer.ts";
import { stepReceive } from "../core/receive.ts";
import type {
  ReceiveEffect,
  ReceiveEvent,
  ReceiveState,
} from "../core/receiving.ts";
import { toRanges } from "../core/ranges.ts";
import { fileRoot } from "../core/tree.ts";
import type { Part } from "./transfer_command.ts";
import type { DiskApi } from "./disk.ts";
import { Leaves } from "./leaves.ts";
import type { Pipe } from "./pipe.ts";
import { type Report, tell } from "./report.ts";
import type { Ask } from "./ipc/grammar.ts";

/** Packed files, one behind the other in one. */
interface Container {
  readonly files: Part[];
  bytes: number;
}

/** Runs the effects of a transfer's receiving half (`core/receive.ts`). */
export class Incoming {
  #state: ReceiveState;
  readonly #leaves = new Map<number, Leaves>();
  /** Roots by file, as END told them. */
  readonly #roots = new Map<number, Bytes>();
  /** Files are verified and confirmed one after the other, in order. */
  #verifying: Promise<void> = Promise.resolve();
  #unflushed = { frames: 0, bytes: 0 };
  /** Packed files that are not published yet. */
  #container: Container | undefined;

  constructor(
    private readonly offer: Offer,
    private readonly pipe: Pipe,
    private readonly disk: Ask<DiskApi>,
    private readonly report: Report,
    private readonly published: (content: File, files: readonly Part[]) => void,
  ) {
    this.#state = { is: "offered", offer };
  }

  /** A chunk of this transfer; its buffer is given away. */
  chunk(chunk: Chunk): void {
    const { file, index, data } = chunk;
    this.#apply({ on: "chunk", file, index, length: data.length }, chunk);
  }

  /** Whole small files of this transfer. */
  pack({ files }: Pack): void {
    const facts = files.map(({ file, data }) => ({
      file,
      length: data.length,
    }));
    this.#apply({ on: "pack", files: facts }, undefined, files);
  }

  end(file: number, root: string): void {
    this.#roots.set(file, unhex(root));
    this.dispatch({ on: "ended", file });
  }

  /** Whether it was offered exactly so. */
  is(offer: Offer): boolean {
    return JSON.stringify(offer) === JSON.stringify(this.offer);
  }

  dispatch(event: ReceiveEvent): void {
    this.#apply(event);
  }

  #apply(
    event: ReceiveEvent,
    chunk?: Chunk,
    packed?: readonly PackedFile[],
  ): void {
    const { state, effects } = stepReceive(this.#state, event);
    this.#state = state;
    for (const effect of effects) this.#run(effect, chunk, packed);
    tell(this.report, this.#state);
  }

  #run(
    effect: ReceiveEffect,
    chunk: Chunk | undefined,
    packed: readonly PackedFile[] | undefined,
  ): void {
    const { writer, violation } = this.pipe;
    const { handle } = this.offer;
    switch (effect.do) {
      case "prepare":
        return this.#prepare(effect.bytes);
      case "send-accept":
        return writer?.send(FrameType.accept, {
          handle,
          files: toRanges(effect.files),
        });
      case "send-credit": {
        const { received, stored, granted } = effect;
        const body = { handle, received, stored, granted };
        return writer?.send(FrameType.credit, body);
      }
      case "write":
        return this.#write(chunk!, effect.flush);
      case "write-pack":
        return this.#writePack(packed!, effect.flush);
      case "publish-pack": {
        const container = this.#container!;
        this.#container = undefined;
        this.#verifying = this.#verifying.then(() =>
          this.#publishPack(container)
        );
        return;
      }
      case "verify":
        this.#verifying = this.#verifying.then(() => this.#verify(effect.file));
        return;
      case "send-resume":
        return writer?.send(FrameType.resume, effect.body);
      case "send-done":
        return writer?.send(FrameType.done, {
          handle,
          files: toRanges(effect.files),
        });
      case "send-pause":
        return writer?.send(FrameType.pause, { handle, paused: effect.paused });
      case "send-cancel":
        return writer?.send(FrameType.cancel, cancelBody(handle, effect));
      case "violation":
        return violation(effect.what);
      case "discard":
        this.#leaves.clear();
        return this.#settle(
          this.disk("discard", { transfer: this.offer.transfer }),
        );
    }
  }

  #prepare(bytes: number): void {
    const { transfer } = this.offer;
    this.#settle(this.disk("prepare", { transfer, bytes }), (missing) => {
      this.dispatch(
        missing > 0 ? { on: "no-space", missing } : { on: "prepared" },
      );
    });
  }

  #write({ file, index, data }: Chunk, flush: boolean): void {
    this.#leavesOf(file).add(index, data);
    this.#store(file, index * this.offer.chunk, data, flush);
  }

  #writePack(files: readonly PackedFile[], flush: boolean): void {
    const container = this.#container ??= { files: [], bytes: 0 };
    const offset = container.bytes;
    for (const { file, data } of files) {
      const { length } = data;
      container.files.push({ file, offset: container.bytes, length });
      container.bytes += length;
    }
    const data = concat(...files.map((file) => file.data));
    this.#store(container.files[0]!.file, offset, data, flush);
  }

  /** Packed files lie behind one another in the file of the first. */
  async #publishPack({ files, bytes }: Container): Promise<void> {
    if (this.#discarded) return;
    const { transfer } = this.offer;
    try {
      const file = files[0]!.file;
      const whole = await this.disk("publish", {
        transfer,
        file,
        length: bytes,
      });
      this.published(whole, files);
    } catch {
      return this.dispatch({ on: "storage-failed" });
    }
    this.dispatch({ on: "published", files: files.map(({ file }) => file) });
  }

  #store(file: number, offset: number, data: Bytes, flush: boolean): void {
    this.#unflushed.frames += 1;
    this.#unflushed.bytes += data.length;
    const settled = this.#unflushed;
    if (flush) this.#unflushed = { frames: 0, bytes: 0 };
    const { transfer } = this.offer;
    const input = { transfer, file, offset, data, flush };
    const written = this.disk("write", input, { transfer: [data.buffer] });
    this.#settle(written, () => {
      if (flush) this.dispatch({ on: "flushed", ...settled });
    });
  }

  async #verify(file: number): Promise<void> {
    const { transfer, chunk, files } = this.offer;
    const leaves = await this.#leavesOf(file).all();
    this.#leaves.delete(file);
    const root = await fileRoot(files[file]!.size, chunk, leaves);
    if (this.#discarded) return;
    if (!equal(root, this.#roots.get(file)!)) {
      return this.dispatch({ on: "mismatched", file });
    }
    const { size, unpacked } = files[file]!;
    const length = unpacked ?? size;
    try {
      if (unpacked !== undefined) {
        const whole = await this.disk("unpack", { transfer, file, length });
        if (this.#discarded) return;
        if (!whole) return this.dispatch({ on: "mismatched", file });
      }
      const content = await this.disk("publish", { transfer, file, length });
      const whole = { file, offset: 0, length: content.size };
      this.published(content, [whole]);
    } catch {
      return this.dispatch({ on: "storage-failed" });
    }
    this.dispatch({ on: "published", files: [file] });
  }

  /** What was discarded meanwhile must not be published. */
  get #discarded(): boolean {
    return this.#state.is === "failed";
  }

  #leavesOf(file: number): Leaves {
    let leaves = this.#leaves.get(file);
    if (!leaves) {
      const { size } = this.offer.files[file]!;
      leaves = new Leaves(chunksOf(size, this.offer.chunk));
      this.#leaves.set(file, leaves);
    }
    return leaves;
  }

  /** Follows a request to the disk worker; a refusal ends the transfer. */
  #settle<T>(asked: Promise<T>, then?: (result: T) => void): void {
    asked.then(then, () => this.dispatch({ on: "storage-failed" }));
  }
}
