/**
 * The part of Fresh 2's public module that the pages use, with the same
 * spelling: routes and islands run unmodified when the import map points
 * "fresh" at `jsr:@fresh/core` instead.
 */
import type { FunctionComponent, VNode } from "preact";

export type Method = "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";

type ErrorStatus = 400 | 401 | 403 | 404 | 405 | 410 | 413 | 429 | 500 | 503;

/** Thrown by a handler, middleware or page to end the request with `status`. */
export class HttpError extends Error {
  override readonly name = "HttpError";

  constructor(readonly status: ErrorStatus, message?: string) {
    super(message);
  }
}

/** One request, as middlewares and handlers see it. */
export interface Context<State> {
  readonly url: URL;
  readonly req: Request;
  /** Pattern of the matched route, `null` when none matched. */
  readonly route: string | null;
  readonly params: Record<string, string>;
  /** Shared by all middlewares, the handler and the page of one request. */
  readonly state: State;
  /** What was thrown, while an `_error` page renders; otherwise `null`. */
  readonly error: unknown;
  /** Runs the rest of the chain. */
  next(): Promise<Response>;
  /** Wraps the tree in its layouts and `_app` and answers with the document. */
  render(vnode: VNode | null, init?: ResponseInit): Promise<Response>;
}

/** What `_app`, `_error`, layouts and pages get. */
export type PageProps<Data = unknown, State = unknown> =
  & Pick<Context<State>, "url" | "req" | "params" | "state" | "error">
  & {
    readonly data: Data;
    /** The next layer inside; renders nothing in a page. */
    readonly Component: FunctionComponent;
  };

interface Reply {
  headers?: HeadersInit;
  status?: number;
}

export interface PageResponse<Data> extends Reply {
  data: Data;
}

type Later<T> = T | Promise<T>;

export type HandlerFn<Data, State> = (
  ctx: Context<State>,
) => Later<Response | PageResponse<Data>>;

export type HandlerByMethod<Data, State> = Partial<
  Record<Method, HandlerFn<Data, State>>
>;

export type RouteHandler<Data, State> =
  | HandlerFn<Data, State>
  | HandlerByMethod<Data, State>;

export type Middleware<State> = (
  ctx: Context<State>,
) => Later<Response>;

/** A handler's answer: render the page of this route with `data`. */
export function page(): PageResponse<undefined>;
export function page<D>(data: D, options?: Reply): PageResponse<D>;
export function page(data?: unknown, options?: Reply): PageResponse<unknown> {
  return { data, ...options };
}

/** Narrower than Fresh's: what is awaited belongs in the handler. */
type Render<Data, State> = (props: PageProps<Data, State>) => VNode | null;

type DataOf<Handler, State> = Handler extends HandlerFn<infer Data, State>
  ? Data
  : Handler extends HandlerByMethod<infer Data, State> ? Data
  : never;

export interface Define<State> {
  handlers<
    Data,
    Handlers extends RouteHandler<Data, State> = RouteHandler<Data, State>,
  >(handlers: Handlers): Handlers;
  page<
    Handler extends RouteHandler<unknown, State> = never,
    Data = DataOf<Handler, State>,
  >(render: Render<Data, State>): Render<Data, State>;
  layout(render: Render<unknown, State>): Render<unknown, State>;
  middleware<M extends Middleware<State> | Middleware<State>[]>(
    middleware: M,
  ): M;
}

/** Typed identities: each gives back its argument, known to be right. */
export function createDefine<State>(): Define<State> {
  return {
    handlers: (handlers) => handlers,
    page: (render) => render,
    layout: (render) => render,
    middleware: (middleware) => middleware,
  };
}
