/** What a site serves, to be compared with what was published elsewhere. */
export interface Release {
  readonly version: string;
  /** SHA-256 in hex of `/sha256.txt`, the list of all hashes. */
  readonly sha256: string;
}

/** How it is shown where there is little room: 64 bits of the hash. */
export function shortRelease({ version, sha256 }: Release): string {
  return `${version} · ${sha256.slice(0, 16)}`;
}

/** What the site serves now; `undefined` where it does not say. */
export async function readRelease(): Promise<Release | undefined> {
  const response = await fetch("/release.json").catch(() => undefined);
  if (!response?.ok) return undefined;
  const told: unknown = await response.json().catch(() => undefined);
  return isRelease(told) ? told : undefined;
}

function isRelease(told: unknown): told is Release {
  if (typeof told !== "object" || told === null) return false;
  if (!("version" in told) || !("sha256" in told)) return false;
  const { version, sha256 } = told;
  return typeof version === "string" && typeof sha256 === "string" &&
    /^[0-9a-f]{64}$/.test(sha256);
}
