import assert from "node:assert/strict";
import { SmtpServer } from "../tests/fakes/smtp_server.ts";
import { Mailer } from "./mailer.ts";

const MAIL = { to: "ada@far.example", subject: "S", text: "T" };

function mailer(url: string, isEncrypted = false, ms = 5000): Mailer {
  return new Mailer({
    server: new URL(url),
    login: undefined,
    isEncrypted,
    from: "tallow@near.example",
    origin: "https://near.example",
  }, ms);
}

Deno.test("what a server takes has one recipient and says it is no person", async () => {
  await using smtp = await SmtpServer.start("takes");
  assert.deepEqual(await mailer(smtp.url).send(MAIL), { is: "taken" });
  const { from, to, cc, subject, text, headers } = await smtp.mail();
  assert.deepEqual(from, { name: "Tallow", address: "tallow@near.example" });
  assert.deepEqual(to, [{ name: "", address: "ada@far.example" }]);
  assert.equal(cc, undefined);
  assert.equal(subject, "S");
  assert.equal(text, "T\n");
  const auto = headers.find(({ key }) => key === "auto-submitted");
  assert.equal(auto?.value, "auto-generated");
});

Deno.test("4yz may change, 5yz stays", async () => {
  await using smtp = await SmtpServer.start("says later");
  const way = mailer(smtp.url);
  assert.deepEqual(await way.send(MAIL), { is: "later", why: "451" });
  smtp.mood = "refuses";
  assert.deepEqual(await way.send(MAIL), { is: "never", why: "550" });
  assert.equal(smtp.mails.length, 0);
});

Deno.test("a server that is silent, gone or not found may come back", async () => {
  const smtp = await SmtpServer.start("is silent");
  const { url } = smtp;
  assert.equal((await mailer(url, false, 100).send(MAIL)).is, "later");
  await smtp[Symbol.asyncDispose]();
  assert.deepEqual(await mailer(url).send(MAIL), {
    is: "later",
    why: "ESOCKET",
  });
  const nowhere = mailer("smtp://mail.invalid");
  assert.equal((await nowhere.send(MAIL)).is, "later");
});

Deno.test("without STARTTLS nothing goes out that is to be encrypted", async () => {
  await using smtp = await SmtpServer.start("takes");
  const { is } = await mailer(smtp.url, true).send(MAIL);
  assert.equal(is, "never");
  assert.equal(smtp.calls, 1);
  assert.equal(smtp.mails.length, 0);
});

Deno.test("a probe connects and sends nothing", async () => {
  const smtp = await SmtpServer.start("takes");
  const way = mailer(smtp.url);
  await way.probe();
  assert.equal(smtp.calls, 1);
  assert.equal(smtp.mails.length, 0);
  await smtp[Symbol.asyncDispose]();
  await assert.rejects(way.probe());
});
