/** Something outside of this process that it works with. */
export interface Dependency {
  readonly name: "kv" | "turn" | "mail";
  /** Whether nothing works without it. */
  readonly isNeeded: boolean;
  /** How long an answer is good for; whoever asks us does not ask it. */
  readonly keepMs: number;
  /** Throws when it does not answer. */
  probe(): Promise<void>;
}

/** What the readiness check found. */
export interface Readiness {
  /** Degraded: something that is not needed is down. */
  readonly status: "ok" | "degraded" | "down";
  readonly dependencies: Readonly<
    Partial<Record<Dependency["name"], "ok" | "down">>
  >;
}

export interface ReadinessSeams {
  readonly dependencies: readonly Dependency[];
  readonly clock: () => number;
  readonly failed: (dependency: Dependency, error: unknown) => void;
}

/** A look at all dependencies at once; each at most once in its `keepMs`. */
export function readiness(seams: ReadinessSeams): () => Promise<Readiness> {
  const { dependencies, clock, failed } = seams;
  const known = new Map<string, { until: number; isUp: Promise<boolean> }>();

  const ask = async (dependency: Dependency): Promise<boolean> => {
    try {
      await dependency.probe();
      return true;
    } catch (error) {
      failed(dependency, error);
      return false;
    }
  };

  const look = (dependency: Dependency): Promise<boolean> => {
    const now = clock();
    const last = known.get(dependency.name);
    if (last !== undefined && now < last.until) return last.isUp;
    const isUp = ask(dependency);
    known.set(dependency.name, { until: now + dependency.keepMs, isUp });
    return isUp;
  };

  return async () => {
    const found: Partial<Record<Dependency["name"], "ok" | "down">> = {};
    let status: Readiness["status"] = "ok";
    const up = await Promise.all(dependencies.map(look));
    for (const [i, { name, isNeeded }] of dependencies.entries()) {
      found[name] = up[i] ? "ok" : "down";
      if (up[i]) continue;
      if (isNeeded) status = "down";
      else if (status === "ok") status = "degraded";
    }
    return { status, dependencies: found };
  };
}
