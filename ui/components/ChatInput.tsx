import type { JSX } from "preact";
import {
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "preact/hooks";
import { cleanText, MAX_CHARACTERS } from "../../core/chat_text.ts";
import type { Chat } from "../../transport/chat_view.ts";
import { useLanguage } from "../language/language.ts";
import { Icon } from "./Icon.tsx";

/** From here on it is told how long a message is. */
const NEAR_CHARACTERS = 0.9 * MAX_CHARACTERS;

/** Where a message is written: Enter sends it, with Shift it is a new line. */
export function ChatInput({ actions }: {
  readonly actions: Pick<Chat, "say" | "type">;
}): JSX.Element {
  const { say: { chat: say }, format } = useLanguage();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, write] = useState("");
  const { length } = useMemo(() => cleanText(text), [text]);
  const tooLong = length > MAX_CHARACTERS;
  useLayoutEffect(() => {
    if (field.current) grow(field.current);
  }, [text]);
  const send = (): void => {
    if (length === 0 || tooLong) return;
    actions.say(text);
    write("");
    field.current?.focus();
  };
  return (
    <form
      class="chat-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={field}
        class="field chat-field"
        data-testid="chat-input"
        rows={1}
        dir="auto"
        placeholder={say.label}
        aria-label={say.label}
        aria-invalid={tooLong ? "true" : "false"}
        aria-describedby={`${id}-length`}
        autocomplete="off"
        enterkeyhint="send"
        value={text}
        onInput={({ currentTarget: { value } }) => {
          write(value);
          actions.type(value.trim() !== "");
        }}
        onKeyDown={(event) => {
          // Enter may choose what an input method proposes; Safari says so late.
          const chooses = event.isComposing || event.keyCode === 229;
          if (event.key !== "Enter" || event.shiftKey || chooses) return;
          event.preventDefault();
          send();
        }}
      />
      <button
        type="submit"
        class="button button-ink button-icon"
        data-testid="chat-send"
        aria-label={say.send}
        title={say.send}
        disabled={length === 0 || tooLong}
      >
        <Icon name="send" />
      </button>
      <p class="chat-length soft" id={`${id}-length`} role="status">
        {length > NEAR_CHARACTERS &&
          (tooLong ? say.tooLong : say.length)(
            format.count(length),
            format.count(MAX_CHARACTERS),
          )}
      </p>
    </form>
  );
}

/** As high as its text. Set on the object: no style attributes are allowed. */
function grow(field: HTMLTextAreaElement): void {
  field.style.blockSize = "auto";
  const border = field.offsetHeight - field.clientHeight;
  field.style.blockSize = `${field.scrollHeight + border}px`;
}
