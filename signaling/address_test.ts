import assert from "node:assert/strict";
import { clientKey } from "./address.ts";

function fromSocket(hostname: string, sent: Record<string, string> = {}) {
  const env = { remoteAddr: { transport: "tcp", hostname, port: 5 } };
  return clientKey(undefined, new Headers(sent), env);
}

function fromProxy(value: string, header = "x-forwarded-for") {
  const env = { remoteAddr: { transport: "tcp", hostname: "10.0.0.1" } };
  return clientKey(header, new Headers({ [header]: value }), env);
}

Deno.test("a client is its IPv4 address, or the /64 of its IPv6 address", () => {
  assert.equal(fromSocket("203.0.113.7"), "203.0.113.7");
  assert.equal(fromSocket("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::/64");
  assert.equal(fromSocket("2001:db8:1:2::ffff"), "2001:db8:1:2::/64");
  assert.equal(fromSocket("2001:DB8:0001:0002::1"), "2001:db8:1:2::/64");
  assert.equal(fromSocket("2001:db8:1:3::1"), "2001:db8:1:3::/64");
  assert.equal(fromSocket("2001:db8::1"), "2001:db8:0:0::/64");
  assert.equal(fromSocket("::1"), "0:0:0:0::/64");
  assert.equal(fromSocket("fe80::1%eth0"), "fe80:0:0:0::/64");
});

Deno.test("IPv4 written as IPv6 is IPv4", () => {
  assert.equal(fromSocket("::ffff:203.0.113.7"), "203.0.113.7");
  assert.equal(fromSocket("::ffff:cb00:7107"), "203.0.113.7");
});

Deno.test("without a proxy no header is believed", () => {
  const sent = {
    "x-forwarded-for": "198.51.100.1",
    "forwarded": "for=1.2.3.4",
  };
  assert.equal(fromSocket("203.0.113.7", sent), "203.0.113.7");
});

Deno.test("behind a proxy its header counts, and of a list its own entry", () => {
  assert.equal(fromProxy("198.51.100.1"), "198.51.100.1");
  assert.equal(fromProxy("1.2.3.4, 198.51.100.1"), "198.51.100.1");
  assert.equal(fromProxy("198.51.100.1:4711"), "198.51.100.1");
  assert.equal(fromProxy("[2001:db8:1:2::7]:4711"), "2001:db8:1:2::/64");
  assert.equal(fromProxy("2001:db8:1:2::7", "x-real-ip"), "2001:db8:1:2::/64");
});

Deno.test("who cannot be told apart is counted together", () => {
  for (const odd of ["", "unknown", "256.1.1.1", "1.2.3", "::g", "a, b"]) {
    assert.equal(fromProxy(odd), "unknown");
  }
  const env = { remoteAddr: { hostname: "203.0.113.7" } };
  assert.equal(clientKey("x-real-ip", new Headers(), env), "unknown");
  for (const env of [undefined, {}, { remoteAddr: null }, { remoteAddr: {} }]) {
    assert.equal(clientKey(undefined, new Headers(), env), "unknown");
  }
});
