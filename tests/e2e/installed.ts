import type { Person } from "./person.ts";

/** For somebody in whose browser Tallow may install itself. */
export const installs = { launch: { installs: true } } as const;

/** Waits until everything is there that makes Tallow open offline. */
export async function installed({ page }: Person): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === "activated") return;
    await new Promise((go) => active?.addEventListener("statechange", go));
  });
}
