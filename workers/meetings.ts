import { hex, type RandomBytes, unhex } from "../core/bytes.ts";
import type { Bytes } from "../core/bytes.ts";
import type { IntroduceBody } from "../core/body.ts";
import { HELLO_BYTES, Role } from "../core/hello.ts";
import type { Bonds } from "./bonds.ts";
import type { CryptoCommand, CryptoEvent } from "./command.ts";
import type { Devices } from "./devices.ts";
import { Meeting, type Met } from "./meeting.ts";
import type { PairListener } from "./pair.ts";

/** What becomes of a meeting: a pair with this handshake. */
export type Begin = (
  pair: string,
  met: Met,
  listener: Partial<PairListener>,
) => void;

interface Pending {
  readonly meeting: Meeting;
  readonly listener: Partial<PairListener>;
}

/** Prefix of the pairs that guests form with each other. */
const INTRODUCED = "introduced:";

/** The other guests of a full room. */
const MAX_EARLY = 9;

/** Meetings that are arranged and have not heard the other's HELLO yet. */
export class Meetings {
  readonly #pending = new Map<string, Pending>();
  /** HELLOs that overtook the host's introduction on their own way. */
  readonly #early = new Map<string, Bytes>();

  constructor(
    private readonly devices: Devices,
    private readonly bonds: Bonds,
    private readonly random: RandomBytes,
    private readonly emit: (event: CryptoEvent) => void,
    private readonly begin: Begin,
  ) {}

  /** Meets somebody who can be met; silent once that is over. */
  async meet(
    { pair, whom, place, first }: CryptoCommand & { do: "meet" },
  ): Promise<void> {
    const secret = "device" in whom
      ? await this.devices.secret(whom.device, place)
      : await this.bonds.secret(whom.bond, place.old);
    if (!secret) return;
    const used = secret.key.slice();
    const meeting = new Meeting(secret, Role.peer, first, this.random);
    const listener = "device" in whom
      ? this.#known(whom.device, used)
      : this.#bound(whom.bond, used);
    this.#pending.set(pair, { meeting, listener });
    this.emit({ on: "hello", pair, hello: meeting.hello });
  }

  /** A device's next meeting takes the new session's secret. */
  #known(device: string, used: Bytes): Partial<PairListener> {
    return {
      opened: async (session) => {
        await this.devices.roll(device, used, session.device.slice());
        return this.bonds.begin(session);
      },
      proved: () => void this.devices.settle(device),
    };
  }

  #bound(bond: string, used: Bytes): Partial<PairListener> {
    return { opened: (session) => this.bonds.meet(bond, used, session) };
  }

  /** A host introduced another guest to us (PROTOCOL §11). */
  introduced({ member, secret, role }: IntroduceBody): void {
    const pair = INTRODUCED + member;
    const first = role === "guest";
    const meeting = new Meeting(
      { mode: 3, key: unhex(secret) },
      Role[role],
      first,
      this.random,
    );
    this.#pending.set(pair, { meeting, listener: {} });
    this.emit({ on: "introduced", pair, member });
    if (first) this.emit({ on: "blob", pair, blob: meeting.hello });
    const early = this.#early.get(pair);
    this.#early.delete(pair);
    if (early && !first) this.heard(pair, early);
  }

  /** A blob of somebody unknown; who is introduced later has been heard. */
  overtook(pair: string, blob: Bytes): void {
    if (!pair.startsWith(INTRODUCED) || blob.length !== HELLO_BYTES) return;
    if (this.#early.size < MAX_EARLY) this.#early.set(pair, blob);
  }

  /** Whether the blob was the first of a meeting, which then begins. */
  heard(pair: string, blob: Bytes): boolean {
    const pending = this.#pending.get(pair);
    if (!pending) return false;
    this.#pending.delete(pair);
    try {
      this.begin(pair, pending.meeting.meet(blob), pending.listener);
    } catch {
      const problem = "refused";
      const [guess, kept] = [false, false];
      this.emit({ on: "closed", pair, problem, guess, kept });
    }
    return true;
  }

  cancel(pair: string): void {
    this.#pending.delete(pair);
    this.#early.delete(pair);
  }

  /** What each of two guests is told of the other. */
  introductions(
    [one, two]: readonly [string, string],
  ): readonly [IntroduceBody, IntroduceBody] {
    const secret = hex(this.random(32));
    return [
      { member: two, secret, role: "host" },
      { member: one, secret, role: "guest" },
    ];
  }
}
