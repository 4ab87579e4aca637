import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useLanguage } from "../language/language.ts";
import { Icon } from "./Icon.tsx";
import { later } from "./later.ts";
import { PasteButton } from "./PasteButton.tsx";

const Scan = later(async () => (await import("./Scan.tsx")).default);

/** Ways to a code without typing it, where this browser has them. */
export function CodeHelp({ onFound, onPaste }: {
  readonly onFound: (text: string) => void;
  readonly onPaste: () => void;
}): JSX.Element {
  const { say: { scan: say } } = useLanguage();
  // A server knows of no cameras; their places are kept.
  const [sees, setSees] = useState<boolean>();
  const [scans, setScans] = useState(false);
  useEffect(() => {
    // No page gives its camera to a frame that does not ask for it.
    setSees("mediaDevices" in navigator && self === top);
  }, []);
  return (
    <div class="code-help" data-known={sees !== undefined}>
      {sees !== false && (
        <button
          type="button"
          class="button button-small"
          data-testid="scan"
          onClick={() => setScans(true)}
        >
          <Icon name="scan" />
          {say.open}
        </button>
      )}
      <PasteButton look="button button-small" onPaste={onPaste} />
      {scans && (
        <Scan
          onFound={(text) => {
            setScans(false);
            onFound(text);
          }}
          onClose={() => setScans(false)}
        />
      )}
    </div>
  );
}
