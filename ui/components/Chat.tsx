import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import type { Chat as ChatActions } from "../../transport/chat_view.ts";
import type { ChatView, MemberView } from "../../transport/view.ts";
import { typingOf, unreadOf } from "../chat_model.ts";
import { useLanguage } from "../language/language.ts";
import type { People } from "../people.ts";
import { ChatInput } from "./ChatInput.tsx";
import { ChatLog } from "./ChatLog.tsx";
import { Icon } from "./Icon.tsx";
import { Question } from "./Question.tsx";

export interface ChatProps {
  /** Absent before anything was said. */
  readonly chat: ChatView | undefined;
  /** To whom something can be said now. */
  readonly members: readonly MemberView[];
  readonly people: People;
  readonly actions: Omit<ChatActions, "keep">;
  /** Whether it is unfolded at first; by default where there is room. */
  readonly unfolded?: boolean | undefined;
}

/** From here on it stands beside what moves; as in `chat.css`. */
const WIDE = "(min-width: 72rem)";

/** What the people in a room say to each other. */
export function Chat(
  { chat, members, people, actions, unfolded }: ChatProps,
): JSX.Element {
  const language = useLanguage();
  const { say: { chat: say }, format } = language;
  const id = useId();
  const [open, unfold] = useState(() =>
    unfolded ?? globalThis.matchMedia?.(WIDE).matches ?? false
  );
  const [clearing, ask] = useState(false);
  const messages = chat?.messages ?? [];
  const unread = unreadOf(chat);
  return (
    <section
      class="chat"
      data-open={String(open)}
      aria-labelledby={`${id}-title`}
    >
      <div class="chat-head">
        <h2 id={`${id}-title`}>
          <button
            type="button"
            class="chat-toggle"
            data-testid="chat-toggle"
            aria-expanded={open ? "true" : "false"}
            aria-controls={id}
            onClick={() => unfold(!open)}
          >
            <Icon name="chat" />
            {say.title}
            {unread.length > 0 && (
              <span class="chat-unread" data-testid="chat-unread">
                {say.unread(format.count(unread.length))}
              </span>
            )}
            <Icon name="fold" />
          </button>
        </h2>
        {open && messages.length > 0 && (
          <button
            type="button"
            class="button button-plain button-small"
            data-testid="chat-clear"
            onClick={() => ask(true)}
          >
            {say.clear}
          </button>
        )}
      </div>
      <div class="chat-body" id={id} hidden={!open}>
        {open && (messages.length > 0
          ? (
            <ChatLog
              messages={messages}
              unread={unread}
              members={members}
              people={people}
              onSeen={(ids) => actions.see(ids)}
            />
          )
          : <p class="chat-empty soft">{say.lead}</p>)}
        <p class="chat-typing soft" data-testid="typing">
          {typingOf(chat, members, people, language)}
        </p>
        {members.length > 0 && <ChatInput actions={actions} />}
      </div>
      {clearing && (
        <Question
          title={say.clearTitle}
          lead={say.clearLead}
          keep={say.clearKeep}
          onKeep={() => ask(false)}
          go={say.clear}
          handle="chat-clear-confirm"
          onGo={() => {
            ask(false);
            actions.clear();
          }}
        />
      )}
    </section>
  );
}
