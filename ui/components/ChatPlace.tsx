import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Chat, ChatProps } from "./Chat.tsx";

let loaded: typeof Chat | undefined;

/** The chat comes when the first room is open: the start page needs none. */
export async function loadChat(): Promise<typeof Chat> {
  return loaded ??= (await import("./Chat.tsx")).Chat;
}

/** Where the chat of a room is. */
export function ChatPlace(props: ChatProps): JSX.Element | null {
  const [, show] = useState(loaded !== undefined);
  useEffect(() => {
    // Without it the room is as it was: only nothing can be said.
    loadChat().then(() => show(true), () => {});
  }, []);
  const Chat = loaded;
  return Chat ? <Chat {...props} /> : null;
}
