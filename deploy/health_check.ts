// deno-lint-ignore-file no-console
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { formatPlace, type IceAnswer, parseIceAnswer } from "../core/call.ts";
import { parseServerMessage } from "../core/signal.ts";
import { allocate } from "./turn_allocation.ts";

/** `deno task health-check URL`: whether a server works, seen from outside. */

const USAGE =
  "usage: deno task health-check [--only http,ready,socket,turn] https://tallow.example.org";

const ANSWER_MS = 10_000;

const drawn = (bytes: number): Buffer =>
  Buffer.from(crypto.getRandomValues(new Uint8Array(bytes)));

/** Prints a line for each thing that was looked at. */
type Tell = (what: string, is: "ok" | "down" | "off", why?: string) => void;

async function call(url: URL, init: RequestInit = {}): Promise<Response> {
  const signal = AbortSignal.timeout(ANSWER_MS);
  return await fetch(url, { ...init, signal });
}

/** The page and the process behind it. */
async function checkHttp(origin: URL, tell: Tell): Promise<void> {
  const page = await call(origin);
  const text = await page.text();
  if (page.status !== 200 || !text.startsWith("<!DOCTYPE html>")) {
    throw new Error(`the page: ${page.status}`);
  }
  const health = await call(new URL("/api/health", origin));
  await health.body?.cancel();
  if (health.status !== 200) throw new Error(`health: ${health.status}`);
  tell("http", "ok");
}

const readyShape = z.object({
  dependencies: z.record(z.string(), z.enum(["ok", "down"])),
});

/** What the server says of the things it works with. */
async function checkReady(origin: URL, tell: Tell): Promise<void> {
  const answer = await call(new URL("/api/ready", origin));
  const text = await answer.text();
  if (answer.status !== 200) return tell("kv", "down", `${answer.status}`);
  const { dependencies } = readyShape.parse(JSON.parse(text));
  for (const name of ["kv", "turn", "mail"]) {
    tell(name, dependencies[name] ?? "off");
  }
}

/** Makes a room, takes its first place, and closes it; what `/ice` gives. */
async function checkSocket(origin: URL, tell: Tell): Promise<IceAnswer> {
  const token = drawn(32);
  const locator = drawn(16).toString("hex");
  const room = new URL(`/api/rooms/${locator}`, origin);
  const made = await call(new URL("/api/rooms", origin), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      locator,
      hostTokenHash: createHash("sha256").update(token).digest("base64url"),
      ttlSeconds: 60,
      maxMembers: 2,
    }),
  });
  await made.body?.cancel();
  if (made.status !== 201) throw new Error(`making a room: ${made.status}`);
  const shown = token.toString("base64url");
  const socket = new WebSocket(`${room}/socket`);
  try {
    const place = await welcome(socket, shown);
    const authorization = formatPlace({ locator, ...place });
    const headers = { authorization };
    const answer = await call(new URL("/api/ice", origin), { headers });
    const ice = parseIceAnswer(await answer.text());
    if (ice.is === "refused") throw new Error(`ice: ${answer.status}`);
    tell("socket", "ok");
    return ice.value;
  } finally {
    socket.close();
    const headers = { authorization: `Bearer ${shown}` };
    const closed = await call(room, { method: "DELETE", headers });
    await closed.body?.cancel();
  }
}

async function welcome(
  socket: WebSocket,
  token: string,
): Promise<{ member: string; token: string }> {
  const late = AbortSignal.timeout(ANSWER_MS);
  return await new Promise((on, fail) => {
    late.onabort = () => fail(new Error("no welcome in time"));
    socket.onopen = () =>
      socket.send(JSON.stringify({ t: "join", role: "host", token }));
    socket.onerror = () => fail(new Error("the socket was refused"));
    socket.onclose = ({ code }) => fail(new Error(`closed with ${code}`));
    socket.onmessage = ({ data }) => {
      const message = parseServerMessage(data);
      const value = message.is === "valid" ? message.value : undefined;
      if (value?.t === "welcome") on(value);
      else fail(new Error("something else than a welcome"));
    };
  });
}

/** Opens a port on each TURN server with what a member would be given. */
async function checkTurn(
  { iceServers }: IceAnswer,
  tell: Tell,
): Promise<void> {
  const turns = iceServers.filter(({ username }) => username !== undefined);
  if (turns.length === 0) return tell("allocation", "off");
  for (const { urls, username = "", credential = "" } of turns) {
    for (const url of urls) {
      await attempt(`allocation ${url}`, tell, async () => {
        await allocate(url, username, credential);
        tell(`allocation ${url}`, "ok");
      });
    }
  }
}

async function attempt<T>(
  what: string,
  tell: Tell,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    tell(what, "down", error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

/** Whether nothing of it is down. */
async function check(origin: URL, only: readonly string[]): Promise<boolean> {
  let isUp = true;
  const tell: Tell = (what, is, why) => {
    if (is === "down") isUp = false;
    console.log(`${is.padEnd(5)}${what}${why === undefined ? "" : `: ${why}`}`);
  };
  const wants = (name: string): boolean =>
    only.length === 0 || only.includes(name);
  if (wants("http")) {
    await attempt("http", tell, () => checkHttp(origin, tell));
  }
  if (wants("ready")) {
    await attempt("ready", tell, () => checkReady(origin, tell));
  }
  if (wants("socket") || wants("turn")) {
    const ice = await attempt(
      "socket",
      tell,
      () => checkSocket(origin, tell),
    );
    if (ice !== undefined && wants("turn")) await checkTurn(ice, tell);
  }
  return isUp;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string" } },
});
const [url = ""] = positionals;
if (!URL.canParse(url)) {
  console.error(USAGE);
  Deno.exit(2);
}
const only = values.only?.split(",") ?? [];
Deno.exit(await check(new URL(url), only) ? 0 : 1);
