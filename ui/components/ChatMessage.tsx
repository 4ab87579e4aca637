import { Fragment, type JSX } from "preact";
import type { MemberView } from "../../transport/view.ts";
import { partsOf } from "../chat_links.ts";
import { type ChatRow, statusOf, timeOf } from "../chat_model.ts";
import { useLanguage } from "../language/language.ts";
import type { People } from "../people.ts";
import { PersonMark } from "./PersonMark.tsx";

/** Something that was said, as plain text. */
export function ChatMessage({ row, members, people }: {
  readonly row: ChatRow;
  readonly members: readonly MemberView[];
  readonly people: People;
}): JSX.Element {
  const language = useLanguage();
  const { say: { chat: say } } = language;
  const { message, begins, told } = row;
  const { id, from, at, text, status } = message;
  const mine = from === undefined;
  const person = mine ? undefined : people.get(from);
  return (
    <div
      class="chat-message"
      data-testid="chat-message"
      data-own={mine ? "true" : undefined}
      data-begins={begins ? "true" : undefined}
      data-status={status}
      data-unread={!mine && status !== "read" ? id : undefined}
    >
      {begins && person && people.size > 1
        ? (
          <p class="chat-who">
            <PersonMark person={person} small />
            <bdi>{person.name}</bdi>
          </p>
        )
        : (
          <p class="unseen">
            <bdi>{mine ? say.you : person?.name}</bdi>
          </p>
        )}
      <p class="chat-text" dir="auto">
        {partsOf(text).map(({ text, href }, i) =>
          href === undefined ? <Fragment key={i}>{text}</Fragment> : (
            <a
              key={i}
              href={href}
              dir="ltr"
              target="_blank"
              rel="noopener noreferrer nofollow"
            >
              {text}
            </a>
          )
        )}
      </p>
      {told && (
        <p class="chat-facts">
          <time dateTime={new Date(at).toISOString()}>
            {timeOf(at, Date.now(), language)}
          </time>
          {mine && (
            <span class="chat-status">
              {statusOf(message, members, people, language)}
            </span>
          )}
        </p>
      )}
    </div>
  );
}
