// deno-lint-ignore-file no-console
import assert from "node:assert/strict";
import { join } from "node:path";
import { entrypoint } from "../checks/dockerfile.ts";

/**
 * `deno task image`: what the image would be, without Docker. Assembles its
 * folder, makes it unwritable and starts its entrypoint in it as nobody. Needs
 * root, to be somebody else, and a build.
 */

const NOBODY = 65_534;
const root = join(import.meta.dirname ?? ".", "../..");

const at = await Deno.makeTempDir({ dir: "/var/tmp", prefix: "tallow-image-" });
const app = join(at, "app");
const data = join(at, "data");
const places = (text: string): string =>
  text.replaceAll("/app", app).replaceAll("/data", data);

async function run(command: string, ...args: string[]): Promise<string> {
  const { success, stdout } = await new Deno.Command(command, {
    args,
    cwd: root,
    stderr: "inherit",
  }).output();
  assert.ok(success, `${command} ${args.join(" ")}`);
  return new TextDecoder().decode(stdout);
}

try {
  await Deno.mkdir(data);
  await Deno.chown(data, NOBODY, NOBODY);
  await Deno.chmod(at, 0o755);
  await run(Deno.execPath(), "run", "-A", "deploy/assemble.ts", app);
  await run("chmod", "-R", "a-w,a+rX", app);
  console.log(`the folder has ${(await run("du", "-sh", app)).split("\t")[0]}`);
  const file = await Deno.readTextFile(join(root, "deploy/Dockerfile"));
  const [, ...args] = entrypoint(file).map(places);
  const child = new Deno.Command(Deno.execPath(), {
    args,
    cwd: app,
    uid: NOBODY,
    gid: NOBODY,
    clearEnv: true,
    env: {
      PATH: "/usr/bin:/bin",
      HOME: "/nonexistent",
      DENO_DIR: join(app, ".deno"),
      DATA_DIR: data,
      PORT: "0",
    },
    stdin: "null",
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  let said = "";
  let isChecked = false;
  for await (const part of child.stdout.pipeThrough(new TextDecoderStream())) {
    said += part;
    const origin = /ready at (\S+)\n/.exec(said)?.[1];
    if (origin === undefined || isChecked) continue;
    isChecked = true;
    const checked = new Deno.Command(Deno.execPath(), {
      args: ["run", "--cached-only", "--allow-net", "deploy/health_check.ts"]
        .concat(["--only", "http,ready,socket", origin]),
      cwd: app,
      uid: NOBODY,
      gid: NOBODY,
      env: { DENO_DIR: join(app, ".deno") },
    }).spawn();
    assert.ok((await checked.status).success, "it is not healthy");
    child.kill("SIGTERM");
  }
  console.log(said);
  assert.equal((await child.status).code, 0);
  console.log("it starts unprivileged, writes nothing beside its data, stops");
} finally {
  await run("chmod", "-R", "u+w", at);
  await Deno.remove(at, { recursive: true });
}
