import type { Middleware } from "fresh";
import { headersOf, languageOf, type Served } from "../ui/language/served.ts";

/** Every page is written in the language of whoever asks for it. */
const inLanguage: Middleware<Served> = async (ctx) => {
  const language = await languageOf(ctx.req);
  ctx.state.language = language;
  const response = await ctx.next();
  for (const [name, value] of Object.entries(headersOf(language))) {
    response.headers.set(name, value);
  }
  return response;
};

export default inLanguage;
