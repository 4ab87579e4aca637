import { join } from "node:path";
import { randomFile, scratch } from "../e2e/file.ts";
import { Person } from "../e2e/person.ts";
import { startServer } from "../e2e/server.ts";
import { NOTHING } from "../path/condition.ts";
import { hidesAddresses, Path } from "../path/path.ts";
import type { Report } from "./rounds.ts";
import { unwatched } from "./unwatched.ts";

/** Milliseconds in which all have met on a busy machine. */
const MEET_LIMIT = 90_000;

/** Browser processes that the guests share, beside the host's own. */
const BROWSERS = 2;

/** A host with guests, all of whom have met, and nothing moves. */
export interface Crowd extends AsyncDisposable {
  readonly host: Person;
  /** In the order in which they came. */
  readonly guests: readonly Guest[];
  /** What is between the host and the last guest, at first nothing. */
  readonly path: Path;
}

export interface Guest {
  readonly person: Person;
  /** What the host's page calls them. */
  readonly member: string;
}

/** Those whom the page shows as members. */
async function membersOf({ page }: Person): Promise<string[]> {
  return await page.locator("[data-testid=member][data-path]")
    .evaluateAll((all) =>
      all.map((row) => row.getAttribute("data-member") ?? "")
    );
}

/** Waits until the page has a way to so many others. */
async function meets(person: Person, others: number): Promise<void> {
  const met = async () => (await membersOf(person)).length === others;
  await person.until(met, MEET_LIMIT);
}

/** A room for so many, made by dropping a file; its link. */
async function open(
  host: Person,
  file: string,
  guests: number,
): Promise<string> {
  await host.host(file);
  const forOne = await host.link();
  await host.get("invite-guests").selectOption(`${guests}`);
  await host.until(async () => await host.link() !== forOne);
  return await host.link();
}

/** Starts the program and the browsers, and has all meet. */
export async function startCrowd(
  count: number,
  report: Report,
): Promise<Crowd> {
  await using stack = new AsyncDisposableStack();
  // The server's own relay would go around the path.
  const settings = { RELAY: "false", RATE_LIMIT_FACTOR: "0" };
  const server = stack.use(await startServer(settings));
  const path = stack.use(new Path(NOTHING));
  const browser = () => Person.at(server.origin, { lacks: [hidesAddresses] });
  const host = stack.use(await browser());
  await path.attach(host.page);
  const folder = stack.use(await scratch());
  const first = await randomFile(join(folder.path, "first.bin"), 10);
  const link = await open(host, first, count);
  const guests: Guest[] = [];
  for (let at = 0; at < count; at++) {
    const neighbour = guests[at - BROWSERS]?.person;
    const person = stack.use(await neighbour?.stranger() ?? await browser());
    path.bypassed = at < count - 1;
    if (!path.bypassed) await path.attach(person.page);
    const before = await membersOf(host);
    await person.open(link);
    await meets(host, at + 1);
    const [member = ""] = (await membersOf(host))
      .filter((it) => !before.includes(it));
    guests.push({ person, member });
    // The room was made with a file, which is the first one's.
    if (at === 0) {
      await person.accept();
      await person.state("receive", "done");
    }
    report(`${at + 1} of ${count} guests are there`);
  }
  for (const { person } of guests) await meets(person, count);
  const everybody = [host, ...guests.map(({ person }) => person)];
  for (const { page } of everybody) await unwatched(page);
  const started = stack.move();
  return {
    host,
    guests,
    path,
    [Symbol.asyncDispose]: () => started.disposeAsync(),
  };
}
