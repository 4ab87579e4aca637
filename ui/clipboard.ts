/** What a person pasted: files, or a text. */
export type Pasted =
  | { readonly files: readonly File[]; readonly text?: never }
  | { readonly text: string; readonly files?: never };

/** The clipboard, as far as it is read. */
export type ClipboardSource = Pick<Clipboard, "read">;

/**
 * What is in the clipboard; the browser may ask the person. Answers
 * `undefined` when they refuse, or it holds nothing that can be sent.
 */
export async function readClipboard(
  clipboard: ClipboardSource,
): Promise<Pasted | undefined> {
  const items = await clipboard.read().catch(() => []);
  const files: File[] = [];
  for (const item of items) {
    const type = item.types.find((it) => it.startsWith("image/"));
    if (type === undefined) continue;
    const image = await item.getType(type);
    files.push(new File([image], `image.${type.slice(6)}`, { type }));
  }
  if (files.length > 0) return { files };
  const texts = items.find(({ types }) => types.includes("text/plain"));
  const text = await (await texts?.getType("text/plain"))?.text() ?? "";
  return text === "" ? undefined : { text };
}
