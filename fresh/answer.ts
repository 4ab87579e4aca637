import { type ComponentChildren, h } from "preact";
import { type HeadTags, renderDocument } from "./document.ts";
import {
  type Context,
  type HandlerFn,
  HttpError,
  type Middleware,
} from "./mod.ts";
import type { Folder, Page, Site, State } from "./site.ts";

/**
 * Runs the folders' middlewares from `routes/` inward, then the handler, then
 * renders; 404 for a request that no page matched. What is thrown inside a
 * folder renders that folder's `_error`, outside of the folder's own
 * middlewares, as in Fresh; without any `_error` it is thrown on.
 */
export function answer(
  { app, top }: Site,
  headTags: HeadTags,
  given: State,
  req: Request,
  page?: Page,
  params: Record<string, string> = {},
): Promise<Response> {
  const folders = page?.folders ?? [top];
  const state: State = { ...given };
  const route = page?.pattern ?? null;
  const base = { url: new URL(req.url), req, route, params, state };
  let error: unknown = null;

  const draw = (
    view: Page["view"],
    inner: ComponentChildren,
    data?: unknown,
  ): ComponentChildren =>
    view ? h(view, { ...base, error, data, Component: () => inner }) : inner;

  const render = (
    inside: ComponentChildren,
    init: ResponseInit = {},
    around = folders,
  ): Response => {
    const layers = [app, ...around.map(({ layout }) => layout)];
    const tree = layers.reduceRight((inner, view) => draw(view, inner), inside);
    const headers = new Headers(init.headers);
    headers.set("content-type", "text/html; charset=utf-8");
    return new Response(renderDocument(tree, headTags), { ...init, headers });
  };

  const show = async (
    ctx: Context<State>,
    handler: HandlerFn<unknown, State>,
    view: Page["view"],
    given: ResponseInit = {},
    around = folders,
  ): Promise<Response> => {
    const result = await handler(ctx);
    if (result instanceof Response) return result;
    const { data, ...init } = result;
    return render(draw(view, null, data), { ...given, ...init }, around);
  };

  const guard = (folder: Folder, depth: number): Middleware<State> => (ctx) =>
    ctx.next().catch((thrown) => {
      if (folder.error === undefined) throw thrown;
      error = thrown;
      const status = thrown instanceof HttpError ? thrown.status : 500;
      // deno-lint-ignore no-console -- a person must act; nobody else logs it
      if (status >= 500) console.error(thrown);
      const around = folders.slice(0, depth + 1);
      const { view, handler } = folder.error;
      const own = typeof handler === "function" ? handler : nothing;
      return show({ ...ctx, error }, own, view, { status }, around);
    });

  const handle: Middleware<State> = async (ctx) =>
    await show(ctx, handlerFor(page, req.method), page?.view);

  const steps = folders.flatMap((folder, depth) => [
    guard(folder, depth),
    ...folder.middlewares,
  ]);
  const run = async (i: number): Promise<Response> =>
    await (steps[i] ?? handle)({
      ...base,
      error,
      next: () => run(i + 1),
      render: (tree, init) => Promise.resolve(render(tree, init)),
    });
  return run(0);
}

function handlerFor(
  page: Page | undefined,
  method: string,
): HandlerFn<unknown, State> {
  if (page === undefined) throw new HttpError(404, "There is no such page.");
  const { view, handler = view && { GET: nothing } } = page;
  if (typeof handler === "function") return handler;
  const byMethod = new Map(Object.entries(handler ?? {}));
  const stand = method === "HEAD" ? byMethod.get("GET") : undefined;
  const found = byMethod.get(method) ?? stand;
  if (found === undefined) throw new HttpError(405, `No ${method} here.`);
  return found;
}

/** A handler of a page that needs no data. */
const nothing = (): { data: undefined } => ({ data: undefined });
