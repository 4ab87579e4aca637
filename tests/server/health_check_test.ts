import assert from "node:assert/strict";
import { join } from "node:path";
import { SmtpServer } from "../fakes/smtp_server.ts";
import { isInstalled } from "../place.ts";
import { startCoturn } from "../turn/coturn.ts";
import { folder, Program } from "./program.ts";

const root = join(import.meta.dirname ?? ".", "../..");

/** What the command says and how it ends, with the permissions of its task. */
async function check(
  ...args: readonly string[]
): Promise<{ code: number; said: readonly string[] }> {
  const { code, stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-check", "--no-prompt", "--allow-net"]
      .concat(["deploy/health_check.ts", ...args]),
    cwd: root,
    stdin: "null",
    stderr: "null",
  }).output();
  return { code, said: new TextDecoder().decode(stdout).trim().split("\n") };
}

Deno.test({
  name: "a server with everything is up, from HTTP to a port on coturn",
  ignore: !await isInstalled("turnserver"),
  async fn() {
    await using data = await folder();
    await using turn = await startCoturn({ transports: ["udp", "tcp"] });
    await using smtp = await SmtpServer.start("takes");
    const allocations = (turn.settings.TURN_URLS ?? "").split(",")
      .map((url) => `allocation ${url}`);
    assert.equal(allocations.length, 2);
    const env = {
      ...turn.settings,
      DATA_DIR: data.path,
      MAIL_SERVER: smtp.url,
      MAIL_TLS: "false",
      MAIL_FROM: "tallow@near.example",
      MAIL_ORIGIN: "https://near.example",
    };
    await using program = new Program(env);
    const origin = await program.origin();
    assert.deepEqual(await check(origin), {
      code: 0,
      said: ["http", "kv", "turn", "mail", "socket"]
        .concat(allocations)
        .map((what) => `ok   ${what}`),
    });
    await program.end("SIGTERM");

    await using stranger = new Program({
      ...env,
      TURN_SECRET: "not the secret that coturn has",
      MAIL_SERVER: "smtp://127.0.0.1:9",
    });
    const { code, said } = await check(await stranger.origin());
    assert.equal(code, 1);
    assert.equal(said[3], "down mail");
    assert.match(said[5] ?? "", /^down allocation turn:.*: it refuses: 401 /);
    const http = await check("--only", "http", await stranger.origin());
    assert.deepEqual(http, { code: 0, said: ["ok   http"] });
  },
});

Deno.test("what is not configured is off, and what is not there is down", async () => {
  await using data = await folder();
  await using program = new Program({ DATA_DIR: data.path });
  const origin = await program.origin();
  assert.deepEqual(await check(origin), {
    code: 0,
    said: ["ok   http", "ok   kv", "off  turn", "off  mail"]
      .concat(["ok   socket", "off  allocation"]),
  });
  await program.end("SIGKILL");
  const { code, said } = await check(origin);
  assert.equal(code, 1);
  for (const line of said) assert.match(line, /^down \w+: ./);
  assert.equal(said.length, 3);
  assert.equal((await check("tallow")).code, 2);
});
