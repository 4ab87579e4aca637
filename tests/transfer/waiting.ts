/** Whoever waits longer for something hears that it did not come, in ms. */
export const PATIENCE_MS = 60_000;

/** Waits until nothing moves any more: no message, no cryptography. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** Waits until something is so that no event tells of. */
export async function until(
  so: () => boolean | Promise<boolean>,
): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!await so()) {
    if (performance.now() > end) throw new Error("it did not come about");
    await settled();
  }
}
