import type { Page } from "playwright-core";
import type { Step } from "./schedule.ts";

/** Milliseconds: enough to strike, and less than anything waits for a disk. */
const LINGER_MS = 1500;

/** What the disk worker is to do once, in the words of its own globals. */
interface Lingering {
  readonly step: Step;
  /** Size of the only file, in bytes. */
  readonly size: number;
  readonly ms: number;
  readonly word: string;
}

const WORD = "the disk lingers";

/** Runs in the disk worker, which hears and does nothing else meanwhile. */
function patch({ step, size, ms, word }: Lingering): void {
  const scope: Record<string, { prototype: object }> = Object(globalThis);
  let armed = true;
  function stay(): void {
    if (!armed) return;
    armed = false;
    // deno-lint-ignore no-console
    console.debug(word);
    const end = performance.now() + ms;
    while (performance.now() < end);
  }
  function around(
    kind: string,
    method: string,
    run: (given: unknown[], native: () => unknown) => unknown,
  ): void {
    const prototype = scope[kind]?.prototype ?? {};
    const native = Reflect.get(prototype, method);
    Reflect.set(
      prototype,
      method,
      function (this: object, ...given: unknown[]) {
        return run(given, () => Reflect.apply(native, this, given));
      },
    );
  }
  if (step === "written") {
    around("FileSystemSyncAccessHandle", "write", ([data, place], native) => {
      const written = native();
      const bytes = ArrayBuffer.isView(data) ? data.byteLength : 0;
      if (Reflect.get(Object(place), "at") + bytes === size) stay();
      return written;
    });
  }
  if (step === "verifying") {
    around("FileSystemSyncAccessHandle", "close", (_, native) => {
      stay();
      return native();
    });
  }
  if (step === "naming" || step === "named") {
    around("FileSystemFileHandle", "move", async (_, native) => {
      if (step === "naming") stay();
      await native();
      if (step === "named") stay();
    });
  }
}

/** Has the disk worker of `page` stay at `step` once; `there` tells when. */
export async function lingering(
  page: Page,
  step: Step,
  size: number,
): Promise<{ readonly there: Promise<void> }> {
  const there = Promise.withResolvers<void>();
  page.on("console", (message) => {
    if (message.text() === WORD) there.resolve();
  });
  for (const worker of page.workers()) {
    if (await worker.evaluate(() => self.name) !== "disk") continue;
    await worker.evaluate(patch, { step, size, ms: LINGER_MS, word: WORD });
  }
  return { there: there.promise };
}
