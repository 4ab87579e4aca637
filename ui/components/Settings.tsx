import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { PathCheck } from "../../transport/preflight_view.ts";
import { useLanguage } from "../language/language.ts";
import type { Settings as Choices } from "../settings.ts";
import { Icon } from "./Icon.tsx";
import { LONGEST_NAME } from "../about.ts";
import { ColourChoice } from "./ColourChoice.tsx";
import { LanguageChoice } from "./LanguageChoice.tsx";
import { Preflight } from "./Preflight.tsx";
import { Limit, SettingGroup, Tick } from "./SettingParts.tsx";
import { Shell } from "./Shell.tsx";

const THEMES = ["system", "light", "dark"] as const;

type Ticked =
  | "stripMetadata"
  | "padding"
  | "compress"
  | "relayOnly"
  | "relay"
  | "usage";

/** All that a person can choose; each choice counts at once. */
export function Settings({
  choices,
  checks,
  counting,
  onChange,
  onCheck,
  onClose,
}: {
  /** Not known before the page runs in the browser. */
  readonly choices: Choices | undefined;
  /** Of the paths from here; empty before the first. */
  readonly checks: readonly PathCheck[];
  /** Whether the site counts, this browser asks it not to, or this person may. */
  readonly counting: "none" | "refused" | "chosen";
  readonly onChange: (change: Partial<Choices>) => void;
  readonly onCheck: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const language = useLanguage();
  const { say: { settings: say } } = language;
  const unknown = choices === undefined;
  const ticked = (key: Ticked) => ({
    checked: choices?.[key] ?? key !== "relayOnly",
    disabled: unknown,
    onTick: (checked: boolean) => onChange({ [key]: checked }),
  });
  const limited = (key: "limitPerMember" | "limitTotal") => ({
    limit: choices?.[key],
    disabled: unknown,
    onLimit: (limit: number | undefined) => onChange({ [key]: limit }),
  });
  const close = (
    <button
      type="button"
      class="button button-plain"
      data-testid="settings-close"
      onClick={onClose}
    >
      <Icon name="close" />
      {say.close}
    </button>
  );
  return (
    <Shell kind="settings" action={close}>
      <div class="settings">
        <header>
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
        </header>
        <SettingGroup title={say.you} lead={language.say.about.lead}>
          <You choices={choices} onChange={onChange} />
        </SettingGroup>
        <SettingGroup title={say.sending}>
          <Tick
            handle="setting-strip-metadata"
            label={say.strip}
            lead={say.stripLead}
            {...ticked("stripMetadata")}
          />
          <Tick
            handle="setting-compress"
            label={say.compress}
            lead={say.compressLead}
            {...ticked("compress")}
          />
          <Tick
            handle="setting-padding"
            label={say.padding}
            lead={say.paddingLead}
            {...ticked("padding")}
          />
        </SettingGroup>
        <SettingGroup title={say.speed} lead={say.speedLead}>
          <Limit
            handle="setting-limit-per-member"
            label={say.limitPerMember}
            {...limited("limitPerMember")}
          />
          <Limit
            handle="setting-limit-total"
            label={say.limitTotal}
            {...limited("limitTotal")}
          />
        </SettingGroup>
        <SettingGroup title={say.paths}>
          <Tick
            handle="setting-relay-only"
            label={say.relayOnly}
            lead={say.relayOnlyLead}
            {...ticked("relayOnly")}
          />
          <Tick
            handle="setting-relay"
            label={say.relay}
            lead={say.relayLead}
            {...ticked("relay")}
          />
        </SettingGroup>
        <Preflight checks={checks} onCheck={onCheck} />
        <SettingGroup title={say.look}>
          <LanguageChoice
            language={choices?.language ?? "system"}
            disabled={unknown}
            onChoose={(language) => onChange({ language })}
          />
          <label class="setting setting-row">
            <span>{say.theme}</span>
            <select
              class="field field-choice"
              data-testid="setting-theme"
              value={choices?.theme ?? "system"}
              disabled={unknown}
              onChange={({ currentTarget }) => {
                const theme = THEMES.find((it) => it === currentTarget.value);
                if (theme) onChange({ theme });
              }}
            >
              {THEMES.map((theme) => (
                <option key={theme} value={theme}>{say.themes[theme]}</option>
              ))}
            </select>
          </label>
        </SettingGroup>
        <Counting counting={counting} tick={ticked("usage")} />
      </div>
    </Shell>
  );
}

/** Says plainly whether anything is told to the site, and what. */
function Counting({ counting, tick }: {
  readonly counting: Parameters<typeof Settings>[0]["counting"];
  readonly tick: Omit<Parameters<typeof Tick>[0], "handle" | "label" | "lead">;
}): JSX.Element {
  const { say: { usage: say } } = useLanguage();
  const chosen = counting === "chosen";
  return (
    <SettingGroup title={say.title}>
      <Tick
        handle="setting-usage"
        label={say.label}
        lead={say.lead[counting]}
        {...tick}
        checked={chosen && tick.checked}
        disabled={!chosen || tick.disabled}
      />
    </SettingGroup>
  );
}

function You({ choices, onChange }: {
  readonly choices: Choices | undefined;
  readonly onChange: (change: Partial<Choices>) => void;
}): JSX.Element {
  const { say: { about: say } } = useLanguage();
  const id = useId();
  return (
    <>
      <label class="setting setting-row">
        <span>
          {say.name}
          <span class="soft" id={id}>{say.nameHint}</span>
        </span>
        <input
          class="field field-name"
          type="text"
          data-testid="setting-name"
          maxLength={LONGEST_NAME}
          autocomplete="nickname"
          aria-describedby={id}
          value={choices?.name ?? ""}
          disabled={choices === undefined}
          onInput={({ currentTarget }) =>
            onChange({ name: currentTarget.value })}
        />
      </label>
      <div class="setting">
        <ColourChoice
          handle="setting-colour"
          colour={choices?.colour}
          disabled={choices === undefined}
          onChoose={(colour) => onChange({ colour })}
        />
      </div>
    </>
  );
}
