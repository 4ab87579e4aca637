import type { SignalingSeams } from "../../signaling/signaling.ts";
import { SignalClient } from "../fakes/signal_client.ts";
import {
  makeRoom,
  type SignalServer,
  startSignaling,
} from "../fakes/signal_server.ts";
import { RelayClient, type RelayOptions } from "./relay_client.ts";

type Joined = Awaited<ReturnType<typeof SignalClient.join>>;

/** A room with a host and two guests on signalling sockets. */
export interface Trio extends AsyncDisposable {
  readonly server: SignalServer;
  readonly host: Joined;
  readonly guest: Joined;
  readonly third: Joined;
}

export async function trio(
  options: Partial<SignalingSeams> = {},
): Promise<Trio> {
  const server = await startSignaling(options);
  await makeRoom(server, { maxMembers: 10 });
  const host = await SignalClient.join(server.port, "host");
  const guest = await SignalClient.join(server.port, "guest");
  const third = await SignalClient.join(server.port, "guest");
  return {
    server,
    host,
    guest,
    third,
    async [Symbol.asyncDispose](): Promise<void> {
      for (const { client } of [host, guest, third]) await client.close();
      await server[Symbol.asyncDispose]();
    },
  };
}

/** Host and guest on the relay, both with credit unless it is withheld. */
export async function paired(
  { server: { port }, host, guest }: Trio,
  ofHost: RelayOptions = {},
  ofGuest: RelayOptions = {},
): Promise<readonly [RelayClient, RelayClient]> {
  const one = await RelayClient.join(port, host, guest.member, ofHost);
  const other = await RelayClient.join(port, guest, host.member, ofGuest);
  await one.until(() => one.credit > 0);
  await other.until(() => other.credit > 0);
  return [one, other];
}

/** One of the relay's metrics, of {@link SignalServer} or scraped. */
export function gaugeIn(text: string, name: string): number {
  const found = new RegExp(`^tallow_relay_${name} (\\S+)$`, "m").exec(text);
  return Number(found?.[1]);
}

export async function gauge(
  { metrics }: SignalServer,
  name: string,
): Promise<number> {
  return gaugeIn(await metrics.text(), name);
}
