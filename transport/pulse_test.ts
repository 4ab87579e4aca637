import assert from "node:assert/strict";
import { Probe, qualityOf } from "./pulse.ts";

/** Reports of a connection whose local end is of this kind. */
function reports(
  kind: string,
  checks: { readonly sent?: number; readonly answered?: number } = {},
  id = "pair",
) {
  return [
    { id: "t", type: "transport", selectedCandidatePairId: id },
    {
      id,
      type: "candidate-pair",
      localCandidateId: "l",
      remoteCandidateId: "r",
      currentRoundTripTime: 0.04,
      requestsSent: checks.sent ?? 0,
      responsesReceived: checks.answered ?? 0,
    },
    { id: "l", type: "local-candidate", candidateType: kind },
    { id: "r", type: "remote-candidate", candidateType: "host" },
  ];
}

Deno.test("where a connection runs is told by the pair it uses", () => {
  assert.deepEqual(new Probe().read(reports("srflx")), {
    path: "direct",
    roundTripMs: 40,
    lossy: false,
  });
  assert.equal(new Probe().read(reports("relay"))?.path, "turn");
  const theirs = reports("host").map((report) =>
    report.id === "r" ? { ...report, candidateType: "relay" } : report
  );
  assert.equal(new Probe().read(theirs)?.path, "turn");
  assert.equal(new Probe().read([{ id: "t", type: "transport" }]), undefined);
});

Deno.test("a browser that tells no round trip is not said to have none", () => {
  const silent = reports("host").map((report) => ({
    id: report.id,
    type: report.type,
    ...("selectedCandidatePairId" in report && report),
    ...("localCandidateId" in report && { localCandidateId: "l" }),
  }));
  assert.equal(new Probe().read(silent)?.roundTripMs, undefined);
});

Deno.test("checks that are never answered are a loss, for a while", () => {
  const probe = new Probe();
  const lossy = (sent: number, answered: number, pair?: string) =>
    probe.read(reports("host", { sent, answered }, pair))?.lossy;
  // One is on its way.
  assert.deepEqual([lossy(10, 10), lossy(11, 10)], [false, false]);
  assert.equal(lossy(14, 12), true);
  for (let time = 0; time < 7; time++) assert.equal(lossy(20, 18), true);
  // When all were answered is too long ago.
  assert.equal(lossy(20, 18), false);
  // Another pair counts for itself.
  assert.deepEqual([lossy(9, 4, "b"), lossy(11, 4, "b")], [false, true]);
});

Deno.test("quality is that of the round trip, and excellent only without loss", () => {
  const quality = (roundTripMs: number, lossy = false) =>
    qualityOf({ roundTripMs, lossy });
  assert.deepEqual(
    [99.9, 100, 199.9, 200, 499.9, 500].map((ms) => quality(ms)),
    ["excellent", "good", "good", "fair", "fair", "poor"],
  );
  assert.equal(quality(10, true), "good");
  assert.equal(quality(600, true), "poor");
  assert.equal(qualityOf(), "excellent");
});
