import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useLanguage } from "../language/language.ts";
import { Icon } from "./Icon.tsx";

/** Takes what is in the clipboard, for those who have no keys for that. */
export function PasteButton({ look, onPaste }: {
  /** Classes. */
  readonly look: string;
  readonly onPaste: () => void;
}): JSX.Element | null {
  const { say } = useLanguage();
  const [can, setCan] = useState(true);
  useEffect(() => {
    // No page gives its clipboard to a frame that does not ask for it.
    setCan(typeof navigator.clipboard?.read === "function" && self === top);
  }, []);
  return can
    ? (
      <button
        type="button"
        class={`${look} paste`}
        data-testid="paste"
        onClick={onPaste}
      >
        <Icon name="paste" />
        {say.scan.paste}
      </button>
    )
    : null;
}
