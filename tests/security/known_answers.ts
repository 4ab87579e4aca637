import { startDh } from "../../core/dh.ts";
import { startKem } from "../../core/kem.ts";
import { random } from "../handshake.ts";
import { suites } from "./cases.ts";
import type { Row } from "./row.ts";

const area = "known answers";

/** Published vectors, the protocol's own, and what every start tries. */
export async function knownAnswers(): Promise<Row[]> {
  const chosen = await startKem(random);
  const noble = await startKem(random, {});
  const dh = await startDh(random);
  const scalar = await dh.generate();
  const point = new Uint8Array(32);
  point[0] = 9;
  const product = await scalar.multiply(point);
  return [
    {
      area,
      what: "X-Wing at start, the engine's where it has one",
      holds: true,
      figure: `${chosen.backend} passes`,
      bound: "",
    },
    {
      area,
      what: "X-Wing at start, noble",
      holds: noble.backend === "noble",
      figure: `${noble.backend} passes`,
      bound: "",
    },
    {
      area,
      what: "X25519 at start",
      holds: product.some((byte) => byte !== 0),
      figure: "passes",
      bound: "",
    },
    ...await suites(area, [
      "core/known_answer_test.ts",
      "core/kem_test.ts",
      "core/cpace_test.ts",
      "core/padding_test.ts",
      "tests/interop",
      "tests/vectors",
    ]),
  ];
}
