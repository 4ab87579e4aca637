import assert from "node:assert/strict";
import { join } from "node:path";
import { WORDS } from "../../core/words.ts";
import { scratch } from "./file.ts";
import { Person } from "./person.ts";
import { type Server, startServer } from "./server.ts";
import { startWire, type Wire } from "./wire.ts";

const name = "canary-name-7c1f.txt";
const content = "canary-content-93ab ".repeat(5_000);
const message = "canary-message-51de";

/** Headers in which a browser says words of its own that are in our list. */
const ownHeaders = /^(accept|sec-|user-agent|connection|cache|upgrade|pragma)/;

/** Words that the server says of its own accord: `join`, `room`. */
const vocabulary = await sourceText("../../core/signal.ts") +
  await sourceText("../../signaling");

async function sourceText(path: string): Promise<string> {
  const url = new URL(path, import.meta.url);
  if ((await Deno.stat(url)).isFile) return await Deno.readTextFile(url);
  let all = "";
  for await (const { name } of Deno.readDir(url)) {
    all += await Deno.readTextFile(new URL(`${url}/${name}`));
  }
  return all;
}

async function stateFiles(server: Server): Promise<string> {
  let all = "";
  for await (const entry of Deno.readDir(server.dataDir)) {
    if (!entry.isFile) continue;
    const bytes = await Deno.readFile(join(server.dataDir, entry.name));
    all += new TextDecoder("latin1").decode(bytes);
  }
  return all;
}

/** Everything the server received, sent on, stored and logged. */
async function view(server: Server, wire: Wire): Promise<string> {
  return [
    ...wire.sent.filter((line) => !ownHeaders.test(line)),
    ...wire.crossings.map((it) => it.text),
    await stateFiles(server),
    server.log(),
  ].join("\n");
}

/** Also finds what sits inside the base64url of blobs. */
function unsealed(seen: string): string {
  const blobs = seen.matchAll(/"(?:blob|hello)":"([\w-]+)"/g);
  const decoder = new TextDecoder("latin1");
  return [...blobs].map(([, blob = ""]) =>
    decoder.decode(Uint8Array.fromBase64(blob, { alphabet: "base64url" }))
  ).join("\n");
}

function hex(bytes: Uint8Array): string {
  return bytes.toHex();
}

async function session(
  enter: (host: Person, guest: Person) => Promise<void>,
  assertions: (
    seen: string,
    invitation: {
      readonly code: string;
      readonly characters: string;
      readonly link: string;
    },
  ) => void,
): Promise<void> {
  await using server = await startServer();
  await using wire = startWire(server.origin);
  await using folder = await scratch();
  await using host = await Person.at(wire.origin);
  await using guest = await Person.at(wire.origin);
  const path = join(folder.path, name);
  await Deno.writeTextFile(path, content);
  await host.host(path);
  const invitation = {
    code: await host.code(),
    characters: await host.shortCode(),
    link: await host.link(),
  };
  await enter(host, guest);
  await guest.offered();
  await guest.accept();
  await guest.state("receive", "done");
  await host.state("send", "done");
  await guest.get("chat-input").fill(message);
  await guest.get("chat-send").click();
  await host.get("chat-message").filter({ hasText: message }).waitFor();
  const clear = await view(server, wire);
  const seen = clear + unsealed(clear);
  for (
    const canary of [
      "canary-name",
      "canary-content",
      "canary-message",
      btoa("canary-content-93ab").slice(0, 20),
      btoa(message).slice(0, 20),
      "candidate:",
      "a=fingerprint",
      "ice-ufrag",
      "v=0",
    ]
  ) assert.ok(!seen.includes(canary), `the server saw ${canary}`);
  assertions(seen, invitation);
}

Deno.test("by code the server sees the locator and no secret", async () => {
  await session(
    async (host, guest) => await guest.join(await host.code()),
    (seen, { code, characters }) => {
      const [first = "", ...secret] = code.split("-");
      const locator = `03${WORDS.indexOf(first).toString(16).padStart(4, "0")}`;
      assert.ok(seen.includes(locator), "the search finds what is there");
      for (const word of secret) {
        if (vocabulary.includes(word)) continue;
        const alone = new RegExp(`(?<![\\w-])${word}(?![\\w-])`, "i");
        assert.ok(!alone.test(seen), `the server saw ${word}`);
      }
      for (const joint of ["-", " ", "", "%20", "+"]) {
        assert.ok(!seen.includes(secret.join(joint)), "the secret words");
      }
      assert.ok(!seen.includes(characters), "the character form");
      assert.ok(!seen.includes(characters.replace("-", "")));
    },
  );
});

Deno.test("by link the server sees no secret", async () => {
  await session(
    async (host, guest) => await guest.open(await host.link()),
    (seen, { link }) => {
      const secret = link.split("#1.")[1] ?? "";
      const bytes = Uint8Array.fromBase64(secret, { alphabet: "base64url" });
      assert.equal(bytes.length, 32);
      const raw = new TextDecoder("latin1").decode(bytes);
      for (
        const form of [secret, hex(bytes), bytes.toBase64().slice(0, 42), raw]
      ) assert.ok(!seen.includes(form), "the link's secret");
      assert.ok(!seen.includes("#1."), "nor a fragment");
    },
  );
});
