import type { Session } from "../core/handshake.ts";
import { type Bytes, hex, wipe } from "../core/bytes.ts";
import { FrameType } from "../core/frame.ts";
import type { Problem } from "../core/problem.ts";
import { type KeySecret, locatorOf } from "../core/secret.ts";
import { type BondRecord, resumeSecret } from "../core/vault_record.ts";
import { Conversation } from "./conversation.ts";
import type { MeetingPlace } from "./devices.ts";
import { Halves } from "./halves.ts";
import type { Ledger } from "./ledger.ts";
import type { Surroundings } from "./surroundings.ts";
import type { SocietyMessage } from "./acquaintance.ts";
import type { Pipe } from "./pipe.ts";
import type { Society } from "./society.ts";
import { Transfers } from "./transfers.ts";

/** How a bond came about, and what the other end is to us. */
export type Standing = Pick<BondRecord, "role" | "who">;

/** The session that carries a bond's transfers at the moment. */
export interface Carrier extends Pipe {
  /** Another session has taken over: ends without a word. */
  retire(): void;
}

/**
 * What outlives the sessions with a member (PROTOCOL §12.6): the transfers
 * between the two, what they say to each other, and a record by which they find each other again after a
 * reload, a crash or a long cut. Its id is that of the first session, the same
 * at both ends; so is the parity of the handles that each end draws.
 */
export class Bond {
  readonly transfers: Transfers;
  readonly chat: Conversation;
  /** Done when it has all that an earlier page left. */
  restored: Promise<void> = Promise.resolve();
  #carrier: Carrier | undefined;
  #record: BondRecord;
  #kept: boolean;
  #lost = false;
  /** Id of the session whose secret the record has. */
  #newest: string;

  private constructor(
    record: BondRecord,
    kept: boolean,
    private readonly ledger: Ledger,
    private readonly society: Society,
    around: Surroundings,
  ) {
    this.#record = record;
    this.#kept = kept;
    this.#newest = record.id;
    const halves = new Halves(this, ledger, around);
    this.transfers = new Transfers(record.side, halves, () => this.#draw());
    this.chat = new Conversation(
      record.id,
      ledger,
      around,
      () => this.#carrier?.writer,
    );
  }

  /** Begins with a first session, of which it takes the resume secret. */
  static begin(
    { side, id, resume }: Session,
    standing: Standing,
    ledger: Ledger,
    society: Society,
    around: Surroundings,
  ): Bond {
    const record: BondRecord = {
      is: "bond",
      id: hex(id),
      label: "",
      side,
      handles: 0,
      secret: resume.slice(),
      since: around.today(),
      ...standing,
    };
    return new Bond(record, false, ledger, society, around);
  }

  /** As an earlier page left it, until {@link restore} with nothing in it. */
  static kept(
    record: BondRecord,
    ledger: Ledger,
    society: Society,
    around: Surroundings,
  ): Bond {
    return new Bond(record, true, ledger, society, around);
  }

  get id(): string {
    return this.#record.id;
  }

  get label(): string {
    return this.#record.label;
  }

  /** Whether any of its transfers can still go on, or something waits. */
  get unfinished(): boolean {
    return this.transfers.unfinished || this.chat.waiting;
  }

  /** The member said what it calls itself. */
  name(label: string): void {
    this.#change({ label });
    this.transfers.name(label);
  }

  /** Says something on the path of the moment, if there is one. */
  say(message: SocietyMessage): void {
    this.#carrier?.writer?.sendMessage(message);
  }

  /** The other end said something that is not about files. */
  said(message: SocietyMessage): void {
    if (message.type === FrameType.about && message.body.name !== "") {
      this.name(message.body.name);
    }
    this.society.hear(this.#record, message);
  }

  /** Tells the other end what we are called. */
  introduceUs(): void {
    const { about } = this.society;
    if (about) this.say({ type: FrameType.about, body: about });
  }

  /** Takes up what an earlier page left. */
  restore(): Promise<void> {
    return this.restored = this.#restore();
  }

  /** Where the other end may be met, the likeliest place first. */
  get places(): readonly MeetingPlace[] {
    return [false, true].flatMap((old) => {
      const secret = this.secret(old);
      return secret
        ? [{ locator: locatorOf(secret), old, day: 0, make: true }]
        : [];
    });
  }

  /** What a meeting is held under. */
  secret(old: boolean): KeySecret | undefined {
    const secret = old ? this.#record.old : this.#record.secret;
    return secret && resumeSecret(secret);
  }

  /**
   * A further session has keys, after a meeting under `used`: the next one is
   * held under its secret, or still under `used`. Resolves when that is kept.
   */
  async roll(used: Bytes, { id, resume }: Session): Promise<void> {
    this.#newest = hex(id);
    this.#record = { ...this.#record, secret: resume.slice(), old: used };
    await this.ledger.keep(this.#record);
  }

  /**
   * The other end proved on a channel that it has the keys of a session. An
   * older session, whose path came back, says nothing about the newest secret.
   */
  proved(session: string): void {
    if (session !== this.#newest || this.#lost) return;
    this.#kept = true;
    const { old, ...record } = this.#record;
    if (old) wipe(old);
    this.#record = record;
    void this.ledger.keep(record);
  }

  /** There is a path of a session. */
  linked(carrier: Carrier): void {
    const anew = carrier !== this.#carrier;
    if (anew) this.#carrier?.retire();
    this.#carrier = carrier;
    this.introduceUs();
    this.transfers.linked(carrier, anew);
    this.chat.linked();
  }

  /** The path of a session is lost, or the session over. */
  unlinked(carrier: Carrier): void {
    if (carrier === this.#carrier) this.transfers.unlinked();
  }

  /** Nothing will go on: everything unfinished fails with `problem`. */
  lose(problem: Problem): void {
    this.transfers.lose(problem);
    this.chat.end();
    this.#lost = true;
    this.#kept = false;
    void this.ledger.drop(this.id);
  }

  async #restore(): Promise<void> {
    await this.chat.restore();
    for (const transfer of await this.ledger.transfers(this.id)) {
      await this.transfers.restore(transfer);
    }
  }

  /** A handle that was never drawn before, not even by an earlier page. */
  #draw(): number {
    const { handles } = this.#record;
    this.#change({ handles: handles + 1 });
    return handles;
  }

  #change(change: Partial<BondRecord>): void {
    this.#record = { ...this.#record, ...change };
    if (this.#kept) void this.ledger.keep(this.#record);
  }
}
