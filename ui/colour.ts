/** How many colours mark members; `ui/styles/colour.css` has what they are. */
export const COLOURS = 12;

/** One of them by chance, for who chose none. */
export function drawColour(): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint8Array(1));
  return drawn % COLOURS;
}
