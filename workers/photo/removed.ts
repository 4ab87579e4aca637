/** What was taken out of a photo, in the order in which a person is told. */
const KINDS = [
  /** Where it was taken, as coordinates or in words. */
  "place",
  "time",
  /** Maker, model, lens and settings. */
  "camera",
  /** Numbers that tell this very camera, lens or picture from all others. */
  "serial-number",
  /** Names of people: who took it, who owns it, who has the rights. */
  "author",
  "software",
  /** Title, caption, keywords, comment, or the text a picture was made from. */
  "description",
  /** What was done to it, and which files it came from. */
  "history",
  /** A small copy, which may show what was cropped away. */
  "thumbnail",
  /** Undocumented data of the camera's maker. */
  "maker-note",
  /** Behind the picture or between its parts: a clip, a second picture. */
  "attachment",
  /** Nothing of the above could be told from it. */
  "other",
] as const;

export type Removed = typeof KINDS[number];

/** Every kind once, in the order of the list above. */
export function inOrder(kinds: ReadonlySet<Removed>): readonly Removed[] {
  return KINDS.filter((kind) => kinds.has(kind));
}
