import type { ComponentChildren, JSX } from "preact";
import { useId, useState } from "preact/hooks";

/** Networks are sold by the megabit. */
const BYTES_PER_MEGABIT = 125_000;

/** A heading and the choices under it. */
export function SettingGroup({ title, lead, children }: {
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

/** A choice of yes or no. */
export function Tick({ handle, label, lead, checked, disabled, onTick }: {
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

/** A speed, or none. */
export function Limit({ handle, label, limit, disabled, onLimit }: {
  readonly handle: string;
  readonly label: string;
  /** Bytes per second. */
  readonly limit: number | undefined;
  readonly disabled: boolean;
  readonly onLimit: (limit: number | undefined) => void;
}): JSX.Element {
  // What is typed stays as it is typed, "1." and "1.50" too.
  const [typed, type] = useState<string>();
  const kept = limit === undefined ? "" : String(limit / BYTES_PER_MEGABIT);
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
              ? Math.round(valueAsNumber * BYTES_PER_MEGABIT)
              : undefined,
          );
        }}
        onBlur={() => type(undefined)}
      />
    </label>
  );
}
