import type { Endpoint } from "./candidate.ts";
import type { Condition } from "./condition.ts";
import { Relay } from "./relay.ts";

/** The relay has a thread of its own: whoever measures may be busy. */
export type RelayCommand =
  | { readonly do: "start"; readonly condition: Condition }
  | {
    readonly do: "stand in";
    readonly endpoint: Endpoint;
    readonly sender: number;
    /** Gets the port number. */
    readonly reply: MessagePort;
  };

let relay: Relay | undefined;

self.onmessage = ({ data }: MessageEvent<RelayCommand>) => {
  if (data.do === "start") relay = new Relay(data.condition);
  else data.reply.postMessage(relay?.standIn(data.endpoint, data.sender));
};
