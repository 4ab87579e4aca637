import assert from "node:assert/strict";
import type { Device } from "../transport/view.ts";
import { createDeviceModel, type DeviceSource } from "./device_model.ts";

const [laptop, phone]: [Device, Device] = [
  { id: "1", label: "Laptop", verified: true, since: 0 },
  { id: "2", label: "Phone", verified: false, since: 0 },
];
const settled = (): Promise<void> => new Promise((go) => setTimeout(go));
const connect = (): void => {};

function source(change: Partial<DeviceSource> = {}): DeviceSource {
  return {
    known: () => Promise.resolve([laptop, phone]),
    forget: () => Promise.resolve([phone]),
    ...change,
  };
}

Deno.test("nothing is asked for where nobody was ever remembered", async () => {
  const model = createDeviceModel({
    source: source({ known: () => assert.fail("asked") }),
    any: () => false,
    connect,
  });
  await model.refresh();
  assert.deepEqual(model.devices.value, []);
});

Deno.test("a device is in the list until it is really forgotten", async () => {
  const forgotten: string[] = [];
  const disk = Promise.withResolvers<readonly Device[]>();
  const model = createDeviceModel({
    source: source({
      forget(id) {
        forgotten.push(id);
        return disk.promise;
      },
    }),
    any: () => true,
    connect,
  });
  await model.refresh();
  assert.deepEqual(model.devices.value, [laptop, phone]);
  model.forget(laptop);
  assert.deepEqual(forgotten, ["1"]);
  assert.deepEqual(model.devices.value, [laptop, phone]);
  disk.resolve([phone]);
  await settled();
  assert.deepEqual(model.devices.value, [phone]);
});

Deno.test("a store that cannot be read knows nobody", async () => {
  const model = createDeviceModel({
    source: source({ known: () => Promise.reject(new Error("closed")) }),
    any: () => true,
    connect,
  });
  await model.refresh();
  await settled();
  assert.deepEqual(model.devices.value, []);
});
