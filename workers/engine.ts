import { ABORT } from "../core/abort.ts";
import { encodeHello, helloOf, Role } from "../core/hello.ts";
import type { Side } from "../core/keys.ts";
import type { Session } from "../core/handshake.ts";
import { locatorOf, withPassword } from "../core/secret.ts";
import type { CryptoCommand, CryptoEvent, RotationOptions } from "./command.ts";
import { Bandwidth } from "./bandwidth.ts";
import type { Bond } from "./bond.ts";
import { Bonds } from "./bonds.ts";
import { Counters } from "./counters.ts";
import { Devices } from "./devices.ts";
import { Doors } from "./doors.ts";
import { guestHandshake, type Handshake, hostHandshake } from "./handshake.ts";
import { Ledger } from "./ledger.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Met } from "./meeting.ts";
import { Meetings, type Opening } from "./meetings.ts";
import { Memory } from "./memory.ts";
import { Readings } from "./readings.ts";
import { Pair } from "./pair.ts";
import { DEFAULT_ROTATION } from "./rotator.ts";
import { memoryShelf } from "./shelf.ts";
import { ownServers } from "./own_servers.ts";
import { Society } from "./society.ts";
import { Vault } from "./vault.ts";

/** The sessions and doors of one room, driven by the page's commands. */
export class Engine {
  readonly #pairs = new Map<string, Pair>();
  /** Guests who were told to the page and have no pair yet. */
  readonly #greeting = new Set<string>();
  /** Those of the newest invitation. */
  #doors: Doors;
  readonly #counters: Counters;
  readonly #devices: Devices;
  readonly #bonds: Bonds;
  readonly #memory: Memory;
  readonly #meetings: Meetings;
  readonly #bandwidth: Bandwidth;
  readonly #around: Surroundings;
  #rotation: RotationOptions = DEFAULT_ROTATION;

