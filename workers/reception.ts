import { ABORT } from "../core/abort.ts";
import type { Bonds } from "./bonds.ts";
import type { CryptoCommand } from "./command.ts";
import type { Counters } from "./counters.ts";
import { Doors } from "./doors.ts";
import { type Handshake, hostHandshake } from "./handshake.ts";
import type { Opening } from "./meetings.ts";
import { unopened } from "./pair.ts";
import type { Surroundings } from "./surroundings.ts";

type DoorCommand = Extract<
  CryptoCommand,
  { do: "host" | "protect" | "shut" | "greet" }
>;

/** What becomes of a guest who may try: a pair with this handshake. */
type Receive = (pair: string, handshake: Handshake, opening: Opening) => void;

/** Receives those who come to the doors of a host. */
export class Reception {
  /** Those of the newest invitation. */
  #doors: Doors;
  /** Guests who were told to the page and have no pair yet. */
  readonly #greeting = new Set<string>();

  constructor(
    counters: Counters,
    private readonly bonds: Bonds,
    private readonly around: Pick<Surroundings, "emit" | "random" | "today">,
    private readonly receive: Receive,
  ) {
    const { emit, today } = around;
    this.#doors = new Doors(counters, today, (attemptsLeft, dead) => {
      emit({ on: "doors", attemptsLeft, ...(dead && { dead }) });
    });
  }

  hear(command: DoorCommand): void {
    switch (command.do) {
      case "host":
        return this.#doors.open(command);
      case "protect":
        return this.#doors.protect(command.password);
      case "shut":
        this.#doors = this.#doors.shut();
        return;
      case "greet":
        this.#greet(command);
    }
  }

  /** A guest is gone. */
  cancel(pair: string): void {
    this.#greeting.delete(pair);
  }

  async #greet(
    { pair, door, hello }: DoorCommand & { do: "greet" },
  ): Promise<void> {
    this.#greeting.add(pair);
    const doors = this.#doors;
    const secret = await doors.greet(door);
    const stayed = this.#greeting.delete(pair);
    const { emit, random } = this.around;
    if (!secret) {
      emit({ on: "blob", pair, blob: ABORT });
      return emit(unopened(pair, "refused"));
    }
    if (!stayed) {
      doors.silence();
      return emit(unopened(pair, "member-left"));
    }
    const handshake = hostHandshake(
      secret,
      hello,
      random,
      (run) => doors.check(run),
    );
    this.receive(pair, handshake, {
      silence: () => doors.silence(),
      opened: (session) => this.bonds.begin(session, { role: "guest" }),
    });
  }
}
