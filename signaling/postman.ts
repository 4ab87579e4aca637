import {
  type Invitation,
  readInvitations,
  settleInvitation,
  takeInvitation,
} from "./invitation.ts";
import { invitationMail } from "./invitation_mail.ts";
import { failure, type Log } from "./log.ts";
import type { Mailer } from "./mailer.ts";
import { readRoom, type Store, type StoredRoom } from "./room.ts";
import type { Random } from "./token.ts";

/** Connections to the mail server at a time. */
const AT_ONCE = 4;

const RETRIES = 3;
const FIRST_RETRY_MS = 1000;
const MAX_RETRY_MS = 300_000;

/** Of a wait, at most: so that those that failed together come apart. */
const JITTER = 0.25;

/** What becomes of invitations, for their count. */
export const INVITATION_ENDS = [
  /** The mail server has it. */
  "sent",
  /** The mail server never will. */
  "refused",
  /** The retries are used up. */
  "failed",
  /** The room was over first. */
  "lapsed",
  "cancelled",
] as const;

export type InvitationEnd = typeof INVITATION_ENDS[number];

export interface PostmanSeams {
  readonly store: Store;
  readonly mailer: Mailer;
  /** Of the pages that mails lead to. */
  readonly origin: string;
  readonly random: Random;
  readonly log: Log;
  readonly ended: (how: InvitationEnd) => void;
  readonly retried: () => void;
}

/** Milliseconds before a retry, of which the first has number 0. */
export function retryMs(retry: number, random: Random): number {
  const [high = 0, low = 0] = random(2);
  const share = (high << 8 | low) / 0x10000;
  const ms = FIRST_RETRY_MS * 2 ** retry * (1 + JITTER * share);
  return Math.min(ms, MAX_RETRY_MS);
}

/**
 * Takes invitations that are due to the mail server. What there is to do is in
 * KV alone: any process does it, and after a restart it goes on.
 */
export class Postman {
  readonly #seams: PostmanSeams;
  readonly #underway = new Set<Promise<void>>();
  /** Outcomes that KV has still to take. */
  readonly #owed: (() => Promise<void>)[] = [];
  #waiting = 0;
  #isLooking = false;
  #isAsked = false;
  #isOver = false;

  constructor(seams: PostmanSeams) {
    this.#seams = seams;
  }

  /** Invitations of all processes at the last look. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Sends what is due; to be called about once a second. */
  async tick(): Promise<void> {
    if (this.#isOver) return;
    // What came during a look may have come too late for it.
    this.#isAsked = true;
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      while (this.#isAsked) {
        this.#isAsked = false;
        await this.#look();
      }
    } finally {
      this.#isLooking = false;
    }
  }

  /** Something is due now. */
  hurry(): void {
    this.tick().catch((error) =>
      this.#seams.log.warn("store-failed", failure(error))
    );
  }

  /** Begins nothing more; settles when nothing is under way. */
  async shutdown(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#underway);
  }

  async #look(): Promise<void> {
    const { store } = this.#seams;
    for (let work = this.#owed[0]; work !== undefined; work = this.#owed[0]) {
      await work();
      this.#owed.shift();
    }
    const all = await readInvitations(store);
    this.#waiting = all.length;
    for (const stored of all) {
      const isDue = stored.record.dueAt <= store.roll.now();
      if (!isDue || this.#underway.size >= AT_ONCE || this.#isOver) return;
      const room = await readRoom(store, stored.record.locator);
      const taken = await takeInvitation(store, stored);
      if (taken !== undefined) this.#begin(stored.key, taken, room);
    }
  }

  #begin(
    key: Deno.KvKey,
    taken: Invitation,
    room: StoredRoom | undefined,
  ): void {
    const work = this.#deliver(taken, room)
      .then((dueAt) => this.#settle(key, taken, dueAt))
      .finally(() => this.#underway.delete(work));
    this.#underway.add(work);
  }

  /** Gives when to try again, if at all. */
  async #deliver(
    { to, tries }: Invitation,
    room: StoredRoom | undefined,
  ): Promise<number | undefined> {
    const { store, mailer, origin, random, log, ended, retried } = this.#seams;
    if (room === undefined) return void ended("lapsed");
    // Taken once more than there are tries: a process fell in the last one.
    if (tries > 1 + RETRIES) return void ended("failed");
    const handover = await mailer.send(
      invitationMail(to, origin, room.record.expiresAt),
    );
    if (handover.is === "taken") {
      log.info("mail-sent", { tries });
      return void ended("sent");
    }
    log.warn("mail-failed", { why: handover.why, tries });
    if (handover.is === "never") return void ended("refused");
    if (tries > RETRIES) return void ended("failed");
    retried();
    return store.roll.now() + retryMs(tries - 1, random);
  }

  async #settle(
    key: Deno.KvKey,
    taken: Invitation,
    dueAt: number | undefined,
  ): Promise<void> {
    const { store, log } = this.#seams;
    const work = () => settleInvitation(store, key, taken, dueAt);
    try {
      await work();
    } catch (error) {
      log.warn("store-failed", failure(error));
      // Or it would be sent again by whoever finds it.
      this.#owed.push(work);
    }
  }
}
