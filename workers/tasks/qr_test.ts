import assert from "node:assert/strict";
import { correction, generate } from "lean-qr";
import { type Pixels, readQr } from "./qr.ts";

/** A code as a camera sees it: dark on light, some pixels to the module. */
function drawn(text: string, module = 6, margin = 40): Pixels {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const width = code.size * module + 2 * margin;
  const data = new Uint8ClampedArray(4 * width * width);
  for (let at = 0; at < width * width; at++) {
    const x = Math.floor((at % width - margin) / module);
    const y = Math.floor((Math.floor(at / width) - margin) / module);
    data.fill(code.get(x, y) ? 30 : 220, 4 * at, 4 * at + 3);
    data[4 * at + 3] = 255;
  }
  return { width, height: width, data };
}

const LINK =
  "https://tallow.example/r#1.mVEYs1bbwmkQYHHl3sXTjrIcK09fmoQZMBjzbdQ2Fow";

Deno.test("another program's QR code is read", async () => {
  assert.equal(await readQr(drawn(LINK)), LINK);
  assert.equal(await readQr(drawn("A7K9-P2M8")), "A7K9-P2M8");
});

Deno.test("a code is read through noise and a slope of light", async () => {
  const { width, height, data } = drawn(LINK, 5);
  for (let at = 0; at < data.length; at++) {
    const x = (at >> 2) % width;
    data[at]! += (at * 7919) % 41 - 20 - (x * 60) / width;
  }
  assert.equal(await readQr({ width, height, data }), LINK);
});

Deno.test("a picture of anything else says nothing", async () => {
  const side = 200;
  const data = new Uint8ClampedArray(4 * side * side).fill(128);
  assert.equal(await readQr({ width: side, height: side, data }), undefined);
  const { width, height, data: torn } = drawn(LINK);
  torn.fill(255, 0, torn.length / 2);
  assert.equal(await readQr({ width, height, data: torn }), undefined);
});
