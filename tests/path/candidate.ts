/** Where packets are sent to. */
export interface Endpoint {
  readonly address: string;
  readonly port: number;
}

/** RFC 8839 §5.1: foundation, component, transport, priority, address, port. */
const CANDIDATE =
  /^(?<head>(?:a=)?candidate:\S+ \d+ )(?<transport>\S+) (?<priority>\d+) (?<address>\S+) (?<port>\d+) typ (?<type>\S+)/;

/**
 * The candidate, or all of a description, with `standIn`'s port in place of each
 * UDP host candidate's own. The others go: they would lead around the path; a
 * lone one leaves "". Throws when the browser hides its address.
 */
export async function throughPath(
  text: string,
  standIn: (endpoint: Endpoint) => Promise<number>,
): Promise<string> {
  const lines: string[] = [];
  for (const line of text.split("\r\n")) {
    const found = CANDIDATE.exec(line)?.groups;
    if (found === undefined) {
      lines.push(line);
      continue;
    }
    const { head, transport, priority, address = "", port, type } = found;
    if (address.endsWith(".local")) {
      throw new Error("the browser hides its address behind an mDNS name");
    }
    if (
      type !== "host" || transport?.toLowerCase() !== "udp" ||
      address.includes(":")
    ) continue;
    const own = await standIn({ address, port: Number(port) });
    const rest = line.slice(line.indexOf(" typ "));
    lines.push(`${head}${transport} ${priority} ${address} ${own}${rest}`);
  }
  return lines.join("\r\n");
}
