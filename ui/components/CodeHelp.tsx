import type { FunctionComponent, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useLanguage } from "../language/language.ts";
import { Icon } from "./Icon.tsx";
import { PasteButton } from "./PasteButton.tsx";

type Scan = FunctionComponent<{
  readonly onFound: (text: string) => void;
  readonly onClose: () => void;
}>;

/** Ways to a code without typing it, where this browser has them. */
export function CodeHelp({ onFound, onPaste }: {
  readonly onFound: (text: string) => void;
  readonly onPaste: () => void;
}): JSX.Element {
  const { say: { scan: say } } = useLanguage();
  // A server knows of no cameras; their places are kept.
  const [sees, setSees] = useState<boolean>();
  const [Scan, setScan] = useState<Scan>();
  useEffect(() => {
    // No page gives its camera to a frame that does not ask for it.
    setSees("mediaDevices" in navigator && self === top);
  }, []);
  const open = async (): Promise<void> => {
    // Fetched when it is pressed; what fails is pressed again.
    const { default: it } = await import("./Scan.tsx");
    setScan(() => it);
  };
  const close = (): void => setScan(undefined);
  return (
    <div class="code-help" data-known={sees !== undefined}>
      {sees !== false && (
        <button
          type="button"
          class="button button-small"
          data-testid="scan"
          onClick={() => open().catch(() => {})}
        >
          <Icon name="scan" />
          {say.open}
        </button>
      )}
      <PasteButton look="button button-small" onPaste={onPaste} />
      {Scan && (
        <Scan
          onFound={(text) => {
            close();
            onFound(text);
          }}
          onClose={close}
        />
      )}
    </div>
  );
}
