/** The real database, which can be made to fail as a broken disk or network. */
export interface FailingKv {
  readonly kv: Deno.Kv;
  /** Every read and write fails from now on. */
  fail(): void;
  /** Writes are done from now on, and said to have failed. */
  loseAnswers(): void;
  heal(): void;
}

/** Wraps the calls that read and write; atomic operations fail at the commit. */
export function failingKv(real: Deno.Kv): FailingKv {
  let isBroken = false;
  let isMute = false;
  const check = (): void => {
    if (isBroken) throw new Error("disk I/O error");
  };
  const atomic = (): Deno.AtomicOperation => {
    const operation = real.atomic();
    const commit = operation.commit.bind(operation);
    operation.commit = async () => {
      check();
      const done = await commit();
      if (isMute) throw new Error("connection reset");
      return done;
    };
    return operation;
  };
  const kv = new Proxy(real, {
    get(target, name) {
      if (name === "atomic") return atomic;
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== "function") return value;
      const isWatched = name === "get" || name === "getMany" || name === "list";
      return (...args: unknown[]): unknown => {
        if (isWatched) check();
        return value.apply(target, args);
      };
    },
  });
  return {
    kv,
    fail: () => {
      isBroken = true;
    },
    loseAnswers: () => {
      isMute = true;
    },
    heal: () => {
      isBroken = false;
      isMute = false;
    },
  };
}
