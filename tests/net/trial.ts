import { isInstalled } from "../place.ts";
import { capture } from "./capture.ts";
import { openLab } from "./lab.ts";
import { sweep } from "./namespace.ts";
import { openScene, type Scene, type Setup } from "./scene.ts";

/** Milliseconds for a test without its own deadline. */
const DEADLINE_MS = 90_000;

const PROGRAMS = ["ip", "nft", "turnserver", "tcpdump", "openssl"];

/** What this machine has not that a lab needs, if so. */
async function lacks(): Promise<string | undefined> {
  if (Deno.build.os !== "linux" || Deno.uid() !== 0) return "Linux and root";
  for (const program of PROGRAMS) {
    if (!await isInstalled(program)) return program;
  }
  await sweep();
  try {
    await using lab = await openLab("nat");
    await using _capture = await capture(lab.homes[0].machine);
    return undefined;
  } catch {
    return "a root who may make networks";
  }
}

/** Why no lab can be opened on this machine, if so. */
export const lacking: string | undefined = await lacks();

/** A test in networks of its own, which go whatever happens in it. */
export function inLab(
  name: string,
  setup: Setup,
  body: (scene: Scene) => Promise<void>,
  deadlineMs: number = DEADLINE_MS,
): void {
  Deno.test({
    name: lacking === undefined ? name : `${name} (needs ${lacking})`,
    ignore: lacking !== undefined,
    async fn() {
      await using scene = await openScene(setup);
      const late = Promise.withResolvers<never>();
      const timer = setTimeout(
        () => late.reject(new Error(`not within ${deadlineMs} ms`)),
        deadlineMs,
      );
      try {
        await Promise.race([body(scene), late.promise]);
      } finally {
        clearTimeout(timer);
      }
    },
  });
}
