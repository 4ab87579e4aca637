/** Who may learn what of a person's network; it counts for new connections. */
export interface Privacy {
  /** Connect through relays only, so that no member learns our address. */
  readonly relayOnly: boolean;
  /** Let this site's own relay carry what it can. */
  readonly relay: boolean;
}

/** RFC 8839 §5.1, of which no more is taken than a relayed candidate needs. */
const CANDIDATE =
  /^candidate:([\w+/]{1,32}) (1) (udp|tcp) (\d{1,10}) ([\d.]+|[\da-f:]+) (\d{1,5}) typ relay(?: |$)/i;

/** ICE's user fragment, by which a candidate is told from those before it. */
const FRAGMENT = / ufrag ([\w+/]{4,256})(?: |$)/;

/**
 * A candidate as it may leave: one of a TURN server that tells nothing of whom
 * it relays for, or `undefined`. The empty one ends the list.
 */
export function relayedCandidate(candidate: string): string | undefined {
  if (candidate === "") return candidate;
  const found = CANDIDATE.exec(candidate);
  if (!found) return undefined;
  const [, foundation, component, protocol, priority, address = "", port] =
    found;
  const nobody = address.includes(":") ? "::" : "0.0.0.0";
  const fragment = FRAGMENT.exec(candidate)?.[1];
  return `candidate:${foundation} ${component} ${protocol} ${priority} ` +
    `${address} ${port} typ relay raddr ${nobody} rport 0` +
    (fragment === undefined ? "" : ` ufrag ${fragment}`);
}

/**
 * A description as it may leave: the lines that it needs, with no
 * address in them but those of TURN servers.
 */
export function relayedDescription(sdp: string): string {
  return sdp.split(/\r?\n/).flatMap((line) => {
    const kept = relayedLine(line);
    return kept === undefined ? [] : [`${kept}\r\n`];
  }).join("");
}

/** Attributes of RFC 8839, 8122, 8841 and 9143 that name no address. */
const ATTRIBUTES =
  /^a=(?:group:BUNDLE [\w ]+|mid:\w+|ice-(?:ufrag|pwd):[\w+/]+|ice-options:[\w ]+|fingerprint:[\w-]+ [\dA-Fa-f:]+|setup:\w+|sctp-port:\d+|max-message-size:\d+|end-of-candidates|sendrecv)$/;

/**
 * Attributes of RFC 8866, 4585, 5761, 5506, 5576, 8285 and 8830: what the media
 * are. Without dots and, in names, without colons no address fits.
 */
const MEDIA =
  /^a=(?:rtpmap:\d+ [\w/-]+|fmtp:\d+ [\w=;/ -]+|rtcp-fb:(?:\d+|\*) [\w -]+|rtcp-mux|rtcp-rsize|sendonly|recvonly|inactive|extmap:\d+(?:\/\w+)? (?:urn:[a-z][\w:-]+|http:\/\/www\.(?:ietf|webrtc)\.org\/[\w/-]+)|ssrc-group:\w+ [\d ]+|ssrc:\d+ (?:cname|msid):[\w+/{}= -]+|msid:[\w+/{}= -]+)$/;

function relayedLine(line: string): string | undefined {
  if (/^(?:v=0|s=-|t=0 0)$/.test(line)) return line;
  const origin = /^o=\S+ (\d{1,20}) (\d{1,20}) IN IP[46] \S+$/.exec(line);
  if (origin) return `o=- ${origin[1]} ${origin[2]} IN IP4 0.0.0.0`;
  if (line.startsWith("c=")) return "c=IN IP4 0.0.0.0";
  // The port is that of an address that is not told (RFC 8840 §4.1.1).
  const media = /^m=(video|audio) \d+ UDP\/TLS\/RTP\/SAVPF ([\d ]+)$/.exec(
    line,
  );
  if (media) return `m=${media[1]} 9 UDP/TLS/RTP/SAVPF ${media[2]}`;
  if (/^m=application \d+ UDP\/DTLS\/SCTP webrtc-datachannel$/.test(line)) {
    return "m=application 9 UDP/DTLS/SCTP webrtc-datachannel";
  }
  if (line.startsWith("a=candidate:")) {
    const candidate = relayedCandidate(line.slice("a=".length));
    return candidate && `a=${candidate}`;
  }
  return ATTRIBUTES.test(line) || MEDIA.test(line) ? line : undefined;
}
