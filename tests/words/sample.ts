/** Whether there are functions in a part of the catalogue. */
type Speaks<T> = T extends (...args: never) => unknown ? true
  : T extends string | readonly unknown[] ? false
  : true extends { [K in keyof T]: Speaks<T[K]> }[keyof T] ? true
  : false;

/** Arguments for every function; one without does not compile. */
export type Samples<T> = T extends (...args: infer Args) => unknown
  ? readonly Readonly<Args>[]
  : {
    readonly [
      K in keyof T as K extends `${string}Notice` ? never
        : true extends Speaks<T[K]> ? K
        : never
    ]: Samples<T[K]>;
  };
