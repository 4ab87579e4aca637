import type { Row } from "./code_rows.ts";

/** Frames, keys and what is inside frames. */
export const CHANNEL: readonly Row[] = [
  {
    row: 15,
    says: "signalling that the server may change",
    tests: [
      [
        "tests/mistakes/channel_test.ts",
        "mistake 15: a server that puts in ${name} is refused",
      ],
      ["tests/e2e/hostile_test.ts", "a bit flipped in ${name} is refused"],
    ],
  },
  {
    row: 16,
    says: "reordered messages, and errors that tell apart",
    tests: [
      [
        "tests/security/rotation_test.ts",
        "mistake 16: ${name} at a key change is refused like any other",
      ],
      ["workers/lane_test.ts", "nothing is delivered once a frame ${name}"],
      ["core/lane_test.ts", "drops, repetitions and reordering are refused"],
    ],
  },
  {
    row: 17,
    says: "one key for two things, none forgotten, sizes by compression",
    tests: [
      [
        "tests/mistakes/channel_test.ts",
        "mistake 17: every label has one purpose",
      ],
      [
        "tests/mistakes/channel_test.ts",
        "mistake 17: frames and messages are never compressed",
      ],
      [
        "tests/security/rotation_test.ts",
        "a frame of an old generation opens with no key that is left",
      ],
      ["core/frame_test.ts", "a frame with any byte flipped is refused"],
    ],
  },
  {
    row: 18,
    says: "the server adds members, people compare the wrong thing",
    tests: [
      [
        "workers/introduction_test.ts",
        "guests believe their host and not each other",
      ],
      [
        "workers/introduction_test.ts",
        "guests whom the host introduces get keys the host has not",
      ],
      [
        "core/handshake_test.ts",
        "A cannot choose its nonce after it has seen B's",
      ],
    ],
  },
  {
    row: 19,
    says: "ciphertext without integrity, one key for many things",
    tests: [
      ["core/frame_test.ts", "a frame with any byte flipped is refused"],
      ["core/vault_test.ts", "MEGA: a record with any bit flipped is refused"],
      [
        "core/keys_test.ts",
        "every class, direction, generation and root has its own key",
      ],
    ],
  },
  {
    row: 20,
    says: "keys that come from the server",
    tests: [
      [
        "core/signal_test.ts",
        "one field more or less is refused in every message",
      ],
      [
        "workers/introduction_test.ts",
        "what the server changes between introduced guests ends it",
      ],
      [
        "tests/security/nonces_test.ts",
        "mistake 22: no key repeats a nonce over rotations, reconnects and old imports",
      ],
    ],
  },
  {
    row: 21,
    says: "chunks swapped, names changed, versions lowered",
    tests: [
      ["workers/link_test.ts", "${name} ends the transfer as tampered"],
      ["core/receiving_test.ts", "chunks and ends out of turn are violations"],
      [
        "workers/incoming_test.ts",
        "a file of another root is discarded, both are told",
      ],
      ["core/hello_test.ts", "another version or suite is named as such"],
      [
        "core/tamper_test.ts",
        "a HELLO with any byte flipped ends without a session",
      ],
    ],
  },
  {
    row: 22,
    says: "nonces that repeat after a restore",
    tests: [
      [
        "tests/security/nonces_test.ts",
        "mistake 22: no key repeats a nonce over rotations, reconnects and old imports",
      ],
      [
        "core/backup_test.ts",
        "nonce reuse after restore: an import repeats no key",
      ],
    ],
  },
  {
    row: 23,
    says: "a length from the other side crashes",
    tests: [
      [
        "tests/fuzz/fuzz_test.ts",
        "mistake 23: no mutated ${group.name} crashes, hangs or fills memory",
      ],
    ],
  },
  {
    row: 24,
    says: "the other side sets timeouts and sizes",
    tests: [
      [
        "core/message_test.ts",
        "a chunk size is a power of two from 16 KiB to 1 MiB",
      ],
      [
        "core/send_test.ts",
        "credit neither runs backwards nor beyond what was sent",
      ],
      ["core/call_test.ts", "limits of a new room hold at both ends"],
    ],
    cannot: "No message between members carries a time limit.",
  },
];
