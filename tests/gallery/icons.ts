/**
 * Draws the icons and pictures that static/ has beside icon.svg, for systems
 * that take no SVG. Usage: deno run -A tests/gallery/icons.ts
 */
import { chromium } from "playwright-core";
import { loadLanguage } from "../../ui/language/language.ts";
import { findBrowser } from "../browser.ts";
import { bodyOf, readStyles } from "./document.ts";
import { home } from "./screens.tsx";

const folder = new URL("../../static/", import.meta.url);
const svg = await Deno.readTextFile(new URL("icon.svg", folder));
const square = svg.replace('rx="14" ', "");

/** Masks may cut off all that is outside of a circle of 80 % (W3C App Manifest). */
const masked = square.replace("0 0 64 64", "-12 -24 88 88")
  .replace("<rect", '<rect x="-12" y="-24"')
  .replace('width="64" height="64"', 'width="88" height="88"');

const ICONS = [
  { name: "icon-192", size: 192, drawing: svg },
  { name: "icon-512", size: 512, drawing: svg },
  { name: "icon-maskable", size: 512, drawing: masked },
  // Rounded by the system.
  { name: "icon-touch", size: 180, drawing: square },
];

const SCREENSHOTS = [
  { name: "screenshot-wide", width: 1280, height: 800 },
  { name: "screenshot-narrow", width: 390, height: 844 },
];

const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
for (const { name, size, drawing } of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  const url = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
  await page.setContent(
    `<style>body { margin: 0 } img { display: block; width: 100% }</style>
    <img src="${url}">`,
  );
  const path = new URL(`${name}.png`, folder).pathname;
  await page.screenshot({ path, omitBackground: true });
}
const language = await loadLanguage("en");
for (const { name, width, height } of SCREENSHOTS) {
  await page.setViewportSize({ width, height });
  await page.setContent(
    `<!DOCTYPE html><style>${await readStyles()}</style>
    ${bodyOf(() => home(), language)}`,
  );
  const path = new URL(`${name}.jpg`, folder).pathname;
  await page.screenshot({ path, quality: 70 });
}
await browser.close();
