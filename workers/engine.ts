import { encodeHello, helloOf, Role } from "../core/hello.ts";
import type { Side } from "../core/keys.ts";
import { locatorOf, withPassword } from "../core/secret.ts";
import type { CryptoCommand, RotationOptions } from "./command.ts";
import type { CryptoEvent } from "./crypto_event.ts";
import { Bandwidth } from "./bandwidth.ts";
import { Bonds } from "./bonds.ts";
import { Counters } from "./counters.ts";
import { Devices } from "./devices.ts";
import { guestHandshake, type Handshake } from "./handshake.ts";
import { Ledger } from "./ledger.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Met } from "./meeting.ts";
import { Meetings, type Opening } from "./meetings.ts";
import { Memory } from "./memory.ts";
import { Readings } from "./readings.ts";
import { Pair, unopened } from "./pair.ts";
import { Reception } from "./reception.ts";
import { DEFAULT_ROTATION } from "./rotator.ts";
import { type MediaTransformer, pipeMedia } from "./media_pipe.ts";
import { memoryShelf } from "./shelf.ts";
import { ownServers } from "./own_servers.ts";
import { Society } from "./society.ts";
import { Vault } from "./vault.ts";

/** The sessions and doors of one room, driven by the page's commands. */
export class Engine {
  readonly #pairs = new Map<string, Pair>();
  readonly #reception: Reception;
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
      (pair, met, opening) => this.#begin(pair, met, opening),
    );
    this.#reception = new Reception(
      this.#counters,
      this.#bonds,
      around,
      (pair, handshake, opening) => this.#add(pair, "A", handshake, opening),
    );
  }

  /** Erases what earlier pages left and nobody will ask for. */
  tidy(): Promise<void> {
    return this.#memory.tidy();
  }

  handle(command: Exclude<CryptoCommand, { do: "start" }>): void {
    switch (command.do) {
      case "host":
      case "protect":
      case "shut":
      case "greet":
        return this.#reception.hear(command);
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
      case "say":
      case "type":
      case "see":
      case "clear-chat":
        return this.#bonds.chat(command);
      case "keep-chat":
        this.#bonds.keepChat(command.kept);
        return;
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
      case "screen":
        return this.#pairs.get(command.pair)?.screens?.say(command.message);
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
        this.#reception.cancel(command.pair);
        this.#meetings.cancel(command.pair);
        return;
      default:
        return this.#bonds.transfer(command);
    }
  }

  /** Frames of a screen pass through here. */
  transform(transformer: MediaTransformer): void {
    const { pair } = transformer.options;
    void pipeMedia(transformer, () => this.#pairs.get(pair)?.screens);
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
    const opening: Opening = {
      opened: (session) => this.#bonds.begin(session, { role: "host" }),
    };
    this.#add(pair, "B", counted, opening, tell);
    emit({ on: "hello", pair, hello: encodeHello(hello) });
  }

  #begin(
    pair: string,
    { side, handshake, send, heard }: Met,
    opening: Opening,
  ): void {
    const begun = this.#add(pair, side, handshake, opening);
    if (send) this.#around.emit({ on: "blob", pair, blob: send });
    if (heard) begun.blob(heard);
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
    opening: Opening,
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
        ...opening,
      },
    );
    this.#pairs.set(pair, added);
    return added;
  }
}
