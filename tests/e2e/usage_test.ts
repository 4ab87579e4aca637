import assert from "node:assert/strict";
import { join } from "node:path";
import { parseReport } from "../../core/usage.ts";
import type { UsageReport } from "../../core/usage_report.ts";
import { randomFile, scratch } from "./file.ts";
import { Person } from "./person.ts";
import { type Server, startServer } from "./server.ts";

const TOKEN = "up-down-strange-charm";
/** One kind of path, or it would be a race which of them is counted. */
const COUNTING = { REPORTS: "true", METRICS_TOKEN: TOKEN, RELAY: "false" };
const NAME = "canary-name-7c1f.bin";
/** Between 1 and 4 MiB, and no number that comes up otherwise. */
const SIZE = 1_357_913;

/** What a browser told of itself. */
interface Told {
  readonly body: string;
  /** Rejects when the page was gone before they were asked for. */
  readonly headers: Promise<Readonly<Record<string, string>>>;
}

/** Somebody whose page's clock can be moved, and all that they report. */
async function counted(
  server: Server,
  options: Parameters<typeof Person.at>[1] = {},
): Promise<{ person: Person; told: Told[] }> {
  const person = await Person.at(server.origin, options);
  // A cookie that any other call would carry.
  const cookie = { name: "tallow-language", value: "en", url: server.origin };
  await person.page.context().addCookies([cookie]);
  return { person, told: await overhear(person) };
}

async function overhear({ page }: Person): Promise<Told[]> {
  const told: Told[] = [];
  await page.clock.install();
  page.on("request", (request) => {
    if (!request.url().endsWith("/api/report")) return;
    const headers = request.allHeaders();
    // Not every test asks.
    headers.catch(() => {});
    told.push({ body: request.postData() ?? "", headers });
  });
  return told;
}

/** A file goes from one to the other. */
async function exchange(host: Person, guest: Person): Promise<string> {
  await using folder = await scratch();
  await host.host(await randomFile(join(folder.path, NAME), SIZE));
  const code = await host.code();
  await guest.join(code);
  await guest.offered();
  await guest.accept();
  await guest.state("receive", "done");
  await host.state("send", "done");
  return code;
}

function read({ body }: Told): UsageReport {
  const report = parseReport(body);
  assert.ok(report.is === "valid", body);
  return report.value;
}

async function metrics(server: Server): Promise<string> {
  const headers = { authorization: `Bearer ${TOKEN}` };
  return await (await fetch(`${server.origin}/metrics`, { headers })).text();
}

Deno.test("minutes after a transfer each page reports it once, in buckets and by no name", async () => {
  await using server = await startServer(COUNTING);
  const host = await counted(server);
  await using sender = host.person;
  const guest = await counted(server);
  await using receiver = guest.person;
  const code = await exchange(sender, receiver);
  assert.deepEqual([...host.told, ...guest.told], [], "not at once");
  const people = [host, guest];
  for (const { person } of people) await person.page.clock.fastForward("05:00");
  await sender.until(() => people.every(({ told }) => told.length === 1));
  for (const { person } of people) await person.page.clock.fastForward("30:00");

  const path = "direct";
  const reports = people.flatMap(({ told }) => told.map(read));
  const entries = reports.flatMap((report) => report.measured);
  const bytes = entries.filter(({ name }) => name === "transfer_bytes");
  assert.deepEqual(bytes.map((entry) => ({ ...entry })), [
    { name: "transfer_bytes", direction: "sent", path, bucket: 3, count: 1 },
    {
      name: "transfer_bytes",
      direction: "received",
      path,
      bucket: 3,
      count: 1,
    },
  ]);
  assert.deepEqual(entries.filter(({ name }) => name === "file_size"), [
    { name: "file_size", bucket: 3, count: 1 },
  ]);
  const operations = entries.filter(({ name }) => name === "pqc_operations")
    .flatMap((entry) => "operation" in entry ? [entry.operation] : []);
  assert.deepEqual(operations.toSorted(), [
    "decapsulate",
    "encapsulate",
    "keygen",
  ]);
  const all = reports.flatMap((report) => report.counted);
  // A path that was lost on a busy machine is made, and counted, again.
  const happened = [...new Set(all.map(({ name }) => name))].toSorted();
  assert.deepEqual(happened, [
    "feature_usage",
    "key_exchanges",
    "sessions",
    "transfers",
    "webrtc_connections",
  ]);

  for (const { body, headers: all } of people.flatMap(({ told }) => told)) {
    const headers = await all;
    assert.equal(headers["content-type"], "application/json");
    const canaries = [...code.split("-"), "canary", String(SIZE), "1357"];
    for (const canary of canaries) assert.ok(!body.includes(canary), canary);
    assert.equal(headers.cookie, undefined);
    assert.equal(headers.referer, undefined);
    assert.equal(headers.authorization, undefined);
  }
  const text = await metrics(server);
  for (
    const line of [
      'tallow_transfers_total{state="done",path="direct"} 1',
      'tallow_sessions_total{mode="code"} 1',
      'tallow_transfer_bytes_total{direction="sent",path="direct"} 4194304',
      'tallow_transfer_duration_seconds_count{path="direct"} 1',
      'tallow_connection_establishment_seconds_count{path="direct"} 1',
      'tallow_pqc_key_exchanges_total{kind="handshake",algorithm="x-wing",status="done"} 1',
    ]
  ) assert.ok(text.includes(`${line}\n`), line);
  assert.deepEqual([...sender.complaints, ...receiver.complaints], []);
});

