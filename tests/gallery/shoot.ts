// deno-lint-ignore-file no-console -- a script for the person who runs it
/**
 * Renders every state of the page without a server and photographs it.
 * Usage: [SPEAKS=de] deno run -A tests/gallery/shoot.ts OUTPUT_FOLDER [state …]
 */
import { chromium } from "playwright-core";
import { isTranslated } from "../../ui/language/catalogues.ts";
import { loadLanguage } from "../../ui/language/language.ts";
import { bodyOf, readStyles } from "./document.ts";
import { states } from "./states.tsx";

const [out, ...only] = Deno.args;
if (out === undefined) throw new Error("usage: shoot.ts OUTPUT_FOLDER [state]");

const VARIANTS = [
  { name: "desk-light", width: 1280, height: 800, colorScheme: "light" },
  { name: "desk-dark", width: 1280, height: 800, colorScheme: "dark" },
  { name: "phone-light", width: 390, height: 844, colorScheme: "light" },
  { name: "phone-dark", width: 390, height: 844, colorScheme: "dark" },
  { name: "narrow-light", width: 320, height: 640, colorScheme: "light" },
  // 200 % zoom of 1280 × 800, right to left.
  { name: "zoom-rtl", width: 640, height: 400, colorScheme: "light" },
] as const;

const css = await readStyles();
const tag = Deno.env.get("SPEAKS");
const language = await loadLanguage(isTranslated(tag) ? tag : "en");

const browser = await chromium.launch({
  executablePath: Deno.env.get("CHROMIUM") ?? "/usr/bin/chromium",
  args: [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
await Deno.mkdir(out, { recursive: true });
const names = only.length > 0 ? only : Object.keys(states);
try {
  for (const variant of VARIANTS) {
    const page = await browser.newPage({
      viewport: { width: variant.width, height: variant.height },
      colorScheme: variant.colorScheme,
      reducedMotion: "reduce",
    });
    const direction = variant.name.endsWith("rtl") ? "rtl" : "ltr";
    for (const name of names) {
      const state = states[name];
      if (state === undefined) throw new Error(`no state named ${name}`);
      await page.setContent(
        `<!DOCTYPE html><html lang="en" dir="${direction}"><head>
        <meta name="viewport" content="width=device-width">
        <title>${name}</title><style>${css}</style></head>
        <body>${bodyOf(state, language)}</body></html>`,
      );
      await page.evaluate((unfold) => {
        for (const details of document.querySelectorAll("details")) {
          details.open ||= unfold;
        }
        for (const dialog of document.querySelectorAll("dialog")) {
          dialog.showModal();
        }
      }, name.endsWith("-password"));
      const outside = await page.evaluate(() =>
        [...document.querySelectorAll("main *, header *, dialog *")].filter(
          (element) => {
            const box = element.getBoundingClientRect();
            return box.width > 1 &&
              !element.closest(
                ".candle, .file-name, .facts bdi, .member-name, h3",
              ) &&
              (box.right > innerWidth + 1 || box.left < -1);
          },
        ).map((element) => element.outerHTML.slice(0, 80))
      );
      for (const html of outside) console.error(variant.name, name, html);
      await page.screenshot({
        path: `${out}/${name}.${variant.name}.png`,
        fullPage: true,
      });
    }
    await page.close();
  }
} finally {
  await browser.close();
}
