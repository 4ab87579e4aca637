const REVOKE_AFTER_MS = 60_000;

/** Starts an ordinary browser download; the bytes stay on disk. */
export function download(file: File, name: string): void {
  const url = URL.createObjectURL(file);
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = name;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}

/** Downloads have no folders. */
export function baseName(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}
