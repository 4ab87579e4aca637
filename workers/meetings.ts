import type { Bytes, RandomBytes } from "../core/bytes.ts";
import { Role } from "../core/hello.ts";
import type { Secret } from "../core/secret.ts";
import type { Bonds } from "./bonds.ts";
import type { CryptoCommand, Whom } from "./command.ts";
import type { CryptoEvent } from "./crypto_event.ts";
import type { Devices, MeetingPlace } from "./devices.ts";
import { Meeting, type Met } from "./meeting.ts";
import type { PairListener } from "./pair.ts";
import type { Society } from "./society.ts";

/** What a handshake leads to. */
export type Opening =
  & Pick<PairListener, "opened">
  & Partial<Pick<PairListener, "proved" | "silence">>;

/** What becomes of a meeting: a pair with this handshake. */
type Begin = (pair: string, met: Met, opening: Opening) => void;

interface Pending {
  readonly meeting: Meeting;
  readonly opening: Opening;
}

/** Meetings that are arranged and have not heard the other's HELLO yet. */
export class Meetings {
  readonly #pending = new Map<string, Pending>();

  constructor(
    private readonly devices: Devices,
    private readonly bonds: Bonds,
    private readonly society: Society,
    private readonly random: RandomBytes,
    private readonly emit: (event: CryptoEvent) => void,
    private readonly begin: Begin,
  ) {}

  /** Meets somebody who can be met; silent once that is over. */
  async meet(
    { pair, whom, place, first }: CryptoCommand & { do: "meet" },
  ): Promise<void> {
    const secret = await this.#secret(whom, place);
    if (!secret) return;
    const opening = this.#opening(whom, secret.key.slice());
    const meeting = new Meeting(secret, Role.peer, first, this.random);
    this.#pending.set(pair, { meeting, opening });
    this.emit({ on: "hello", pair, hello: meeting.hello });
  }

  async #secret(
    whom: Whom,
    place: Pick<MeetingPlace, "old" | "day">,
  ): Promise<Secret | undefined> {
    if ("device" in whom) return await this.devices.secret(whom.device, place);
    return "bond" in whom
      ? this.bonds.secret(whom.bond, place.old)
      : this.society.secret(whom.introduction);
  }

  /** What a meeting under the secret `used` leads to. */
  #opening(whom: Whom, used: Bytes): Opening {
    if ("device" in whom) return this.#known(whom.device, used);
    if ("bond" in whom) {
      return { opened: (session) => this.bonds.meet(whom.bond, used, session) };
    }
    const who = whom.introduction;
    return {
      opened: (session) => this.bonds.begin(session, { who }),
      proved: () => this.society.forget(who),
    };
  }

  /** A device's next meeting takes the new session's secret. */
  #known(device: string, used: Bytes): Opening {
    return {
      opened: async (session) => {
        await this.devices.roll(device, used, session.device.slice());
        return this.bonds.begin(session, {});
      },
      proved: () => void this.devices.settle(device),
    };
  }

  /** Whether the blob was the first of a meeting, which then begins. */
  heard(pair: string, blob: Bytes): boolean {
    const pending = this.#pending.get(pair);
    if (!pending) return false;
    this.#pending.delete(pair);
    try {
      this.begin(pair, pending.meeting.meet(blob), pending.opening);
    } catch {
      const problem = "refused";
      const [guess, kept] = [false, false];
      this.emit({ on: "closed", pair, problem, guess, kept });
    }
    return true;
  }

  cancel(pair: string): void {
    this.#pending.delete(pair);
  }
}
