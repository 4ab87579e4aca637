import assert from "node:assert/strict";
import fc from "fast-check";
import type { OfferedFile, OfferPart } from "./transfer_body.ts";
import { FrameType } from "./frame.ts";
import { decodeBody, encodeBody } from "./message.ts";
import {
  chunkLength,
  chunksOf,
  joinOffer,
  MAX_OFFER_FILES,
  type Offer,
  OfferError,
  spaceBytes,
  splitOffer,
  totalBytes,
} from "./offer.ts";

const TRANSFER = "00112233445566778899aabbccddeeff";

function offerOf(files: readonly OfferedFile[]): Offer {
  return { handle: 6, transfer: TRANSFER, chunk: 131072, files };
}

function fileOf(name: string, size = 1): OfferedFile {
  return { name, size, type: "", modified: 0 };
}

function partOf(change: Partial<OfferPart> = {}): OfferPart {
  const files = [fileOf("a")];
  const { handle, transfer, chunk } = offerOf([]);
  return { handle, transfer, chunk, first: 0, last: false, files, ...change };
}

/** Every part over the wire, as the receiver sees it. */
function travel(offer: Offer): Offer | undefined {
  let joined: Offer | undefined;
  const parts = splitOffer(offer);
  parts.forEach((part, i) => {
    const bytes = encodeBody(FrameType.offer, part);
    assert(bytes.length <= 65_536, `${bytes.length} bytes`);
    const message = decodeBody(FrameType.offer, bytes);
    assert(message.type === FrameType.offer);
    assert.equal(message.body.last, i === parts.length - 1);
    joined = joinOffer(joined, message.body);
  });
  return joined;
}

Deno.test("a short list is one part", () => {
  const files = [fileOf("a"), fileOf("b/c")];
  assert.deepEqual(splitOffer(offerOf(files)), [partOf({ last: true, files })]);
});

Deno.test("a long list comes in parts of at most 64 KiB, all of it", () => {
  const files = Array.from({ length: 3000 }, (_, i) => fileOf(`${i}.txt`, i));
  assert(splitOffer(offerOf(files)).length > 1);
  assert.deepEqual(travel(offerOf(files)), offerOf(files));
});

Deno.test("any list arrives as it was, in parts of at most 64 KiB", () => {
  const name = fc.oneof(
    fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" })
      .filter((text) => !text.endsWith("/")),
    // Every one of these takes six bytes in JSON.
    fc.nat(4095).map((more) => "\u0001".repeat(1 + more)),
    fc.constant("\ud800"),
  );
  const file = fc.record({
    name,
    size: fc.nat(),
    type: fc.string({ maxLength: 255 }),
    modified: fc.integer(),
    unpacked: fc.nat(),
  }, {
    noNullPrototype: true,
    requiredKeys: ["name", "size", "type", "modified"],
  });
  const list = fc.array(file, { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(list, (files) => {
      assert.deepEqual(travel(offerOf(files)), offerOf(files));
    }),
    { numRuns: 200 },
  );
});

Deno.test("a part must continue the offer it belongs to", () => {
  const sofar = joinOffer(undefined, partOf());
  const other = TRANSFER.replace("00", "01");
  for (
    const [before, part, why] of [
      [undefined, partOf({ first: 1 }), /starts at file 1, expected 0/],
      [sofar, partOf(), /starts at file 0, expected 1/],
      [sofar, partOf({ first: 2 }), /starts at file 2, expected 1/],
      [sofar, partOf({ first: 1, transfer: other }), /changes the transfer/],
      [sofar, partOf({ first: 1, chunk: 65536 }), /chunk size/],
    ] as const
  ) {
    assert.throws(() => joinOffer(before, part), OfferError);
    assert.throws(() => joinOffer(before, part), why);
  }
  const both = joinOffer(sofar, partOf({ first: 1, files: [fileOf("b")] }));
  assert.deepEqual(both, offerOf([fileOf("a"), fileOf("b")]));
});

Deno.test("a peer cannot make us hold any number of files or bytes", () => {
  const files = Array.from({ length: MAX_OFFER_FILES }, () => fileOf("x", 0));
  const full = joinOffer(undefined, partOf({ files }));
  const more = partOf({ first: MAX_OFFER_FILES });
  assert.throws(() => joinOffer(full, more), /more than 100000 files/);

  const half = [fileOf("a", 2 ** 52), fileOf("b", 2 ** 52 - 1)];
  assert.equal(joinOffer(undefined, partOf({ files: half })).files.length, 2);
  const over = [...half, fileOf("c", 1)];
  assert.throws(() => joinOffer(undefined, partOf({ files: over })), /2\^53/);
  const bomb = [...half, { ...fileOf("c", 0), unpacked: 1 }];
  assert.throws(() => joinOffer(undefined, partOf({ files: bomb })), /2\^53/);
});

Deno.test("a file's last chunk is the only short one", () => {
  assert.equal(chunksOf(0, 100), 0);
  assert.equal(chunksOf(200, 100), 2);
  assert.equal(chunksOf(201, 100), 3);
  assert.equal(chunkLength(201, 100, 1), 100);
  assert.equal(chunkLength(201, 100, 2), 1);
  const offer = offerOf([fileOf("a", 3), fileOf("b", 5), fileOf("c", 7)]);
  assert.equal(totalBytes(offer, [0, 2]), 10);
});

Deno.test("a gzip stream moves as it is and needs room for what is in it", () => {
  const packed = { ...fileOf("a", 3), unpacked: 900 };
  const offer = offerOf([packed, fileOf("b", 5)]);
  assert.equal(totalBytes(offer, [0, 1]), 8);
  assert.equal(spaceBytes(offer, [0, 1]), 908);
  assert.equal(spaceBytes(offer, [1]), 5);
});

Deno.test("a name that ends in a slash is an empty folder or refused", () => {
  const folder = fileOf("a/b/", 0);
  const offer = joinOffer(undefined, partOf({ files: [folder] }));
  assert.deepEqual(offer.files, [folder]);
  for (const change of [{ size: 1 }, { type: "text/plain" }]) {
    const files = [fileOf("x"), { ...folder, ...change }];
    assert.throws(() => joinOffer(undefined, partOf({ files })), OfferError);
  }
});
