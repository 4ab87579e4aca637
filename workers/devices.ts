import { type Bytes, hex, type RandomBytes } from "../core/bytes.ts";
import { safeName } from "../core/names.ts";
import { type DeviceSecret, locatorOf } from "../core/secret.ts";
import type { DeviceRecord } from "../core/vault_record.ts";
import type { Vault } from "./vault.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** Clocks of two devices may stand on different days. */
const DAYS = [0, -1, 1] as const;

/** What is shown of a device; its secret stays here. */
export type DeviceFacts = Pick<
  DeviceRecord,
  "id" | "label" | "verified" | "since"
>;

/** Where a device may be met: the room of one secret on one day. */
export interface MeetingPlace {
  readonly locator: string;
  /** Under the secret before the last: the other may not have the new one. */
  readonly old: boolean;
  /** Days since the epoch in UTC. */
  readonly day: number;
  /** Whether to make the room there, and not only to look for it. */
  readonly make: boolean;
}

/** The devices that know this one (PROTOCOL §14), in the vault. */
export class Devices {
  /** `today` in milliseconds since the epoch. */
  constructor(
    private readonly vault: Vault,
    private readonly random: RandomBytes,
    private readonly today: () => number,
  ) {}

  /** Oldest first. */
  async list(): Promise<readonly DeviceFacts[]> {
    const records = await this.vault.list("device");
    return records.map(({ id, label, verified, since }) => ({
      id,
      label,
      verified,
      since,
    })).sort((a, b) => a.since - b.since);
  }

  async remember(
    label: string,
    verified: boolean,
    secret: Bytes,
  ): Promise<void> {
    await this.vault.write({
      is: "device",
      id: hex(this.random(8)),
      label: safeName(label),
      verified,
      since: this.today(),
      secret,
    });
  }

  async forget(id: string): Promise<void> {
    await this.vault.erase("device", id);
  }

  /** Where to look for a device, the likeliest first; none once forgotten. */
  async places(id: string): Promise<readonly MeetingPlace[]> {
    const record = await this.vault.read("device", id);
    if (!record) return [];
    const today = Math.floor(this.today() / DAY_MS);
    const keys = [{ key: record.secret, old: false }];
    if (record.old) keys.push({ key: record.old, old: true });
    return DAYS.flatMap((offset) =>
      keys.map(({ key, old }) => {
        const day = today + offset;
        const make = offset === 0;
        return { locator: locatorOf({ mode: 5, key, day }), old, day, make };
      })
    );
  }

  /** The secret of a place; `undefined` once the device is forgotten. */
  async secret(
    id: string,
    { old, day }: Pick<MeetingPlace, "old" | "day">,
  ): Promise<DeviceSecret | undefined> {
    const record = await this.vault.read("device", id);
    const key = old ? record?.old : record?.secret;
    return key && { mode: 5, key, day };
  }

  /** They met: the next meeting takes the new secret, or still the old one. */
  async roll(id: string, used: Bytes, next: Bytes): Promise<void> {
    await this.vault.update(
      "device",
      id,
      (record) => record && { ...record, secret: next, old: used },
    );
  }

  /** A frame of the new session authenticated: the old secret is of no use. */
  async settle(id: string): Promise<void> {
    await this.vault.update("device", id, (record) => {
      if (!record) return undefined;
      const { old: _, ...rest } = record;
      return rest;
    });
  }
}
