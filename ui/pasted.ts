import type { Pasted } from "./clipboard.ts";
import type { CodeModel } from "./code_model.ts";
import type { Catalogue } from "./language/catalogues.ts";
import type { RoomModel } from "./room_model.ts";

/** Where what is pasted goes. */
export interface PasteTarget {
  readonly room: Pick<RoomModel, "send" | "screen">;
  readonly code: Pick<CodeModel, "take">;
  /** In the person's language and zone. */
  readonly say: Pick<Catalogue, "drop" | "scan">;
  readonly now: Date;
}

/**
 * Sends it; but on the start page a code or a link comes into the field for
 * one, where the person sees it before anything happens.
 */
export async function paste(
  { files, text }: Pasted,
  { room, code, say, now }: PasteTarget,
): Promise<void> {
  if (files) return room.send(files.map((file) => named(file, say, now)));
  const atHome = room.screen.value.is === "home";
  if (atHome && await code.take(text).catch(() => false)) return;
  const { pastedText } = say.drop;
  room.send([new File([text], pastedText, { type: "text/plain" })]);
}

/** What browsers call pictures that come from no file. */
const NAMELESS = /^image\.(\w+)$/i;

/** A picture that has no name of its own is called after the moment. */
function named(file: File, say: PasteTarget["say"], now: Date): File {
  const [, ending] = NAMELESS.exec(file.name) ?? [];
  if (ending === undefined) return file;
  const name = `${say.scan.pastedImage} ${stamp(now)}.${ending}`;
  return new File([file], name, {
    type: file.type,
    lastModified: file.lastModified,
  });
}

/** `2026-11-21 20.31`: sorts by time, and no system refuses it in a name. */
function stamp(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())];
  return `${day.join("-")} ${two(now.getHours())}.${two(now.getMinutes())}`;
}
