import * as z from "zod/mini";
import { readRoom, type Store } from "./room.ts";
import { readAll, removeUnchanged } from "./store.ts";

const FAMILIES = [
  "room",
  "member",
  "mail",
  "bell",
  "limit",
  "invite",
  "instance",
];

const mortal = z.looseObject({ expiresAt: z.number() });

/**
 * Removes what KV's own expiry left behind, and members whose room is gone;
 * returns how many values.
 */
export async function sweep(store: Store): Promise<number> {
  const { kv, roll } = store;
  let swept = 0;
  for (const family of FAMILIES) {
    const entries = await readAll(kv, [family]);
    const over: Deno.KvEntry<unknown>[] = [];
    const rooms = new Map<string, boolean>();
    for (const entry of entries) {
      const result = mortal.safeParse(entry.value);
      if (!result.success || result.data.expiresAt <= roll.now()) {
        over.push(entry);
      } else if (family === "member") {
        const locator = String(entry.key[1]);
        const exists = rooms.get(locator) ??
          await readRoom(store, locator) !== undefined;
        rooms.set(locator, exists);
        if (!exists) over.push(entry);
      }
    }
    swept += await removeUnchanged(kv, over);
  }
  return swept;
}
