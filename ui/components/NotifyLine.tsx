import { createContext, type JSX } from "preact";
import { useContext, useEffect, useRef } from "preact/hooks";
import { useLanguage } from "../language/language.ts";
import type { NotifyModel, NotifyState } from "../notify_model.ts";
import { Icon } from "./Icon.tsx";

/** Bytes: less is over before anybody has gone elsewhere. */
const LONG_BYTES = 100_000_000;

/** How a person is told of what they do not see. */
export interface Notifying extends Pick<NotifyModel, "ask"> {
  readonly state: NotifyState;
}

/** Absent before it is known. */
export const Notify = createContext<Notifying | undefined>(undefined);

/** Asks, beside what takes long, whether to tell when it is over. */
export function NotifyLine({ total }: {
  /** Bytes. */
  readonly total: number;
}): JSX.Element | null {
  const { say: { notify: say } } = useLanguage();
  const notifying = useContext(Notify);
  // Who had decided before is not bothered; an answer stays to be read.
  const asked = useRef(false);
  asked.current ||= notifying?.state === "off";
  const line = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  // The answer takes the place of the button, and its focus.
  useEffect(() => {
    if (pressed.current && notifying?.state !== "off") line.current?.focus();
  }, [notifying?.state]);
  if (!notifying || !asked.current || total < LONG_BYTES) return null;
  const { state, ask } = notifying;
  return (
    <div
      ref={line}
      class="notify-line"
      role="status"
      tabIndex={-1}
      data-state={state}
    >
      {state === "off"
        ? (
          <button
            type="button"
            class="button button-small"
            data-testid="notify-ask"
            onClick={() => {
              pressed.current = true;
              void ask();
            }}
          >
            <Icon name="bell" />
            {say.ask}
          </button>
        )
        : <p class="soft">{state === "on" ? say.on : say.blocked}</p>}
    </div>
  );
}
