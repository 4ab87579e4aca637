import { hex } from "../core/bytes.ts";
import type { NamedFile } from "../workers/transfer_command.ts";
import type { Member } from "./member.ts";
import { drawBytes } from "./random.ts";
import type { FileFacts } from "./view.ts";

/** What a person wants to send: what waits for somebody, and what was offered. */
export class Outbox {
  #waiting: readonly NamedFile[] = [];
  /** By transfer, to offer it again. */
  readonly #offered = new Map<string, readonly NamedFile[]>();

  add(files: readonly File[]): void {
    const named = files.map((file) => ({
      file,
      name: file.webkitRelativePath || file.name,
    }));
    this.#waiting = [...this.#waiting, ...named];
  }

  /** Puts the files of a transfer that failed back. */
  again(transfer: string): void {
    this.#waiting = [...this.#waiting, ...this.#offered.get(transfer) ?? []];
  }

  /** Offers all that waits to each of the members, if there are any. */
  offerTo(members: readonly Member[]): void {
    if (this.#waiting.length === 0 || members.length === 0) return;
    for (const member of members) {
      const transfer = hex(drawBytes(16));
      this.#offered.set(transfer, this.#waiting);
      member.offer(transfer, this.#waiting, true);
    }
    this.#waiting = [];
  }

  get waiting(): readonly FileFacts[] {
    return this.#waiting.map(({ file: { size, type }, name }) => ({
      name,
      size,
      type,
    }));
  }
}
