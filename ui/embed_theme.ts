/** How an embedded room may look otherwise, by its address. */
export interface EmbedTheme {
  readonly theme: "light" | "dark" | undefined;
  /** Of what is pressed: six hex digits. */
  readonly accent: string | undefined;
  /** Of corners, in pixels. */
  readonly radius: number | undefined;
}

const MAX_RADIUS = 32;

/** Reads what is known and right; anything else in the address is nothing. */
export function parseTheme(search: string): EmbedTheme {
  const query = new URLSearchParams(search);
  const theme = query.get("theme");
  const accent = query.get("accent") ?? "";
  const radius = query.get("radius") ?? "";
  return {
    theme: theme === "light" || theme === "dark" ? theme : undefined,
    accent: /^[\da-f]{6}$/i.test(accent) ? accent.toLowerCase() : undefined,
    radius: /^\d{1,2}$/.test(radius) && Number(radius) <= MAX_RADIUS
      ? Number(radius)
      : undefined,
  };
}

/** The properties of `ui/styles/tokens.css` that follow from it. */
export function themeTokens(
  { accent, radius }: EmbedTheme,
): readonly (readonly [string, string])[] {
  const tokens: [string, string][] = [];
  if (accent !== undefined) {
    tokens.push(
      ["--flame", `#${accent}`],
      ["--flame-hover", `color-mix(in srgb, #${accent} 88%, white)`],
      ["--on-flame", isLight(accent) ? "#000000" : "#ffffff"],
    );
  }
  if (radius !== undefined) {
    tokens.push(["--radius", `${radius}px`], ["--radius-large", `${radius}px`]);
  }
  return tokens;
}

/**
 * Whether black is read better on it than white: where both have the same
 * contrast is a luminance of 0.179 (WCAG 2.2, contrast ratio).
 */
function isLight(hex: string): boolean {
  const channel = (at: number): number => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const luminance = 0.2126 * channel(0) + 0.7152 * channel(2) +
    0.0722 * channel(4);
  return luminance > 0.179;
}
