import { join } from "node:path";
import { LOOPBACK, run } from "../place.ts";

/** Paths of a certificate and its key, both PEM. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** Makes one in `folder` that nobody signed, good for two days. */
export async function makeCertificate(folder: string): Promise<Certificate> {
  const certificate = join(folder, "certificate.pem");
  const key = join(folder, "key.pem");
  await run(LOOPBACK, "openssl", [
    "req",
    "-x509",
    "-newkey",
    "ec",
    "-pkeyopt",
    "ec_paramgen_curve:P-256",
    "-nodes",
    "-days",
    "2",
    "-subj",
    "/CN=turn.tallow.test",
    "-keyout",
    key,
    "-out",
    certificate,
  ]);
  return { certificate, key };
}
