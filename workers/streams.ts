import type { Bytes } from "../core/bytes.ts";
import { Source } from "./source.ts";

/** A file that is being read, from front to back. */
interface Stream {
  readonly source: Source;
  readonly file: number;
  /** Where it is after the reads it was asked for. */
  next: number;
  /** The last of them; never rejects. */
  last: Promise<unknown>;
}

/** The streams in which files are read: one for each place where somebody is. */
export class Streams {
  /** The one that was used last is the last. */
  #open: Stream[] = [];
  /** Reachable until they are closed: see {@link Source}. */
  readonly #closing = new Set<Stream>();

  /**
   * Reads on in the stream that is there, if one is, among at most `most`.
   * As {@link Source.read}.
   */
  read(
    file: number,
    content: Blob,
    offset: number,
    target: Bytes,
    most: number,
  ): Promise<Bytes> {
    const end = offset + target.length;
    const stream =
      this.#open.find((it) => it.file === file && it.next === offset) ??
        { source: new Source(content), file, next: end, last: DONE };
    const others = this.#open.filter((it) => it !== stream);
    while (others.length >= most) this.#shut(others.shift()!);
    const data = stream.last.then(() => stream.source.read(offset, target));
    stream.last = data.catch(() => {});
    stream.next = end;
    if (end === content.size) this.#shut(stream);
    else others.push(stream);
    this.#open = others;
    return data;
  }

  /** Nothing more is read. */
  close(): void {
    for (const { source } of this.#open.splice(0)) source.close();
  }

  /** Once what it was asked for is read. */
  #shut(stream: Stream): void {
    this.#closing.add(stream);
    stream.last.then(() => {
      stream.source.close();
      this.#closing.delete(stream);
    });
  }
}

const DONE = Promise.resolve();
