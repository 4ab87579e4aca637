import type { JSX } from "preact";
import type { PathCheck } from "../../transport/preflight_view.ts";
import { useLanguage } from "../language/language.ts";
import { Icon } from "./Icon.tsx";
import { SettingGroup } from "./SettingParts.tsx";

const ICONS = {
  checking: "more",
  works: "check",
  fails: "note",
  absent: "none",
} as const;

/** Whether each way to others works from here, and why not. */
export function Preflight({ checks, onCheck }: {
  /** Empty before the first. */
  readonly checks: readonly PathCheck[];
  readonly onCheck: () => void;
}): JSX.Element {
  const { say: { preflight: say } } = useLanguage();
  const checking = checks.some(({ state }) => state === "checking");
  const done = checks.length > 0 && !checking;
  return (
    <SettingGroup title={say.title} lead={say.lead}>
      <div class="row">
        <button
          type="button"
          class="button"
          data-testid="preflight-check"
          aria-disabled={checking ? "true" : undefined}
          onClick={checking ? undefined : onCheck}
        >
          <Icon name="retry" />
          {checking ? say.checking : done ? say.again : say.check}
        </button>
        <p class="soft" role="status">{done && say.result(checks)}</p>
      </div>
      {checks.length > 0 && (
        <ul class="preflight" data-testid="preflight">
          {checks.map((check) => (
            <li
              key={check.path}
              class="preflight-row"
              data-testid="preflight-row"
              data-path={check.path}
              data-state={check.state}
            >
              <Icon name={ICONS[check.state]} />
              <span>
                <strong>{say.path[check.path]}</strong>
                <span class="soft">{say.state(check)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </SettingGroup>
  );
}
