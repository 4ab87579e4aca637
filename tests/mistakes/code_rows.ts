/** A test by its file and its title as written there. */
export type Named = readonly [file: string, title: string];

/** A mistake that another system made, and what keeps it from this one. */
export interface Row {
  readonly row: number;
  readonly says: string;
  readonly tests: readonly Named[];
  /** What of the row cannot occur here, and why. */
  readonly cannot?: string;
}

/** Codes, rendezvous and the handshake. */
export const CODE: readonly Row[] = [
  {
    row: 1,
    says: "a password-authenticated exchange of one's own",
    tests: [
      [
        "core/cpace_test.ts",
        "CPace-X25519, draft-21: generator, shares and ISK of both sides",
      ],
      [
        "core/admission_test.ts",
        "three wrong answers end the code, two do not",
      ],
      [
        "tests/mistakes/code_test.ts",
        "mistake 1: a code's secret enters CPace and no other exchange",
      ],
    ],
  },
  {
    row: 2,
    says: "a part of the secret names the room",
    tests: [
      [
        "tests/mistakes/code_test.ts",
        "mistake 2: the secret words never reach the server",
      ],
      [
        "tests/mistakes/code_test.ts",
        "mistake 2: a share has the same distribution for every code",
      ],
      ["core/code_test.ts", "the secret words leave the locator as it is"],
      [
        "tests/e2e/canary_test.ts",
        "by code the server sees the locator and no secret",
      ],
    ],
  },
  {
    row: 3,
    says: "addresses before authentication",
    tests: [
      [
        "tests/mistakes/channel_test.ts",
        "mistake 3: nothing leaves before the other side is verified",
      ],
      [
        "tests/mistakes/channel_test.ts",
        "mistake 3: to a guest who does not know the code nothing leaves",
      ],
    ],
  },
  {
    row: 4,
    says: "a code among the arguments of a process, or in a log",
    tests: [
      [
        "tests/mistakes/code_test.ts",
        "mistake 4: no program takes a code as an argument",
      ],
      [
        "tests/e2e/canary_test.ts",
        "by code the server sees the locator and no secret",
      ],
    ],
    cannot: "There is no command-line program that takes a code.",
  },
  {
    row: 5,
    says: "an interceptor hosts the same code again",
    tests: [
      [
        "tests/mistakes/code_test.ts",
        "mistake 5: a used code is dead even for whoever knows it",
      ],
      [
        "core/admission_test.ts",
        "one right answer admits once and ends the code",
      ],
      [
        "tests/e2e/code_test.ts",
        "a second guest is refused and the first gets the file",
      ],
    ],
  },
  {
    row: 6,
    says: "rooms are listed and burned",
    tests: [
      ["tests/mistakes/server_test.ts", "mistake 6: no call lists rooms"],
      [
        "signaling/rooms_test.ts",
        "a room is made once and its facts are told, nothing more",
      ],
      ["tests/e2e/code_test.ts", "the third wrong code kills the right one"],
    ],
  },
  {
    row: 7,
    says: "who makes the code decides what an eavesdropper gains",
    tests: [
      [
        "tests/mistakes/code_test.ts",
        "mistake 7: whoever makes the code may be the one who receives",
      ],
    ],
  },
  {
    row: 8,
    says: "a default secret that all share",
    tests: [
      ["core/secret_test.ts", "an empty password is refused"],
      [
        "core/code_test.ts",
        "drawn codes use their random bytes whole, and only them",
      ],
      ["core/secret_test.ts", "a link is 32 random bytes"],
    ],
  },
  {
    row: 9,
    says: "a generator seeded with the time",
    tests: [
      [
        "tests/mistakes/code_test.ts",
        "mistake 9: all randomness is the platform's, from three places",
      ],
      ["core/code_test.ts", "drawn codes are uniform in every word and bit"],
    ],
  },
  {
    row: 10,
    says: "relayed and reflected exchanges",
    tests: [
      [
        "core/hello_test.ts",
        "two hosts, two guests, mixed roles and reflections abort",
      ],
      ["core/handshake_test.ts", "A's own messages reflected to A are refused"],
      [
        "core/handshake_test.ts",
        "the same code in another room is refused",
      ],
      [
        "tests/e2e/hostile_test.ts",
        "a host that claims to be a guest is refused",
      ],
    ],
  },
  {
    row: 11,
    says: "X-Wing with its label in front",
    tests: [
      [
        "core/kem_test.ts",
        "an engine that computes something else gives way to noble",
      ],
      ["core/kem_test.ts", "an engine that passes its known answers is used"],
      [
        "core/known_answer_test.ts",
        "known answer ${v.name}: M1, M2, M3 and both sessions",
      ],
    ],
  },
  {
    row: 12,
    says: "no modulus check of an encapsulation key",
    tests: [
      [
        "tests/mistakes/code_test.ts",
        "mistake 12: a coefficient of the modulus is refused at every place",
      ],
      [
        "tests/vectors/mlkem_test.ts",
        "ML-KEM-768 encapsulation, noble and native, Wycheproof",
      ],
      [
        "tests/vectors/mlkem_test.ts",
        "ML-KEM-768 encapsulation key check, noble and native, ACVP",
      ],
      [
        "core/tamper_test.ts",
        "an encapsulation key over the modulus is refused",
      ],
    ],
  },
  {
    row: 13,
    says: "time that depends on a decapsulation key",
    tests: [
      ["core/kem_test.ts", "a decapsulation key is refused its second use"],
    ],
  },
  {
    row: 14,
    says: "keys and ciphertexts of another session",
    tests: [
      [
        "core/tamper_test.ts",
        "keys and ciphertexts swapped between handshakes are refused",
      ],
      [
        "core/kem_test.ts",
        "keys and ciphertexts of another length are refused",
      ],
    ],
  },
];
