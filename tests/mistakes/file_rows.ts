import type { Row } from "./code_rows.ts";

/** Files, display, and how the program reaches people. */
export const FILES: readonly Row[] = [
  {
    row: 25,
    says: "names that leave their folder",
    tests: [
      [
        "core/names_test.ts",
        "hostile names: the corpus has at least 200 different ones",
      ],
      ["core/names_test.ts", "hostile names: every one becomes harmless"],
      [
        "workers/transfers_test.ts",
        "names are made safe before anything sees them",
      ],
      ["tests/e2e/deliver_test.ts", "odd names arrive as text"],
      [
        "core/paths_test.ts",
        "names that become equal get numbers, and none is lost",
      ],
      ["workers/saver_test.ts", "what is there is never overwritten"],
      [
        "tests/e2e/folder_test.ts",
        "a chosen folder is saved into a picked one, and nothing there is lost",
      ],
    ],
    cannot: "In storage files have numbers, not names. No archive is unpacked.",
  },
  {
    row: 26,
    says: "accepting hides the list",
    tests: [
      [
        "tests/mistakes/files_test.ts",
        "mistake 26: bytes of a file that was not listed end the transfer",
      ],
      [
        "core/receiving_test.ts",
        "a file that was not accepted, or is unknown, is a violation",
      ],
      ["workers/engine_test.ts", "an offer of 3000 files arrives whole"],
    ],
  },
  {
    row: 27,
    says: "the other side decides what is cleaned up",
    tests: [
      [
        "tests/mistakes/files_test.ts",
        "mistake 27: cleanup touches only what this transfer stored",
      ],
      ["workers/transfers_test.ts", "what is declined is never touched"],
    ],
  },
  {
    row: 28,
    says: "bytes are written before anyone agreed",
    tests: [
      [
        "tests/mistakes/files_test.ts",
        "mistake 28: no byte is stored before the person accepts",
      ],
      [
        "core/receive_test.ts",
        "no byte is stored, and no credit given, before the answer",
      ],
      [
        "tests/e2e/refuse_test.ts",
        "a declined offer stores nothing and tells the sender",
      ],
    ],
  },
  {
    row: 29,
    says: "control characters in names",
    tests: [
      ["core/names_test.ts", "hostile names: every one becomes harmless"],
      [
        "workers/transfers_test.ts",
        "names are made safe before anything sees them",
      ],
      [
        "tests/e2e/mistakes_test.ts",
        "mistake 30: markup in a name is text",
      ],
    ],
    cannot: "No name reaches a terminal: the server never learns one.",
  },
  {
    row: 30,
    says: "markup in names runs",
    tests: [
      [
        "tests/e2e/mistakes_test.ts",
        "mistake 30: markup in a name is text",
      ],
      [
        "signaling/headers_test.ts",
        "every answer has the policy, missing pages too",
      ],
    ],
  },
  {
    row: 31,
    says: "a long name hides the button",
    tests: [
      [
        "tests/e2e/mistakes_test.ts",
        "mistake 31: long names leave the buttons in view",
      ],
      [
        "core/names_test.ts",
        "long names keep their extension and whole characters",
      ],
    ],
  },
  {
    row: 32,
    says: "strangers use up the places",
    tests: [
      [
        "tests/mistakes/server_test.ts",
        "mistake 32: 1000 strangers at a door leave the real guest its place",
      ],
      [
        "tests/mistakes/server_test.ts",
        "mistake 32: 1000 false joins leave a real one possible",
      ],
      ["workers/engine_test.ts", "strangers cannot fill up the host's places"],
    ],
  },
  {
    row: 33,
    says: "a hash of the file for the server",
    tests: [
      [
        "tests/mistakes/channel_test.ts",
        "mistake 33: no hash of a file is outside sealed frames",
      ],
      [
        "tests/e2e/mistakes_test.ts",
        "mistake 33: the server sees no hash of the file",
      ],
    ],
    cannot:
      "The server carries no files, so it cannot be used to store them; " +
      "an operator ends abuse by stopping it.",
  },
  {
    row: 34,
    says: "a known name serves other code",
    tests: [
      [
        "tests/mistakes/delivery_test.ts",
        "mistake 34: nothing updates itself behind the person's back",
      ],
    ],
    cannot: "There is no release yet whose hashes could be published, and no " +
      "service worker that could keep a version.",
  },
  {
    row: 35,
    says: "code that the check of the code does not see",
    tests: [
      [
        "tests/e2e/mistakes_test.ts",
        "mistake 35: all that runs is a file of the build",
      ],
    ],
  },
  {
    row: 36,
    says: "one injected script reaches the keys",
    tests: [
      [
        "tests/e2e/mistakes_test.ts",
        "mistake 36: the page's thread uses no keys",
      ],
      [
        "tests/e2e/mistakes_test.ts",
        "mistake 36: an injected script reaches nobody",
      ],
      [
        "core/keys_test.ts",
        "traffic keys cannot be exported and leave the root as it is",
      ],
    ],
  },
  {
    row: 37,
    says: "a disk that stops is flooded by the sender",
    tests: [
      [
        "core/pause_test.ts",
        "a disk that never flushes stops the sender at exactly its credit",
      ],
      [
        "workers/storage_test.ts",
        "a disk that stops stops the sender; then it goes on",
      ],
    ],
  },
];
