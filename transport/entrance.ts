import type { CryptoEvent } from "../workers/command.ts";
import type { Members } from "./members.ts";
import type { MemberView, RoomStage } from "./view.ts";

/** Events of the workers that are about coming in, not about a member. */
export type EntranceEvent = Extract<
  CryptoEvent,
  { on: "hello" | "doors" | "places" | "introduced" | "rejoined" | "estranged" }
>;

/** How a room is come by: as its host or as a guest. */
export interface Entrance {
  readonly role: MemberView["role"];
  /** Starts; what happens is told to the {@link Lobby}. */
  enter(): Promise<void>;
  hear(event: EntranceEvent): void;
  /** A session ended that was met here, or a guest was not let try. */
  closed(event: Extract<CryptoEvent, { on: "closed" }>): void;
  /** Keys are agreed with a member: nobody else can come this way. */
  admitted(event: Extract<CryptoEvent, { on: "open" }>): void;
  /** The network or the page is back: the way to the server is tried at once. */
  hurry(): void;
  leave(): void;
  /** Lets in so many more, by a new code and link; only a host can. */
  invite?(guests: number): void;
  /** Lets nobody else in by them. */
  uninvite?(): void;
}

/** What a room offers its entrance. */
export interface Lobby {
  readonly stage: RoomStage;
  /** Shows where the room stands. */
  enterStage(stage: RoomStage): void;
  readonly members: Members;
}
