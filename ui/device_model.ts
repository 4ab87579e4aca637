import { type ReadonlySignal, signal } from "@preact/signals";
import type { Device } from "../transport/view.ts";
import type { DeviceActions } from "./components/Devices.tsx";

/** Where the devices this one knows are kept. */
export interface DeviceSource {
  known(): Promise<readonly Device[]>;
  /** Gives those that are left. */
  forget(id: string): Promise<readonly Device[]>;
}

/** The list on the start page. */
export interface DeviceModel extends DeviceActions {
  readonly devices: ReadonlySignal<readonly Device[]>;
  /** Reads the list anew: a room may have added to it. */
  refresh(): Promise<void>;
}

export function createDeviceModel({ source, any, connect }: {
  readonly source: DeviceSource;
  /** Whether there may be any, told at once and without loading anything. */
  readonly any: () => boolean;
  readonly connect: (device: Device) => void;
}): DeviceModel {
  const devices = signal<readonly Device[]>([]);
  const show = async (list: Promise<readonly Device[]>): Promise<void> => {
    try {
      devices.value = await list;
    } catch {
      // The start page works without: codes and links go on.
      devices.value = [];
    }
  };
  return {
    devices,
    connect,
    async refresh() {
      if (any()) await show(source.known());
    },
    // It stays in the list until it is really gone: a page that is closed too
    // early must not have promised more.
    forget: ({ id }) => void show(source.forget(id)),
  };
}
