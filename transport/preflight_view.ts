/** What is tried before anybody is met: each is a path of its own. */
export type PathName =
  | "server"
  | "direct"
  | "turn-udp"
  | "turn-tcp"
  | "turn-tls"
  | "relay";

/** Why one does not work. */
export type PathFault =
  /** The server's calls are not answered. */
  | "no-answer"
  /** They are, but a socket to it does not open. */
  | "no-socket"
  /** The browser has no WebRTC, or may not use it. */
  | "no-webrtc"
  /** No address of ours was found that others could use. */
  | "no-address"
  /** There were addresses, and nothing came through. */
  | "no-connection"
  /** The TURN server gave us no address: blocked, down, or refused. */
  | "no-relay-address"
  | "timeout";

/** How far one is. */
export type PathCheck =
  | { readonly path: PathName; readonly state: "checking" | "works" }
  /** The site has no such server, or this person does not want it used. */
  | {
    readonly path: PathName;
    readonly state: "absent";
    readonly why: "none" | "off";
  }
  | {
    readonly path: PathName;
    readonly state: "fails";
    readonly why: PathFault;
  };
