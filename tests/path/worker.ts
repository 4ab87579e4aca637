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
  }
  | {
    readonly do: "become";
    readonly condition: Condition;
    /** Gets the bytes carried so far, from when it is done. */
    readonly reply: MessagePort;
  }
  | {
    readonly do: "cut";
    readonly cut: boolean;
    /** Gets the bytes carried so far, from when it is done. */
    readonly reply: MessagePort;
  }
  | {
    readonly do: "move" | "count";
    /** Gets the bytes carried so far. */
    readonly reply: MessagePort;
  };

let relay: Relay | undefined;

self.onmessage = ({ data }: MessageEvent<RelayCommand>) => {
  switch (data.do) {
    case "start":
      relay = new Relay(data.condition);
      return;
    case "stand in":
      data.reply.postMessage(relay?.standIn(data.endpoint, data.sender));
      return;
    case "become":
      relay?.become(data.condition);
      data.reply.postMessage(relay?.carriedBytes);
      return;
    case "cut":
      if (relay) relay.cut = data.cut;
      data.reply.postMessage(relay?.carriedBytes);
      return;
    case "move":
      relay?.move();
      data.reply.postMessage(relay?.carriedBytes);
      return;
    case "count":
      data.reply.postMessage(relay?.carriedBytes);
  }
};
