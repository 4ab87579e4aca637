import type { FrameType } from "./frame.ts";
import type { ScreenBodies } from "./screen_body.ts";
import type {
  AcceptBody,
  CancelBody,
  CreditBody,
  DoneBody,
  EndBody,
  OfferPart,
  PauseBody,
  ResumeBody,
} from "./transfer_body.ts";

/**
 * What the frames that carry metadata say (PROTOCOL §8, §10, §12). `message.ts`
 * writes and checks these bodies as JSON; chunks are binary, see `chunk.ts`.
 */

/** First frame of every new channel, both ways: binds it to the session. */
export interface EncHelloBody {
  /** Session id, 16 bytes in hex. */
  readonly session: string;
}

/** A → B an offer, B → A its answer (RFC 9429). */
export interface SdpBody {
  /** Counts the connections of the session from 0; the answer repeats it. */
  readonly connection: number;
  /** Which one of a stripe's, where it is of one: 1 to 8 are A's, 9 to 16 B's. */
  readonly part?: number;
  /** Which of the two. */
  readonly type: "offer" | "answer";
  /** RFC 8866. */
  readonly sdp: string;
}

/** Both ways; an empty candidate ends the list (RFC 8838 §13). */
export interface IceBody {
  /** Of the SDP it belongs to. */
  readonly connection: number;
  /** Of the SDP too. */
  readonly part?: number;
  /** The attribute's value (RFC 8839 §5.1). */
  readonly candidate: string;
  /** Media stream identification tag. */
  readonly mid: string | null;
  /** Index of the media description. */
  readonly index: number | null;
}

/** Host → each of two guests: how to meet the other (PROTOCOL §11). */
export interface IntroduceBody {
  /** The host's name for the other guest, the same to all; 8 bytes in hex. */
  readonly who: string;
  /** The secret of the pair, 32 bytes in hex; the other guest has it too. */
  readonly secret: string;
  /** Which of the two answers the other's HELLO. */
  readonly role: "host" | "guest";
}

/** Either way: what a member is called and shown with. */
export interface AboutBody {
  /** As its person spells it, up to 64 characters; may be empty. */
  readonly name: string;
  /** Which of 12 colours, from 0. */
  readonly colour: number;
}

/** Host → member: somebody is not in the room any more (PROTOCOL §11). */
export interface RemoveBody {
  /** As in INTRODUCE; null is whoever hears it. */
  readonly who: string | null;
}

/** Both ways: what follows on a way is of this epoch (PROTOCOL §10.6). */
export interface TakeBody {
  /** How often A took a way, this time included. */
  readonly epoch: number;
}

/** Last on a way: what follows comes on another (PROTOCOL §10.6). */
export interface MoveBody {
  /** The lane of that way, as whoever sends it counts. */
  readonly lane: number;
}

/** Either way: the person wants the two devices to know each other. */
export interface RememberBody {
  /** What that person calls the device. */
  readonly label: string;
}

/** Either way: something said to the other (PROTOCOL §11.5). */
export interface ChatBody {
  /** 16 random bytes in hex; the same to all of a group. */
  readonly id: string;
  /** By the clock of whoever says it, in milliseconds since the epoch. */
  readonly at: number;
  /** 1 to 4,000 characters; the other end makes it safe (`chat_text.ts`). */
  readonly text: string;
}

/** Either way: what became of messages of the other. */
export interface ChatAckBody {
  /** Those of CHAT. */
  readonly ids: readonly string[];
  /** `read` once they were seen there. */
  readonly state: "delivered" | "read";
}

/** Either way: whether somebody is writing just now. */
export interface TypingBody {
  /** False takes it back before it wears off. */
  readonly on: boolean;
}

/** Either way: the member leaves for good. */
export type CloseBody = Readonly<Record<never, never>>;

/** Every frame type whose body is JSON, with its grammar. */
export interface Bodies extends ScreenBodies {
  /** Channel → session. */
  readonly [FrameType.encHello]: EncHelloBody;
  /** Connection. */
  readonly [FrameType.sdp]: SdpBody;
  /** Connection. */
  readonly [FrameType.ice]: IceBody;
  /** Transfer, from its sender. */
  readonly [FrameType.offer]: OfferPart;
  /** Transfer, from its receiver. */
  readonly [FrameType.accept]: AcceptBody;
  /** Transfer, from its sender. */
  readonly [FrameType.end]: EndBody;
  /** Transfer, from its receiver. */
  readonly [FrameType.done]: DoneBody;
  /** Transfer, from either. */
  readonly [FrameType.cancel]: CancelBody;
  /** Transfer, from its receiver. */
  readonly [FrameType.credit]: CreditBody;
  /** Transfer, from either. */
  readonly [FrameType.pause]: PauseBody;
  /** Transfer, from its receiver. */
  readonly [FrameType.resume]: ResumeBody;
  /** Session, from its host. */
  readonly [FrameType.introduce]: IntroduceBody;
  /** Session. */
  readonly [FrameType.remember]: RememberBody;
  /** Session. */
  readonly [FrameType.about]: AboutBody;
  /** Session, from its host. */
  readonly [FrameType.remove]: RemoveBody;
  /** Bond. */
  readonly [FrameType.chat]: ChatBody;
  /** Bond. */
  readonly [FrameType.chatAck]: ChatAckBody;
  /** Session. */
  readonly [FrameType.typing]: TypingBody;
  /** Way; a new epoch from A alone. */
  readonly [FrameType.take]: TakeBody;
  /** Way. */
  readonly [FrameType.move]: MoveBody;
  /** Session. */
  readonly [FrameType.close]: CloseBody;
}

/** Frame types whose body is JSON of this grammar. */
export type MessageType = keyof Bodies;
