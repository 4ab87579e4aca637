/** How whoever goes on with a bond keeps others from doing the same. */
const LOCK = /^tallow\/bond\/(\w+)$/;

/** The bonds that some page of this browser has open. */
export async function bondsInUse(
  locks: LockManager | undefined,
): Promise<ReadonlySet<string>> {
  const { held = [] } = await locks?.query() ?? {};
  return new Set(held.flatMap(({ name }) => LOCK.exec(name ?? "")?.[1] ?? []));
}
