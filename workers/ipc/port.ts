/**
 * Typed requests over a message port. An `Api` is a record of functions from
 * one input to one result; a payload that does not fit it does not compile.
 */
export type Api = Record<string, (input: never) => unknown>;

type Input<F> = F extends (input: infer I) => unknown ? I : never;
type Result<F> = F extends (input: never) => infer R ? Awaited<R> : never;

interface Request {
  readonly call: number;
  readonly name: string;
  readonly input: unknown;
}

type Reply =
  | { readonly call: number; readonly result: unknown }
  | { readonly call: number; readonly error: string };

/** The other side threw; `message` is its error's name and message. */
export class RemoteError extends Error {
  override readonly name = "RemoteError";
}

/** Calls by name; `transfer` lists buffers that move instead of being copied. */
export type Caller<A extends Api> = <N extends keyof A & string>(
  name: N,
  input: Input<A[N]>,
  transfer?: Transferable[],
) => Promise<Result<A[N]>>;

/** The calling end of a port. Calls settle in any order. */
export function caller<A extends Api>(port: MessagePort): Caller<A> {
  const pending = new Map<
    number,
    { resolve: (value: never) => void; reject: (error: Error) => void }
  >();
  let last = 0;
  port.onmessage = ({ data }: MessageEvent<Reply>) => {
    const waiting = pending.get(data.call);
    pending.delete(data.call);
    if ("error" in data) waiting?.reject(new RemoteError(data.error));
    else waiting?.resolve(data.result as never);
  };
  return (name, input, transfer = []) =>
    new Promise((resolve, reject) => {
      const call = ++last;
      pending.set(call, { resolve, reject });
      port.postMessage({ call, name, input } satisfies Request, transfer);
    });
}

/** The serving end of a port: runs one request after the other, in order. */
export function serve<A extends Api>(port: MessagePort, api: A): void {
  let previous = Promise.resolve();
  const answer = async ({ call, name, input }: Request): Promise<void> => {
    try {
      const result = await api[name]!(input as never);
      port.postMessage({ call, result } satisfies Reply);
    } catch (error) {
      port.postMessage({ call, error: String(error) } satisfies Reply);
    }
  };
  port.onmessage = ({ data }: MessageEvent<Request>) => {
    previous = previous.then(() => answer(data));
  };
}
