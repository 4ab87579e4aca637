import type { ChatAckBody, ChatBody } from "./body.ts";
import { type Bucket, newBucket, refill, take, untilMs } from "./bucket.ts";
import { cleanText } from "./chat_text.ts";

/** How far a message is: on its way, with the other, or seen there. */
export type Mark = "sent" | "delivered" | "read";

/** Something said between the two of a bond. */
export interface ChatMessage {
  /** 16 bytes in hex, drawn by whoever said it. */
  readonly id: string;
  /** Whether it was said here. */
  readonly mine: boolean;
  /** When it was said, by the other's clock if by them, in ms since the epoch. */
  readonly at: number;
  /** When it was said or came here, in milliseconds since the epoch. */
  readonly came: number;
  /** Safe to show as text. */
  readonly text: string;
  /** What came is `delivered` until it is seen here. */
  readonly mark: Mark;
}

/** What was said in a bond, in the order in which it was said or came here. */
export interface ChatState {
  /** Replaced whenever one of them changes. */
  readonly messages: readonly ChatMessage[];
  /** How much the other may say; counts characters. */
  readonly allowance: Bucket;
}

/** What happens to it. */
export type ChatEvent =
  /** Our person says something; `text` is clean. */
  | { readonly on: "say"; readonly body: ChatBody }
  /** The other did; `today` in milliseconds since the epoch. */
  | { readonly on: "heard"; readonly body: ChatBody; readonly today: number }
  | { readonly on: "acknowledged"; readonly body: ChatAckBody }
  /** Our person saw these of the other. */
  | { readonly on: "seen"; readonly ids: readonly string[] }
  /** There is a way; what was said on the one before may be lost. */
  | { readonly on: "linked" }
  | { readonly on: "clear" };

/** What is to be sent; nothing is where there is no way. */
export type ChatEffect =
  | { readonly do: "say"; readonly body: ChatBody }
  | ({ readonly do: "acknowledge" } & ChatAckBody);

/** The state after an event, and what it asks for. */
export interface ChatStep {
  /** To give to the next step. */
  readonly state: ChatState;
  /** To run, in this order. */
  readonly effects: readonly ChatEffect[];
}

/** Kept of a bond; the oldest go first. */
const MAX_MESSAGES = 500;
/** Of all their texts. */
const MAX_KEPT_CHARACTERS = 200_000;

/** A message costs this much beside its text. */
const COST_CHARACTERS = 200;
/** More than anybody types. */
const CHARACTERS_PER_SECOND = 2_000;
/** All that another browser has kept for us may come at once. */
const BURST_CHARACTERS = MAX_KEPT_CHARACTERS + MAX_MESSAGES * COST_CHARACTERS;

/** Marks that are told again on every way: that they were read may be lost. */
const MAX_RETOLD = 100;

/** With what an earlier page left; `now` in ms on a monotonic clock. */
export function startChat(
  messages: readonly ChatMessage[],
  now: number,
): ChatState {
  const allowance = newBucket(CHARACTERS_PER_SECOND, BURST_CHARACTERS, now);
  return { messages, allowance };
}

/** Whether it was said here and has not arrived yet. */
export function isWaiting({ mine, mark }: ChatMessage): boolean {
  return mine && mark === "sent";
}

/**
 * What is said is sent on each way again until it is acknowledged, and what
 * comes twice is acknowledged twice and kept once. `now` in milliseconds on a
 * monotonic clock.
 */
export function stepChat(
  state: ChatState,
  event: ChatEvent,
  now: number,
): ChatStep {
  const { messages } = state;
  switch (event.on) {
    case "say": {
      const { body } = event;
      const said = {
        ...body,
        mine: true,
        came: body.at,
        mark: "sent",
      } as const;
      return {
        state: { ...state, messages: trimmed([...messages, said]) },
        effects: [{ do: "say", body }],
      };
    }
    case "heard":
      return heard(state, event.body, event.today, now);
    case "acknowledged": {
      const { ids, state: mark } = event.body;
      const { marked } = markAll(messages, true, ids, mark);
      return { state: { ...state, messages: marked }, effects: [] };
    }
    case "seen": {
      const { marked, ids } = markAll(messages, false, event.ids, "read");
      return {
        state: { ...state, messages: marked },
        effects: acknowledge(ids, "read"),
      };
    }
    case "linked":
      return { state, effects: again(messages) };
    case "clear":
      return { state: { ...state, messages: [] }, effects: [] };
  }
}

/** Who says too much is not heard; what is honest comes again on the next way. */
function heard(
  state: ChatState,
  { id, at, text }: ChatBody,
  today: number,
  now: number,
): ChatStep {
  const cost = COST_CHARACTERS + text.length;
  const filled = refill(state.allowance, now);
  if (untilMs(filled, cost) > 0) {
    return { state: { ...state, allowance: filled }, effects: [] };
  }
  const { messages } = state;
  const allowance = take(filled, cost);
  const clean = cleanText(text);
  const known = messages.find((it) => !it.mine && it.id === id);
  if (known || clean === "") {
    const mark = known?.mark === "read" ? "read" : "delivered";
    return { state: { messages, allowance }, effects: acknowledge([id], mark) };
  }
  const message: ChatMessage = {
    id,
    mine: false,
    // A clock that is ahead must not put it behind what comes later.
    at: Math.min(at, today),
    came: today,
    text: clean,
    mark: "delivered",
  };
  return {
    state: { messages: trimmed([...messages, message]), allowance },
    effects: acknowledge([id], "delivered"),
  };
}

function again(messages: readonly ChatMessage[]): readonly ChatEffect[] {
  const waiting = messages.filter(isWaiting);
  const read = messages.filter(({ mine, mark }) => !mine && mark === "read")
    .slice(-MAX_RETOLD).map(({ id }) => id);
  return [
    ...waiting.map(({ id, at, text }): ChatEffect => ({
      do: "say",
      body: { id, at, text },
    })),
    ...acknowledge(read, "read"),
  ];
}

const ORDER: Readonly<Record<Mark, number>> = {
  sent: 0,
  delivered: 1,
  read: 2,
};

/** The lesser of two. */
export function leastMark(one: Mark, other: Mark): Mark {
  return ORDER[one] < ORDER[other] ? one : other;
}

/** Marks never go back; tells which of the ids changed. */
function markAll(
  messages: readonly ChatMessage[],
  mine: boolean,
  ids: readonly string[],
  mark: Mark,
): {
  readonly marked: readonly ChatMessage[];
  readonly ids: readonly string[];
} {
  const wanted = new Set(ids);
  const changes = messages.filter((it) =>
    it.mine === mine && wanted.has(it.id) && ORDER[it.mark] < ORDER[mark]
  );
  if (changes.length === 0) return { marked: messages, ids: [] };
  const changed = new Set(changes);
  return {
    marked: messages.map((it) => changed.has(it) ? { ...it, mark } : it),
    ids: changes.map(({ id }) => id),
  };
}

function acknowledge(
  ids: readonly string[],
  state: ChatAckBody["state"],
): readonly ChatEffect[] {
  return ids.length === 0 ? [] : [{ do: "acknowledge", ids, state }];
}

/** Without the oldest of too many; what waits is ours to keep. */
function trimmed(messages: readonly ChatMessage[]): readonly ChatMessage[] {
  let characters = messages.reduce((sum, { text }) => sum + text.length, 0);
  let count = messages.length;
  return messages.filter((message) => {
    const fits = count <= MAX_MESSAGES && characters <= MAX_KEPT_CHARACTERS;
    if (fits || isWaiting(message)) return true;
    count--;
    characters -= message.text.length;
    return false;
  });
}
