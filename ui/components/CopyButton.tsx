import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useLanguage } from "../language/language.ts";
import { Icon } from "./Icon.tsx";

const PRAISE_MS = 2000;

/** Copies `text` and says so for a moment, in place. */
export function CopyButton({ text, label, compact }: {
  readonly text: string;
  readonly label: string;
  /** Icon only; the label is its name. */
  readonly compact?: boolean;
}): JSX.Element {
  const { say } = useLanguage();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), PRAISE_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <button
      type="button"
      class={compact ? "button button-icon" : "button"}
      aria-label={compact ? label : undefined}
      onClick={() => void copy()}
    >
      <Icon name={copied ? "check" : "copy"} />
      {!compact && (
        // Both texts take their place, so the button never changes its width.
        <span class="either" data-shown={copied ? "last" : "first"}>
          <span aria-hidden={copied ? "true" : "false"}>{label}</span>
          <span aria-hidden={copied ? "false" : "true"}>{say.room.copied}</span>
        </span>
      )}
      <span class="unseen" role="status">{copied && say.room.copied}</span>
    </button>
  );
}
