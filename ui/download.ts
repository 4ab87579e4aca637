const REVOKE_AFTER_MS = 60_000;
/** Browsers drop downloads that start in the same instant. */
const BETWEEN_MS = 250;

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

/** Resolves when the next download may start. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
}
