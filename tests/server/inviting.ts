import assert from "node:assert/strict";
import type { SignalingSeams } from "../../signaling/signaling.ts";
import { SignalClient } from "../fakes/signal_client.ts";
import {
  LOCATOR,
  makeRoom,
  type SignalServer,
  startSignaling,
} from "../fakes/signal_server.ts";
import { type Mood, SmtpServer } from "../fakes/smtp_server.ts";

export const ADDRESS = "ada@far.example";

/** A server with a room, somebody in it, and a mail server. */
export interface Inviting extends AsyncDisposable {
  readonly server: SignalServer;
  readonly smtp: SmtpServer;
  /** What shows that the somebody has a place. */
  readonly place: string;
  invite(to?: string, headers?: Record<string, string>): Promise<Response>;
  cancel(token: string): Promise<Response>;
}

/** Signalling that sends through a mail server, in clear as on loopback. */
export function mailTo(
  { url }: SmtpServer,
): Pick<SignalingSeams, "mail" | "mailMs"> {
  return {
    mail: {
      server: new URL(url),
      login: undefined,
      isEncrypted: false,
      from: "tallow@near.example",
      origin: "https://near.example",
    },
    mailMs: 20_000,
  };
}

export async function inviting(
  mood: Mood,
  options: Parameters<typeof startSignaling>[0] = {},
): Promise<Inviting> {
  const smtp = await SmtpServer.start(mood);
  const server = await startSignaling({ ...mailTo(smtp), ...options });
  assert.equal((await makeRoom(server)).status, 201);
  const joined = await SignalClient.join(server.port, "host");
  const { client, member, token } = joined;
  const place = `${LOCATOR}.${member}.${token}`;
  await client.close();
  return {
    server,
    smtp,
    place,
    invite: async (to = ADDRESS, headers = {}) =>
      await server.app.request("/invitations", {
        method: "POST",
        headers: {
          "content-type": "application/json",
          authorization: `Bearer ${place}`,
          ...headers,
        },
        body: JSON.stringify({ to }),
      }),
    cancel: async (token) =>
      await server.app.request("/invitations", {
        method: "DELETE",
        headers: { authorization: `Bearer ${token}` },
      }),
    async [Symbol.asyncDispose](): Promise<void> {
      await server[Symbol.asyncDispose]();
      await smtp[Symbol.asyncDispose]();
    },
  };
}

/** The token of an answer that took an invitation. */
export async function tokenOf(answer: Response): Promise<string> {
  assert.equal(answer.status, 202);
  const { token } = await answer.json();
  assert.match(token, /^[\w-]{43}$/);
  return token;
}

/** Waits until no invitation is stored. */
export async function over(server: SignalServer): Promise<void> {
  await server.written((rows) => invitations(rows).length === 0);
}

/** Waits until an invitation was tried so often and waits for its next try. */
export async function tried(
  server: SignalServer,
  tries: number,
): Promise<void> {
  // That of one under way is a minute off.
  const soon = server.now() + 30_000;
  await server.written((rows) =>
    invitations(rows).some((it) =>
      it.tries === tries && Number(it.dueAt) < soon
    )
  );
}

/** How invitations ended, without those that none did. */
export async function ends(
  { metrics }: SignalServer,
): Promise<Readonly<Record<string, number>>> {
  const text = await metrics.text();
  const lines = text.matchAll(
    /^tallow_invitations_total\{outcome="(\w+)"\} (\d+)$/gm,
  );
  const all = [...lines].map(([, how, count]) => [how, Number(count)] as const);
  return Object.fromEntries(all.filter(([, count]) => count > 0));
}

type Rows = Parameters<Parameters<SignalServer["written"]>[0]>[0];

function invitations(rows: Rows): readonly Readonly<Record<string, unknown>>[] {
  return [...rows].filter(([key]) => key.startsWith("invite/"))
    .map(([, value]) => value);
}

/**
 * Has servers look again, as they do each second, until it is so: one that finds
 * the database locked by another one leaves it for the next look.
 */
export async function ticking(
  servers: readonly SignalServer[],
  is: () => boolean | Promise<boolean>,
): Promise<void> {
  for (let rounds = 0; !await is(); rounds++) {
    assert.ok(rounds < 500, "it never is");
    await Promise.all(servers.map((server) => server.pass(0)));
    await new Promise((go) => setTimeout(go, 10));
  }
}
