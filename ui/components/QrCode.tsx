import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { correction, generate } from "lean-qr/nano";
import { toSvgPath } from "lean-qr/extras/svg";

/** Light margin the standard asks for, in modules (ISO/IEC 18004 §9.1). */
const QUIET_ZONE = 4;

export function QrCode({ text, label }: {
  readonly text: string;
  readonly label: string;
}): JSX.Element {
  const { outline, size } = useMemo(() => {
    const code = generate(text, { minCorrectionLevel: correction.M });
    return { outline: toSvgPath(code), size: code.size };
  }, [text]);
  const side = size + 2 * QUIET_ZONE;
  return (
    <svg
      class="qr"
      data-testid="room-qr"
      role="img"
      aria-label={label}
      viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`}
      width="240"
      height="240"
      shape-rendering="crispEdges"
    >
      <path d={outline} />
    </svg>
  );
}
