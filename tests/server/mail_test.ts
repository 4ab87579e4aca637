import assert from "node:assert/strict";
import { join } from "node:path";
import { SignalClient } from "../fakes/signal_client.ts";
import { HOST_TOKEN_HASH, LOCATOR } from "../fakes/signal_server.ts";
import { SmtpServer } from "../fakes/smtp_server.ts";
import { ADDRESS } from "./inviting.ts";
import { folder, Program } from "./program.ts";

const LOGIN = { user: "tallow", password: "top bottom strange" };

/** A certificate for 127.0.0.1, good for a day, and who vouches for it. */
async function certificate(
  folder: string,
): Promise<{ authority: string; key: string; cert: string }> {
  const openssl = async (line: string): Promise<void> => {
    const args = line.split(" ");
    const run = new Deno.Command("openssl", { args, cwd: folder });
    const { success, stderr } = await run.output();
    assert.ok(success, new TextDecoder().decode(stderr));
  };
  const key = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes";
  await openssl(
    `req -x509 ${key} -days 1 -subj /CN=Test -keyout ca.key -out ca.pem`,
  );
  await openssl(
    `req ${key} -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1 -addext basicConstraints=CA:FALSE -keyout key.pem -out cert.csr`,
  );
  await openssl(
    "x509 -req -in cert.csr -copy_extensions copy -CA ca.pem -CAkey ca.key -CAcreateserial -days 1 -out cert.pem",
  );
  const read = (name: string) => Deno.readTextFile(join(folder, name));
  return {
    authority: join(folder, "ca.pem"),
    key: await read("key.pem"),
    cert: await read("cert.pem"),
  };
}

const isInstalled = await new Deno.Command("openssl", { args: ["version"] })
  .output().then(() => true, () => false);

Deno.test({
  name: "the program invites over STARTTLS and a login, and says so in its log",
  ignore: !isInstalled,
  async fn() {
    await using data = await folder();
    const { authority, key, cert } = await certificate(data.path);
    const logins: unknown[] = [];
    await using smtp = await SmtpServer.start("says later", {
      disabledCommands: [],
      authOptional: false,
      key,
      cert,
      onAuth({ username, password }, { secure }, go) {
        logins.push({ user: username, password, secure });
        go(null, { user: username ?? "" });
      },
    });
    await using program = new Program({
      DATA_DIR: data.path,
      DENO_CERT: authority,
      MAIL_SERVER: smtp.url,
      MAIL_USER: LOGIN.user,
      MAIL_PASSWORD: LOGIN.password,
      MAIL_FROM: "tallow@near.example",
      MAIL_ORIGIN: "https://near.example",
    });
    const api = `${await program.origin()}/api`;
    const call = async (
      path: string,
      body: unknown,
      place = "",
    ): Promise<number> => {
      const answer = await fetch(api + path, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          authorization: `Bearer ${place}`,
        },
        body: JSON.stringify(body),
      });
      await answer.body?.cancel();
      return answer.status;
    };
    const room = {
      locator: LOCATOR,
      hostTokenHash: HOST_TOKEN_HASH,
      ttlSeconds: 600,
      maxMembers: 2,
    };
    assert.equal(await call("/rooms", room), 201);
    const { client, member, token } = await SignalClient.join(api, "host");
    const place = `${LOCATOR}.${member}.${token}`;
    assert.equal(await call("/invitations", { to: ADDRESS }, place), 202);
    await program.said(/mail-failed/);
    smtp.mood = "takes";
    const mail = await smtp.mail();
    assert.equal(mail.to?.[0]?.address, ADDRESS);
    assert.ok(logins.length >= 2);
    for (const login of logins) {
      assert.deepEqual(login, { ...LOGIN, secure: true });
    }
    const ready = await (await fetch(`${api}/ready`)).json();
    assert.equal(ready.dependencies.mail, "ok");
    await client.close();
    const [, log] = await program.end("SIGTERM");
    const failed = log.split("\n").find((line) => line.includes("mail-failed"));
    const { event, why, tries } = JSON.parse(failed ?? "{}");
    assert.deepEqual({ event, why, tries }, {
      event: "mail-failed",
      why: "451",
      tries: 1,
    });
    for (const secret of [ADDRESS, LOGIN.password, LOCATOR, token]) {
      assert.ok(!log.includes(secret), secret);
    }
  },
});
