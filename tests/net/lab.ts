import { Namespace } from "./namespace.ts";
import { LAN, type Net, rulesOf, WAN } from "./net.ts";

/** Addresses that nobody has (RFC 5737, RFC 3849), and private ones. */
const ADDRESSES = {
  4: {
    world: "203.0.113.",
    home: (number: number) => `192.168.${number}.`,
    bits: 24,
    forwarding: "net/ipv4/ip_forward",
  },
  6: {
    world: "2001:db8::",
    home: (number: number) => `2001:db8:${number}::`,
    bits: 64,
    forwarding: "net/ipv6/conf/all/forwarding",
  },
} as const;

type Family = keyof typeof ADDRESSES;

/** Somebody's network: a machine and the router between it and the world. */
export interface Home {
  readonly machine: Namespace;
  /** Its address is the one towards the world. */
  readonly router: Namespace;
  /** All addresses at home. */
  readonly network: string;
}

/** Networks in which every packet of a test stays. */
export interface Lab extends AsyncDisposable {
  readonly server: Namespace;
  readonly turn: Namespace;
  readonly homes: readonly [Home, Home];
  /** Has both routers do something else, in the language of nft(8). */
  filter(rules: string): Promise<void>;
}

/** Makes networks; `net` says what is between the two homes. */
export async function openLab(net: Net): Promise<Lab> {
  await using stack = new AsyncDisposableStack();
  const family: Family = net === "ipv6" ? 6 : 4;
  const { world, home, bits, forwarding } = ADDRESSES[family];
  const lab = crypto.randomUUID().slice(0, 4);

  async function make(what: string, address: string): Promise<Namespace> {
    const made = stack.use(await Namespace.make(lab, what, address));
    await made.set({ "net/ipv6/conf/all/disable_ipv6": family === 6 ? 0 : 1 });
    return made;
  }
  const up = (name: string, address: string): readonly string[] => [
    `addr add ${address}/${bits} dev ${name}${family === 6 ? " nodad" : ""}`,
    `link set ${name} up`,
  ];

  const hub = await make("hub", "");
  await hub.ip("link add hub type bridge forward_delay 0", "link set hub up");
  async function inWorld(what: string, number: number): Promise<Namespace> {
    const made = await make(what, `${world}${number}`);
    await hub.ip(
      `link add ${what} type veth peer name ${WAN} netns ${made.name}`,
      `link set ${what} master hub up`,
    );
    await made.ip(...up(WAN, made.address));
    return made;
  }
  async function atHome(what: string, number: number): Promise<Home> {
    const router = await inWorld(`${what}router`, number);
    const machine = await make(what, `${home(number)}2`);
    const inside = `${home(number)}1`;
    await router.ip(
      `link add ${LAN} type veth peer name ${LAN} netns ${machine.name}`,
      ...up(LAN, inside),
    );
    await machine.ip(
      ...up(LAN, machine.address),
      `route add default via ${inside}`,
    );
    await router.set({ [forwarding]: 1 });
    return { machine, router, network: `${home(number)}0/${bits}` };
  }

  const server = await inWorld("server", 1);
  const turn = await inWorld("turn", 2);
  const homes = [await atHome("a", 11), await atHome("b", 12)] as const;
  const outside = [server, turn, ...homes.map(({ router }) => router)];
  for (const { router, network } of homes) {
    for (const from of outside) {
      if (from === router) continue;
      await from.ip(`route add ${network} via ${router.address}`);
    }
  }
  const filter = async (rules: string): Promise<void> => {
    for (const { router } of homes) await router.filter(rules);
  };
  await filter(rulesOf(net));
  const made = stack.move();
  return {
    server,
    turn,
    homes,
    filter,
    [Symbol.asyncDispose]: () => made.disposeAsync(),
  };
}