  constructor(
    around: Omit<Surroundings, "bandwidth" | "readings">,
    private readonly vault: Vault,
  ) {
    const { emit, random, now, today } = around;
    this.#bandwidth = new Bandwidth(now);
    this.#around = {
      ...around,
      bandwidth: this.#bandwidth,
      readings: new Readings(),
    };
    const ledger = new Ledger(vault);
    const society = new Society(random, emit);
    this.#bonds = new Bonds(ledger, society, this.#around);
    const spare = new Vault(memoryShelf(), random);
    this.#counters = new Counters(vault, spare, today);
    this.#devices = new Devices(vault, random, today);
    this.#memory = new Memory(
      this.#devices,
      this.#bonds,
      society,
      ledger,
      this.#around,
    );
    this.#meetings = new Meetings(
      this.#devices,
      this.#bonds,
      society,
      random,
      emit,
      (pair, met, listener) => this.#begin(pair, met, listener),
    );
    this.#doors = new Doors(this.#counters, today, (attemptsLeft, dead) => {
      emit({ on: "doors", attemptsLeft, ...(dead && { dead }) });
    });
  }

  /** Erases what earlier pages left and nobody will ask for. */
  tidy(): Promise<void> {
    return this.#memory.tidy();
  }

  handle(command: Exclude<CryptoCommand, { do: "start" }>): void {
    switch (command.do) {
      case "host":
        return this.#doors.open(command);
      case "protect":
        this.#doors.protect(command.password);
        return;
      case "shut":
        this.#doors = this.#doors.shut();
        return;
      case "greet":
        this.#greet(command);
        return;
      case "knock":
        this.#knock(command);
        return;
      case "blob": {
        const { pair, blob } = command;
        if (this.#meetings.heard(pair, blob)) return;
        return this.#pairs.get(pair)?.blob(blob);
      }
      case "rejoin":
        this.#bonds.rejoin(command.bond);
        return;
      case "part":
        this.#bonds.part(command.bond);
        return;
      case "devices":
      case "forget":
      case "places":
      case "history":
      case "erase":
      case "content":
        this.#memory.hear(command);
        return;
      case "meet":
        this.#meetings.meet(command);
        return;
      case "introduce":
        return this.#bonds.introduce(command.bonds);
      case "about": {
        const { name, colour } = command;
        return this.#bonds.about({ name, colour });
      }
      case "remove":
        return this.#bonds.remove(command.bond, command.others);
      case "remember": {
        const { pair, label, verified } = command;
        return this.#pairs.get(pair)?.remember(label, verified);
      }
      case "resignal":
        return this.#pairs.get(command.pair)?.resignal();
      case "signal":
        return this.#pairs.get(command.pair)?.signal(command.message);
      case "link":
      case "relay":
      case "unlink":
      case "doubt":
      case "trust":
        return this.#pairs.get(command.pair)?.way(command);
      case "limit":
        return this.#bandwidth.limit(command);
      case "rotation":
        this.#rotation = command.options;
        for (const pair of this.#pairs.values()) pair.configure(this.#rotation);
        return;
      case "close":
        this.#pairs.get(command.pair)?.close(command.problem);
        this.#pairs.delete(command.pair);
        this.#greeting.delete(command.pair);
        this.#meetings.cancel(command.pair);
        return;
      default:
        return this.#bonds.transfer(command);
    }
  }

  async #greet(
    { pair, door, hello }: CryptoCommand & { do: "greet" },
  ): Promise<void> {
    this.#greeting.add(pair);
    const doors = this.#doors;
    const secret = await doors.greet(door);
    const stayed = this.#greeting.delete(pair);
    const { emit } = this.#around;
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
      this.#around.random,
      (run) => doors.check(run),
    );
    this.#add(pair, "A", handshake, {
      silence: () => doors.silence(),
      opened: (session) => this.#admit(session, "guest"),
    });
  }

  async #knock(
    { pair, secret, password }: CryptoCommand & { do: "knock" },
  ): Promise<void> {
    const { random, emit } = this.#around;
    const locator = locatorOf(secret);
    const tell = (event: CryptoEvent) => this.#tell(event, locator);
    if (await this.#counters.attemptsLeft(locator) === 0) {
      return tell(unopened(pair, "refused"));
    }
    const known = password ? await withPassword(secret, password) : secret;
    const hello = helloOf(secret.mode, Role.guest, random);
    const handshake = guestHandshake(known, hello, random);
    const counted = this.#counters.counted(handshake, locator);
    const opened = (session: Session) => this.#admit(session, "host");
    this.#add(pair, "B", counted, { opened }, tell);
    emit({ on: "hello", pair, hello: encodeHello(hello) });
  }

  #begin(
    pair: string,
    { side, handshake, send, heard }: Met,
    listener: Opening,
  ): void {
    const begun = this.#add(pair, side, handshake, listener);
    if (send) this.#around.emit({ on: "blob", pair, blob: send });
    if (heard) begun.blob(heard);
  }

  /** The first session by a code or link; `role` is that of the other end. */
  #admit(session: Session, role: "host" | "guest"): Promise<Bond> {
    return Promise.resolve(this.#bonds.begin(session, { role }));
  }

  /** Adds to a pair's events what is known of the code, and the own servers. */
  async #tell(event: CryptoEvent, locator?: string): Promise<void> {
    const { emit } = this.#around;
    if (event.on === "open") {
      const turn = await ownServers(this.vault);
      emit({ ...event, ...(turn.length > 0 && { turn }) });
    } else if (event.on === "closed" && locator !== undefined) {
      const attemptsLeft = await this.#counters.attemptsLeft(locator);
      emit({ ...event, attemptsLeft });
    } else emit(event);
  }

  #add(
    pair: string,
    side: Side,
    handshake: Handshake,
    listener: Opening,
    emit: Surroundings["emit"] = (event) => this.#tell(event),
  ): Pair {
    const added = new Pair(
      pair,
      side,
      handshake,
      { ...this.#around, emit },
      this.#rotation,
      {
        silence: () => {},
        proved: () => {},
        remember: (label, verified, secret) =>
          this.#devices.remember(label, verified, secret),
        ...listener,
      },
    );
    this.#pairs.set(pair, added);
    return added;
  }
}

/** A session that ended before it had keys. */
function unopened(
  pair: string,
  problem: "refused" | "member-left",
): Extract<CryptoEvent, { on: "closed" }> {
  return { on: "closed", pair, problem, guess: false, kept: false };
}
