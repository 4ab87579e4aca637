import { between } from "./pair.ts";

const mebibyte = 1 << 20;

for (
  const browsers of [
    ["Firefox", "Chromium"],
    ["Chromium", "Firefox"],
    ["Firefox", "Firefox"],
  ] as const
) {
  for (const by of ["code", "link"] as const) {
    between(`files go both ways by ${by}`, { browsers }, async (it) => {
      const { host, guest } = it;
      const there = await it.file("there.bin", 32 * mebibyte);
      const back = await it.file("back.bin", 24 * mebibyte + 1);
      await it.meet(by, there);
      const since = performance.now();
      await guest.person.accept();
      await it.arrives(there, host, guest);
      const rate = 32 / ((performance.now() - since) / 1000);
      // deno-lint-ignore no-console -- a figure, and no judgement on it
      console.info(`${rate.toFixed(1)} MiB/s from ${browsers.join(" to ")}`);
      await guest.person.drop(back);
      await host.person.accept();
      await it.arrives(back, guest, host);
    });
  }
}
