import type { Problem } from "../core/problem.ts";
import type { CryptoEvent } from "../workers/crypto_event.ts";
import type { Member } from "./member.ts";
import type { Members } from "./members.ts";
import type { Invitation, RoomStage } from "./view.ts";

/** Events of the workers that are about coming in, not about a member. */
export type EntranceEvent = Extract<
  CryptoEvent,
  { on: "hello" | "doors" | "places" | "rejoined" | "estranged" }
>;

/** How a room is come by: as its host or as a guest. */
export interface Entrance {
  /** What only a host may do; set while we are one. */
  readonly host?: Host | undefined;
  /** Starts; what happens is told to the {@link Lobby}. */
  enter(): Promise<void>;
  hear(event: EntranceEvent): void;
  /** A session ended that was met here, or a guest was not let try. */
  closed(event: Extract<CryptoEvent, { on: "closed" }>): void;
  /** Keys are agreed with a member. */
  admitted(event: Extract<CryptoEvent, { on: "open" }>): void;
  /** The network or the page is back: the way to the server is tried at once. */
  hurry(): void;
  leave(): void;
}

/** What a host does for its room. */
export interface Host {
  /** By which others can come in at the moment. */
  readonly inviting: Invitation | undefined;
  /** Draws a code and a link for so many, in place of those before. */
  invite(guests: number): Promise<void>;
  uninvite(): void;
  /** Has the server write where the room is; answers what takes it back. */
  write(to: string): Promise<string>;
  /** Takes a guest out of the room, for all. */
  remove(guest: Member): void;
  /** A guest can be spoken to. */
  linked(guest: Member): void;
  /** The last guest is gone; answers whether there still is a room. */
  stays(problem: Problem): boolean;
}

/** What a room offers its entrance. */
export interface Lobby {
  readonly stage: RoomStage;
  /** Shows where the room stands. */
  enterStage(stage: RoomStage): void;
  /** Shows what else changed. */
  changed(): void;
  readonly members: Members;
}
