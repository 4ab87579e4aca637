import assert from "node:assert/strict";
import { relayedCandidate, relayedDescription } from "./privacy.ts";

const RELAYED = "candidate:2 1 udp 41885439 198.51.100.7 49160 typ relay " +
  "raddr 0.0.0.0 rport 0 ufrag Yx1K";

Deno.test("a relayed candidate leaves without the address it relays for", () => {
  assert.equal(
    relayedCandidate(
      "candidate:2 1 udp 41885439 198.51.100.7 49160 typ relay " +
        "raddr 203.0.113.9 rport 61000 generation 0 ufrag Yx1K " +
        "network-id 3 network-cost 10",
    ),
    RELAYED,
  );
  assert.equal(
    relayedCandidate(
      "candidate:a/+ 1 UDP 5 2001:db8::7 49160 typ relay " +
        "raddr 2001:db8:1::9 rport 61000",
    ),
    "candidate:a/+ 1 UDP 5 2001:db8::7 49160 typ relay raddr :: rport 0",
  );
  // The end of the list.
  assert.equal(relayedCandidate(""), "");
});

Deno.test("no other candidate leaves, whatever it calls itself", () => {
  const others = [
    "candidate:1 1 udp 2122260223 192.168.1.5 51000 typ host generation 0",
    "candidate:1 1 udp 1 0a1b2c3d-0000.local 51000 typ host",
    "candidate:1 1 udp 1 203.0.113.9 61000 typ srflx raddr 192.168.1.5 rport 5",
    "candidate:1 1 udp 1 203.0.113.9 61000 typ prflx",
    "candidate:1 1 tcp 1 192.168.1.5 9 typ host tcptype active",
    "candidate:1 1 udp 1 192.168.1.5 5 typ host typ relay",
    "candidate:1 1 udp 1 192.168.1.5 5 typ relayed",
    "candidate:1 1 udp 1 host.example 5 typ relay",
    "a=candidate:1 1 udp 1 198.51.100.7 5 typ relay",
    "candidate:1 1 udp 1 198.51.100.7 5 typ relay\r\na=candidate:x",
    "192.168.1.5",
  ];
  for (const other of others) {
    assert.equal(relayedCandidate(other), undefined, other);
  }
});

/** As a browser writes it, and as one might that means harm. */
const DESCRIPTION = [
  "v=0",
  "o=mozilla 4611731400430051336 2 IN IP4 192.168.1.5",
  "s=-",
  "i=at 192.168.1.5",
  "c=IN IP4 203.0.113.9",
  "b=AS:50",
  "t=0 0",
  "a=group:BUNDLE 0",
  "a=extmap-allow-mixed",
  "a=msid-semantic: WMS",
  "a=tool:192.168.1.5",
  "m=application 61000 UDP/DTLS/SCTP webrtc-datachannel",
  "c=IN IP6 2001:db8:1::9",
  "a=rtcp:61001 IN IP4 203.0.113.9",
  "a=candidate:1 1 udp 2122260223 192.168.1.5 51000 typ host",
  "a=candidate:3 1 udp 1 203.0.113.9 61000 typ srflx raddr 192.168.1.5 rport 5",
  "a=candidate:2 1 udp 41885439 198.51.100.7 49160 typ relay raddr 203.0.113.9 rport 61000 generation 0 ufrag Yx1K",
  "a=remote-candidates:1 192.168.1.5 51000",
  "a=ice-ufrag:Yx1K",
  "a=ice-pwd:asd88fgpdd777uzjYhagZg",
  "a=ice-options:trickle renomination",
  "a=fingerprint:sha-256 19:E2:1C:3B",
  "a=setup:actpass",
  "a=mid:0",
  "a=mid:192.168.1.5",
  "a=sctp-port:5000",
  "a=max-message-size:262144",
  "a=x-192.168.1.5",
  "",
].join("\r\n");

Deno.test("a description leaves with relayed addresses only, and still works", () => {
  assert.deepEqual(relayedDescription(DESCRIPTION).split("\r\n"), [
    "v=0",
    "o=- 4611731400430051336 2 IN IP4 0.0.0.0",
    "s=-",
    "c=IN IP4 0.0.0.0",
    "t=0 0",
    "a=group:BUNDLE 0",
    "m=application 9 UDP/DTLS/SCTP webrtc-datachannel",
    "c=IN IP4 0.0.0.0",
    `a=${RELAYED}`,
    "a=ice-ufrag:Yx1K",
    "a=ice-pwd:asd88fgpdd777uzjYhagZg",
    "a=ice-options:trickle renomination",
    "a=fingerprint:sha-256 19:E2:1C:3B",
    "a=setup:actpass",
    "a=mid:0",
    "a=sctp-port:5000",
    "a=max-message-size:262144",
    "",
  ]);
});

Deno.test("no line hides an address behind another end of line", () => {
  const hidden = relayedDescription(
    "v=0\na=mid:0\nc=IN IP4 192.168.1.5\r" +
      "a=setup:active\ra=ice-options:trickle\u2028192.168.1.5\n" +
      "A=mid:192\n a=mid:1\nm=audio 61000 RTP/AVP 0\n",
  );
  assert.equal(hidden, "v=0\r\na=mid:0\r\nc=IN IP4 0.0.0.0\r\n");
});

/** Lines of a picture and its sound, as browsers write them. */
const KEPT = [
  "m=video 9 UDP/TLS/RTP/SAVPF 98 99",
  "a=extmap:1 urn:ietf:params:rtp-hdrext:toffset",
  "a=extmap:4 http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01",
  "a=extmap:6/recvonly http://www.webrtc.org/experiments/rtp-hdrext/video-content-type",
  "a=sendonly",
  "a=msid:87b27e60-f849-4dbb b142ebda-b76c",
  "a=msid:{87b27e60-f849} {b142ebda-b76c}",
  "a=rtcp-mux",
  "a=rtcp-rsize",
  "a=rtpmap:98 VP9/90000",
  "a=rtcp-fb:98 nack pli",
  "a=rtcp-fb:* ccm fir",
  "a=fmtp:98 profile-id=0",
  "a=fmtp:111 minptime=10;useinbandfec=1",
  "a=rtpmap:111 opus/48000/2",
  "a=ssrc-group:FID 2485018451 4191146183",
  "a=ssrc:2485018451 cname:yOGt7XVq0h1UnTfE",
  "a=recvonly",
  "a=inactive",
];

/** Where an address could hide among them. */
const DROPPED = [
  "a=rtcp:9 IN IP4 192.168.1.5",
  "a=fmtp:98 at=192.168.1.5",
  "a=fmtp:98 at=2001:db8::9",
  "a=ssrc:1 cname:me@192.168.1.5",
  "a=ssrc:1 cname:2001:db8::9",
  "a=msid:192.168.1.5 b",
  "a=extmap:1 urn:192.168.1.5",
  "a=extmap:1 http://192.168.1.5/www.ietf.org/",
  "a=rtcp-fb:98 192.168.1.5",
  "m=audio 9 UDP/TLS/RTP/SAVPF 111 192.168.1.5",
];

Deno.test("of a picture and its sound all leaves that names no address", () => {
  const text = [...KEPT, ...DROPPED].join("\r\n");
  assert.deepEqual(relayedDescription(text).split("\r\n").slice(0, -1), KEPT);
  assert.equal(
    relayedDescription("m=video 61000 UDP/TLS/RTP/SAVPF 98\r\n"),
    "m=video 9 UDP/TLS/RTP/SAVPF 98\r\n",
  );
});
