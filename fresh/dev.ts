import { join } from "node:path";
import { build } from "./build.ts";
import config from "../fresh.config.ts";

/**
 * Runs the command given as arguments (the server, under `--watch` of the
 * build's record) and bundles after each change. The bundler runs here, in a
 * process that nobody restarts.
 */
const [program = "deno", ...args] = Deno.args;
await build(config, { live: true });
new Deno.Command(program, { args }).spawn();

const ignored = new RegExp(`^(\\.|node_modules$|${config.dist}$)`);
const watched = Array.from(Deno.readDirSync(config.root), ({ name }) => name)
  .filter((name) => !ignored.test(name))
  .map((name) => join(config.root, name));
for await (const { kind } of Deno.watchFs(watched)) {
  if (kind === "access") continue;
  await build(config, { live: true }).catch((error) => {
    // deno-lint-ignore no-console -- for the person who just saved the file
    console.error(error);
  });
}
