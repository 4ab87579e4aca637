import type { JSX } from "preact";
import { useLanguage } from "../language/language.ts";
import { Icon } from "./Icon.tsx";

const STEPS = ["finding", "checking", "connecting"] as const;

/** The way into a room. */
export function Steps({ step, device }: {
  readonly step: (typeof STEPS)[number];
  /** What the known device is called that we wait for. */
  readonly device: string | undefined;
}): JSX.Element {
  const { say } = useLanguage();
  const current = STEPS.indexOf(step);
  const labels = device === undefined ? say.joining : {
    ...say.joining,
    finding: say.joining.findingDevice,
    checking: say.joining.checkingDevice,
  };
  return (
    <section class="plain" aria-labelledby="steps-title">
      <div>
        <h1 id="steps-title">{say.joining.title}</h1>
        {device !== undefined && (
          <p class="lead">{say.device.awaited(device)}</p>
        )}
      </div>
      <ol class="steps" data-step={step}>
        {STEPS.map((name, index) => {
          const done = index < current;
          return (
            <li
              key={name}
              class={done ? "done" : index === current ? "current" : ""}
              aria-current={index === current ? "step" : undefined}
            >
              <span class="step-mark">{done && <Icon name="check" />}</span>
              {labels[name]}
              {done && <span class="unseen">, {say.joining.done}</span>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** A room that is being made, or come back to, before anything is known. */
export function Creating({ text }: { readonly text: string }): JSX.Element {
  return (
    <section class="plain" aria-live="polite">
      <h1 class="pulse">{text}</h1>
    </section>
  );
}
