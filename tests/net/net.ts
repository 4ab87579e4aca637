/** What the network between two people is like. */
export type Net =
  /** Everybody reaches everybody. */
  | "plain"
  /**
   * Each is behind a NAT that takes another port for each destination and lets
   * nothing in that was not asked for: no direct path.
   */
  | "nat"
  /** Each is behind a firewall that lets no UDP through. */
  | "no udp"
  /** As plain, and there is no IPv4. */
  | "ipv6";

/** The interfaces of a router: to its people, and to the rest of the world. */
export const LAN = "lan";
export const WAN = "wan";

const FORWARD = "type filter hook forward priority filter; policy";

const RULES: Readonly<Record<Net, string>> = {
  plain: "",
  ipv6: "",
  "no udp": `table inet firewall {
    chain forward {
      ${FORWARD} accept;
      meta l4proto udp drop
    }
  }`,
  nat: `table inet firewall {
    chain forward {
      ${FORWARD} drop;
      iifname ${LAN} accept
      ct state established,related accept
    }
    chain input {
      type filter hook input priority filter;
      iifname ${WAN} ct state new drop
    }
  }
  table ip nat {
    chain out {
      type nat hook postrouting priority srcnat;
      oifname ${WAN} masquerade random,fully-random
    }
  }`,
};

/** What a router does to packets, in the language of nft(8). */
export function rulesOf(net: Net): string {
  return RULES[net];
}

/** Losses are drawn in parts of a thousand. */
const PARTS = 1000;

/** Lets this share of all packets get lost, counts them, and does no more. */
export function losing(share: number): string {
  return `table inet loss {
    chain forward {
      ${FORWARD} accept;
      numgen random mod ${PARTS} < ${Math.round(share * PARTS)} counter drop
    }
  }`;
}

/** Drops UDP beyond so much a second each way together. */
export function slowingUdp(kilobytesPerSecond: number): string {
  return `table inet rate {
    chain forward {
      ${FORWARD} accept;
      meta l4proto udp limit rate over ${kilobytesPerSecond} kbytes/second drop
    }
  }`;
}