Deno.test("who leaves with a room open says nothing then, and later what it was", async () => {
  await using server = await startServer(COUNTING);
  await using folder = await scratch();
  const host = await counted(server);
  await using sender = host.person;
  await using receiver = await Person.at(server.origin);
  await exchange(sender, receiver);
  await sender.page.clock.fastForward("05:00");
  await sender.until(() => host.told.length === 1);
  await sender.drop(await randomFile(join(folder.path, "b.bin"), SIZE));
  await receiver.accept();
  const done = sender.page.locator(
    '[data-testid="transfer"][data-state="done"]',
  );
  await sender.until(async () => await done.count() === 2);
  // Nearly all of it may be told by now, and the next report is due soon.
  await sender.page.clock.fastForward("04:50");
  const later = await sender.newTab();
  const told = await overhear(later);
  await sender.page.goto("about:blank");
  await later.home();
  await later.get("code-input").waitFor();
  assert.equal(host.told.length, 1);
  await later.page.clock.fastForward("05:00");
  await later.until(() => told.length === 1);
  const [report] = told.map(read);
  assert.ok(report?.counted.some(({ name }) => name === "transfers"));
});

/** Two send a file, and hours later nobody has reported anything. */
async function silent(
  settings: Readonly<Record<string, string>>,
  before: (person: Person) => Promise<void>,
  script?: string,
): Promise<void> {
  await using server = await startServer(settings);
  const options = script === undefined ? {} : { script };
  const host = await counted(server, options);
  await using sender = host.person;
  const guest = await counted(server, options);
  await using receiver = guest.person;
  await before(sender);
  await before(receiver);
  await exchange(sender, receiver);
  for (const { page } of [sender, receiver]) {
    await page.clock.fastForward("20:00");
    await page.goto("about:blank");
  }
  assert.deepEqual([...host.told, ...guest.told], []);
}

Deno.test("with the switch off nothing is reported", async () => {
  await silent(COUNTING, async (person) => {
    await person.page.goto(`${person.origin}/settings`);
    await person.get("setting-usage").uncheck();
  });
});

Deno.test("a browser that asks not to be counted is not", async () => {
  const asks = `Object.defineProperty(
    Navigator.prototype, "globalPrivacyControl", { get: () => true });`;
  await silent(COUNTING, async (person) => {
    await person.page.goto(`${person.origin}/settings`);
    assert.ok(await person.get("setting-usage").isDisabled());
  }, asks);
});

Deno.test("a site that takes no counts is sent none", async () => {
  await silent({}, async (person) => {
    await person.page.goto(`${person.origin}/settings`);
    assert.ok(await person.get("setting-usage").isDisabled());
  });
});
