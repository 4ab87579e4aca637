import type { JSX } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ChatMessageView, MemberView } from "../../transport/view.ts";
import { rowsOf } from "../chat_model.ts";
import { useLanguage } from "../language/language.ts";
import type { People } from "../people.ts";
import { ChatMessage } from "./ChatMessage.tsx";
import { Icon } from "./Icon.tsx";
import { useSeen } from "./seen.ts";

/** Pixels from the end at which somebody still reads along. */
const NEAR_END = 48;

/** What was said: follows while its end is in sight, and keeps its place else. */
export function ChatLog({ messages, unread, members, people, onSeen }: {
  readonly messages: readonly ChatMessageView[];
  /** Ids of what was not seen here. */
  readonly unread: readonly string[];
  readonly members: readonly MemberView[];
  readonly people: People;
  readonly onSeen: (ids: readonly string[]) => void;
}): JSX.Element {
  const language = useLanguage();
  const { say: { chat: say } } = language;
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [behind, fall] = useState(false);
  const last = messages.at(-1);
  useLayoutEffect(() => {
    // What we say ourselves is looked for.
    if (atEnd.current || last?.from === undefined) toEnd(list.current);
  }, [last?.id]);
  useSeen(list, unread, onSeen);
  const others = JSON.stringify([
    members.map(({ id, away }) => [id, away === undefined]),
    [...people],
  ]);
  // Progress ticks beside it, and there may be hundreds.
  const rows = useMemo(
    () =>
      rowsOf(messages).map((row) => (
        <ChatMessage
          key={row.message.id}
          row={row}
          members={members}
          people={people}
        />
      )),
    [messages, others, language],
  );
  return (
    <div class="chat-room">
      <div
        ref={list}
        class="chat-log"
        role="log"
        aria-label={say.log}
        tabIndex={0}
        onScroll={({ currentTarget }) => {
          atEnd.current = isNearEnd(currentTarget);
          fall(!atEnd.current);
        }}
      >
        {rows}
      </div>
      {behind && (
        <button
          type="button"
          class="button button-small chat-latest"
          data-testid="chat-latest"
          onClick={() => toEnd(list.current)}
        >
          <Icon name="fold" />
          {say.latest}
        </button>
      )}
    </div>
  );
}

function isNearEnd(list: HTMLElement): boolean {
  const { scrollHeight, scrollTop, clientHeight } = list;
  return scrollHeight - scrollTop - clientHeight < NEAR_END;
}

function toEnd(list: HTMLElement | null): void {
  if (list) list.scrollTop = list.scrollHeight;
}
