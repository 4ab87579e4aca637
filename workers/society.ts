import type { AboutBody, IntroduceBody } from "../core/body.ts";
import { hex, lvCat, type RandomBytes, unhex } from "../core/bytes.ts";
import { FrameType } from "../core/frame.ts";
import { hash, label } from "../core/kdf.ts";
import { type KeySecret, locatorOf } from "../core/secret.ts";
import type { BondRecord } from "../core/vault_record.ts";
import type { SocietyMessage } from "./acquaintance.ts";
import type { CryptoEvent } from "./crypto_event.ts";
import type { MeetingPlace } from "./devices.ts";

/** The other guests of a full room. */
const MAX_INTRODUCTIONS = 9;

const WHO_BYTES = 8;

/** What the members of a room tell each other of themselves and of others. */
export class Society {
  /** What we are called, once it is known. */
  about: AboutBody | undefined;
  /** By the host's names of those whom we have not met. */
  readonly #introductions = new Map<string, IntroduceBody>();

  constructor(
    private readonly random: RandomBytes,
    private readonly emit: (event: CryptoEvent) => void,
  ) {}

  /**
   * What a member said.
   *
   * @throws {RangeError} when only a host may say that, and it is not ours.
   */
  hear({ id, role }: BondRecord, message: SocietyMessage): void {
    if (message.type === FrameType.about) {
      return this.emit({ on: "about", bond: id, ...message.body });
    }
    if (role !== "host") {
      throw new RangeError(`frame type ${message.type} of a guest`);
    }
    const { who } = message.body;
    if (message.type === FrameType.introduce) {
      this.#learn(message.body);
      return this.emit({ on: "introduced", who: message.body.who });
    }
    if (who !== null) this.forget(who);
    this.emit({ on: "removed", ...(who !== null && { who }) });
  }

  /** Where somebody may be met whom our host introduced. */
  places(who: string): readonly MeetingPlace[] {
    const secret = this.secret(who);
    const make = this.#introductions.get(who)?.role === "host";
    return secret
      ? [{ locator: locatorOf(secret), old: false, day: 0, make }]
      : [];
  }

  /** What that meeting is held under. */
  secret(who: string): KeySecret | undefined {
    const known = this.#introductions.get(who);
    return known && { mode: 3, key: unhex(known.secret) };
  }

  /** Somebody is met, or is not to be. */
  forget(who: string): void {
    this.#introductions.delete(who);
  }

  /** As a host: what each of two guests is told of the other. */
  introductions(
    [one, two]: readonly [string, string],
  ): readonly [IntroduceBody, IntroduceBody] {
    const secret = hex(this.random(32));
    return [
      { who: nameOf(two), secret, role: "host" },
      { who: nameOf(one), secret, role: "guest" },
    ];
  }

  #learn(body: IntroduceBody): void {
    this.#introductions.delete(body.who);
    const [oldest] = this.#introductions.keys();
    if (oldest && this.#introductions.size === MAX_INTRODUCTIONS) {
      this.#introductions.delete(oldest);
    }
    this.#introductions.set(body.who, body);
  }
}

/** A host's name for the guest of a bond: the same after it was reloaded. */
export function nameOf(bond: string): string {
  return hex(hash(lvCat(label("who"), unhex(bond))).slice(0, WHO_BYTES));
}
