import assert from "node:assert/strict";
import { SmtpServer } from "../fakes/smtp_server.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";

const TO = "ada@far.example";

function mailing(smtp: SmtpServer): Record<string, string> {
  return {
    MAIL_SERVER: smtp.url,
    MAIL_TLS: "false",
    MAIL_FROM: "tallow@near.example",
    MAIL_ORIGIN: "https://near.example",
  };
}

/** A room whose host has the field before them. */
async function hosting(host: Person): Promise<string> {
  await host.home();
  await host.get("code-input").waitFor();
  await host.drop(new URL("../../LICENSE", import.meta.url).pathname);
  await host.get("room-code").waitFor();
  return await host.code();
}

async function write(host: Person, to: string): Promise<void> {
  await host.get("invite-mail-open").click();
  await host.get("invite-mail").fill(to);
  await host.get("invite-mail-send").click();
}

/** Waits for what the field says. */
async function says(host: Person, sentence: string): Promise<void> {
  const state = host.get("invite-mail-state");
  await host.until(async () => (await state.innerText()).trim() === sentence);
}

Deno.test("somebody invited by mail comes in by the words they are told", async () => {
  await using smtp = await SmtpServer.start("takes");
  await using server = await startServer(mailing(smtp));
  await using host = await Person.at(server.origin);
  await using guest = await Person.at(server.origin);
  const code = await hosting(host);
  await write(host, TO);
  await says(host, "If the address exists, a letter is on its way.");
  const mail = await smtp.mail();
  assert.equal(mail.to?.[0]?.address, TO);
  const text = mail.text ?? "";
  assert.match(text, /https:\/\/near\.example\/r\b/);
  const [, ...secret] = code.split("-");
  // The letter may have one of the words for its own; never both.
  for (const joint of ["-", " ", "", "%20", "+"]) {
    assert.ok(!text.includes(secret.join(joint)), joint);
  }
  assert.ok(!text.includes(await host.shortCode()));
  await guest.page.goto(`${server.origin}/r`);
  await guest.join(code);
  await guest.offered();
  assert.deepEqual(host.complaints, []);
});

Deno.test("a letter that waits can be taken back", async () => {
  await using smtp = await SmtpServer.start("says later");
  await using server = await startServer(mailing(smtp));
  await using host = await Person.at(server.origin);
  await hosting(host);
  await write(host, TO);
  await says(host, "If the address exists, a letter is on its way.");
  await smtp.called(1);
  await host.get("invite-mail-cancel").click();
  await says(host, "Taken back, unless it had already left.");
  smtp.mood = "takes";
  // Another one gets through, and that is all.
  await host.get("invite-mail").fill("eve@far.example");
  await host.get("invite-mail-send").click();
  const mail = await smtp.mail();
  assert.equal(mail.to?.[0]?.address, "eve@far.example");
  assert.equal(smtp.mails.length, 1);
});

Deno.test("what is no address, or too many, is told at the field", async () => {
  await using smtp = await SmtpServer.start("takes");
  const settings = { ...mailing(smtp), RATE_LIMIT_FACTOR: "1" };
  await using server = await startServer(settings);
  await using host = await Person.at(server.origin);
  await hosting(host);
  await write(host, "ada at far");
  const error = host.get("invite-mail-error");
  await error.waitFor();
  assert.equal(await error.getAttribute("data-fault"), "address");
  assert.equal(await host.get("invite-mail").inputValue(), "ada at far");
  await host.until(async () => {
    await host.get("invite-mail").fill(TO);
    await host.get("invite-mail-send").click();
    await host.page.locator(
      '[data-state="sent"], [data-testid="invite-mail-error"]',
    ).waitFor();
    return await error.count() > 0;
  });
  assert.equal(await error.getAttribute("data-fault"), "often");
});

Deno.test("where the server sends no mail there is no field", async () => {
  await using server = await startServer();
  await using host = await Person.at(server.origin);
  await hosting(host);
  assert.equal(await host.get("invite-mail-open").count(), 0);
});
