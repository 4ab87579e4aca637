import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Device } from "../../transport/view.ts";
import { useLanguage } from "../language/language.ts";
import { Icon } from "./Icon.tsx";
import { useKeptFocus } from "./kept_focus.ts";
import { Question } from "./Question.tsx";

/** What can be done with a device that is known. */
export interface DeviceActions {
  connect(device: Device): void;
  forget(device: Device): void;
}

/** The devices this one can meet without a code; nothing when there are none. */
export function Devices({ devices, actions }: {
  readonly devices: readonly Device[];
  readonly actions: DeviceActions;
}): JSX.Element | null {
  const { say } = useLanguage();
  const [doubted, doubt] = useState<Device | undefined>();
  useKeptFocus(devices.length);
  if (devices.length === 0) return null;
  return (
    <section class="devices" aria-labelledby="devices-title">
      <h2 id="devices-title">{say.device.title}</h2>
      <ul>
        {devices.map((device) => (
          <li
            key={device.id}
            class="device"
            data-testid="device"
            data-device={device.id}
          >
            <span class="device-name">
              <bdi>{device.label}</bdi>
            </span>
            {device.verified && (
              <span class="device-verified" title={say.device.verified}>
                <Icon name="check" />
                <span class="unseen">{say.device.verified}</span>
              </span>
            )}
            <button
              type="button"
              class="button button-small"
              data-testid="device-connect"
              aria-label={say.device.connectTo(device.label)}
              onClick={() => actions.connect(device)}
            >
              {say.device.connect}
            </button>
            <button
              type="button"
              class="button button-plain button-small button-icon"
              data-testid="device-forget"
              aria-label={say.device.forgetNamed(device.label)}
              title={say.device.forget}
              onClick={() => doubt(device)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      {doubted && (
        <ForgetDialog
          device={doubted}
          onKeep={() => doubt(undefined)}
          onForget={() => {
            doubt(undefined);
            actions.forget(doubted);
          }}
        />
      )}
    </section>
  );
}

/** Asks once: the other device cannot be found again without a code. */
export function ForgetDialog({ device, onKeep, onForget }: {
  readonly device: Device;
  readonly onKeep: () => void;
  readonly onForget: () => void;
}): JSX.Element {
  const { say } = useLanguage();
  return (
    <Question
      title={say.device.forgetTitle(device.label)}
      lead={say.device.forgetLead}
      keep={say.device.keep}
      onKeep={onKeep}
      go={say.device.forget}
      handle="device-forget-confirm"
      onGo={onForget}
    />
  );
}
