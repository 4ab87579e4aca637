import axe from "axe-core";
import type { Page } from "playwright-core";

type Media = NonNullable<Parameters<Page["emulateMedia"]>[0]>;

/** How a page may be looked at; colours are all that differs after the first. */
export const LOOKS = {
  "light": { colorScheme: "light" },
  "dark": { colorScheme: "dark" },
  "light, more contrast": { colorScheme: "light", contrast: "more" },
  "dark, more contrast": { colorScheme: "dark", contrast: "more" },
  "forced colours": { colorScheme: "dark", forcedColors: "active" },
} satisfies Record<string, Media>;

/** What each look starts from; playwright keeps what is not named. */
const PLAIN: Media = {
  colorScheme: "light",
  contrast: "no-preference",
  forcedColors: "none",
  reducedMotion: "reduce",
};

/** Everything axe knows but colours, which every look has of its own. */
export const COLOURS_ONLY: readonly string[] = [
  "color-contrast",
  "link-in-text-block",
];

/** Shows the page in a look; what moves stands still, so that it is measured. */
export async function look(
  page: Page,
  name: keyof typeof LOOKS,
): Promise<void> {
  await page.emulateMedia({ ...PLAIN, ...LOOKS[name] });
}

/**
 * What axe finds in the page as it stands, a line each: WCAG 2.2 AA and what
 * axe holds to be good habits. `rules` names those that are asked, otherwise
 * all.
 */
export async function findings(
  page: Page,
  rules?: readonly string[],
): Promise<string[]> {
  const there = await page.evaluate(() => "axe" in globalThis);
  // Not by a script tag, which the pages' own policy forbids.
  if (!there) await page.evaluate(axe.source);
  return await page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(document, {
      resultTypes: ["violations"],
      ...rules
        ? { runOnly: { type: "rule", values: [...rules] } }
        // Of WCAG 2.2, and not asked unless named.
        : { rules: { "target-size": { enabled: true } } },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) =>
        `${id}: ${html.slice(0, 120)} ${failureSummary?.split("\n")[1] ?? ""}`
      )
    );
  }, rules);
}
