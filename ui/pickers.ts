/** Not in every browser, and not in the DOM library's types. */
interface PickerGlobals {
  showDirectoryPicker?(options: {
    readonly mode: "readwrite";
  }): Promise<FileSystemDirectoryHandle>;
  showSaveFilePicker?(options: {
    readonly suggestedName: string;
    readonly types: readonly {
      readonly accept: Readonly<Record<string, readonly string[]>>;
    }[];
  }): Promise<FileSystemFileHandle>;
}

/**
 * The dialogs in which a person picks where to save. Each needs a press that
 * was just made, and answers `undefined` when it is closed without a choice.
 */
export interface Pickers {
  readonly folder:
    | (() => Promise<FileSystemDirectoryHandle | undefined>)
    | undefined;
  readonly archive:
    | ((name: string) => Promise<FileSystemFileHandle | undefined>)
    | undefined;
}

/** Those that this browser has; frames of other sites' pages have none. */
export function pickersOf(page: typeof globalThis & PickerGlobals): Pickers {
  const framed = page.self !== page.top;
  return {
    folder: framed || !page.showDirectoryPicker
      ? undefined
      : () => chosen(page.showDirectoryPicker?.({ mode: "readwrite" })),
    archive: framed || !page.showSaveFilePicker ? undefined : (name) =>
      chosen(
        page.showSaveFilePicker?.({
          suggestedName: name,
          types: [{ accept: { "application/zip": [".zip"] } }],
        }),
      ),
  };
}

async function chosen<T>(
  dialog: Promise<T> | undefined,
): Promise<T | undefined> {
  try {
    return await dialog;
  } catch (error) {
    // Closed, or the permission to write was not given.
    const refused = ["AbortError", "NotAllowedError"];
    if (error instanceof DOMException && refused.includes(error.name)) {
      return undefined;
    }
    throw error;
  }
}
