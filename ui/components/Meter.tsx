import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { Path } from "../../transport/view.ts";
import { useLanguage } from "../language/language.ts";

/** How far something is, as a bar and in words; each fact keeps its place. */
export function Meter({ share, label, facts, path }: {
  /** 0 to 1. */
  readonly share: number;
  /** What the bar is of, when it shows this much. */
  readonly label: (percent: string) => string;
  /** How much, how fast, how long. */
  readonly facts: readonly [string, string | false, string | false];
  /** `untold` where it is told elsewhere. */
  readonly path: Path | "untold" | undefined;
}): JSX.Element {
  const { say, format } = useLanguage();
  const id = useId();
  const percent = format.percent(share);
  return (
    <div class="meter">
      <div class="meter-line">
        <progress
          max={1}
          value={share}
          aria-label={label(percent)}
          aria-describedby={id}
        />
        <span class="meter-percent">{percent}</span>
      </div>
      <p class="meter-facts soft" id={id}>
        {facts.map((fact, index) => <span key={index}>{fact}</span>)}
        {path !== "untold" && (
          <span class="meter-path" title={path && say.member.pathLong[path]}>
            {path && say.member.path[path]}
          </span>
        )}
      </p>
    </div>
  );
}
