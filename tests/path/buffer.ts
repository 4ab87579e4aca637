/** Asked for; Linux gives at most `net.core.rmem_max` where it is not root. */
const BUFFER_BYTES = 4 << 20;

/** From Linux's asm-generic/socket.h. */
const SOL_SOCKET = 1;
const SO_RCVBUF = 8;
const SO_RCVBUFFORCE = 33;

/** The descriptor of this process's UDP socket at `port`. */
function descriptorOf(port: number): number {
  const hex = port.toString(16).toUpperCase().padStart(4, "0");
  const inodes = Deno.readTextFileSync("/proc/net/udp").split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[1]?.endsWith(`:${hex}`))
    .map((fields) => `socket:[${fields[9]}]`);
  for (const { name } of Deno.readDirSync("/proc/self/fd")) {
    try {
      const target = Deno.readLinkSync(`/proc/self/fd/${name}`);
      if (inodes.includes(target)) return Number(name);
    } catch {
      continue; // closed meanwhile
    }
  }
  throw new Error(`no socket of this process has port ${port}`);
}

/**
 * Lets more wait in a UDP socket than Linux does unasked (208 KiB), so that a
 * busy relay loses nothing of its own. Deno has no such option. Elsewhere than
 * on Linux it does nothing.
 */
export function deepen(port: number): void {
  if (Deno.build.os !== "linux") return;
  const libc = Deno.dlopen("libc.so.6", {
    setsockopt: {
      parameters: ["i32", "i32", "i32", "buffer", "u32"],
      result: "i32",
    },
  });
  const descriptor = descriptorOf(port);
  const value = new Uint8Array(new Int32Array([BUFFER_BYTES]).buffer);
  const set = (option: number): boolean =>
    libc.symbols.setsockopt(
      descriptor,
      SOL_SOCKET,
      option,
      value,
      value.length,
    ) === 0;
  try {
    if (set(SO_RCVBUFFORCE) || set(SO_RCVBUF)) return;
    throw new Error("the relay's receive buffer cannot be set");
  } finally {
    libc.close();
  }
}
