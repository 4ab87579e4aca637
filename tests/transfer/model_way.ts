export type Side = "sender" | "receiver";

/** Something on its way. */
interface Parcel {
  /** Whether it counts against credit. */
  readonly frame: boolean;
  arrive(): void;
}

/** One path after the other, each of which keeps order until it is lost. */
export class ModelWay {
  /** Frames sent altogether, and those that came to nothing. */
  readonly frames = { sent: 0, lost: 0 };
  #alive = true;
  readonly #to: Record<Side, Parcel[]> = { sender: [], receiver: [] };

  get alive(): boolean {
    return this.#alive;
  }

  /** Frames on their way. */
  get inFlight(): number {
    return this.#to.receiver.filter(({ frame }) => frame).length;
  }

  /** Whether something arrives at a side next. */
  leads(to: Side): boolean {
    return this.#to[to].length > 0;
  }

  say(to: Side, arrive: () => void, frame = false): void {
    if (frame) this.frames.sent++;
    if (this.#alive) this.#to[to].push({ frame, arrive });
    else if (frame) this.frames.lost++;
  }

  arrive(to: Side): void {
    this.#to[to].shift()?.arrive();
  }

  /** The path takes with it what is in flight; nobody knows of it yet. */
  cut(): void {
    this.#alive = false;
    this.frames.lost += this.inFlight;
    this.#to.receiver.length = this.#to.sender.length = 0;
  }

  renew(): void {
    this.#alive = true;
  }
}
