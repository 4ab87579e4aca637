import type { ComponentChildren, JSX } from "preact";
import { useId, useState } from "preact/hooks";
import { useLanguage } from "../language/language.ts";
import type { Settings as Choices } from "../settings.ts";
import { Icon } from "./Icon.tsx";
import { LanguageChoice } from "./LanguageChoice.tsx";
import { Shell } from "./Shell.tsx";

const BYTES_PER_MEGABYTE = 1_000_000;

const THEMES = ["system", "light", "dark"] as const;

/** All that a person can choose; each choice counts at once. */
export function Settings({ choices, onChange, onClose }: {
  /** Not known before the page runs in the browser. */
  readonly choices: Choices | undefined;
  readonly onChange: (change: Partial<Choices>) => void;
  readonly onClose: () => void;
}): JSX.Element {
  const { say: { settings: say } } = useLanguage();
  const unknown = choices === undefined;
  const ticked = (key: "stripMetadata" | "padding" | "compress") => ({
    checked: choices?.[key] ?? true,
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
        <Group title={say.sending}>
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
        </Group>
        <Group title={say.speed} lead={say.speedLead}>
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
        </Group>
        <Group title={say.look}>
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
        </Group>
      </div>
    </Shell>
  );
}

function Group({ title, lead, children }: {
  readonly title: string;
  readonly lead?: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const id = useId();
  return (
    <section class="setting-group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && <p class="soft">{lead}</p>}
      {children}
    </section>
  );
}

function Tick({ handle, label, lead, checked, disabled, onTick }: {
  readonly handle: string;
  readonly label: string;
  readonly lead: string;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly onTick: (checked: boolean) => void;
}): JSX.Element {
  const id = useId();
  return (
    <label class="setting setting-tick">
      <input
        type="checkbox"
        data-testid={handle}
        aria-labelledby={id}
        aria-describedby={`${id}-lead`}
        checked={checked}
        disabled={disabled}
        onChange={({ currentTarget }) => onTick(currentTarget.checked)}
      />
      <span>
        <strong id={id}>{label}</strong>
        <span class="soft" id={`${id}-lead`}>{lead}</span>
      </span>
    </label>
  );
}

function Limit({ handle, label, limit, disabled, onLimit }: {
  readonly handle: string;
  readonly label: string;
  /** Bytes per second. */
  readonly limit: number | undefined;
  readonly disabled: boolean;
  readonly onLimit: (limit: number | undefined) => void;
}): JSX.Element {
  // What is typed stays as it is typed, "1." and "1.50" too.
  const [typed, type] = useState<string>();
  const kept = limit === undefined ? "" : String(limit / BYTES_PER_MEGABYTE);
  return (
    <label class="setting setting-row">
      <span>{label}</span>
      <input
        class="field field-number"
        type="number"
        data-testid={handle}
        min={0}
        step="any"
        inputMode="decimal"
        value={typed ?? kept}
        disabled={disabled}
        onInput={({ currentTarget: { value, valueAsNumber } }) => {
          type(value);
          onLimit(
            valueAsNumber > 0
              ? Math.round(valueAsNumber * BYTES_PER_MEGABYTE)
              : undefined,
          );
        }}
        onBlur={() => type(undefined)}
      />
    </label>
  );
}
