import { Buffer } from "node:buffer";
import { join } from "node:path";
import { scratch } from "../e2e/file.ts";
import type { Person } from "../e2e/person.ts";
import { noise, noPickers, text, type Tree, write } from "../e2e/tree.ts";
import { between } from "./pair.ts";

/** Folders within folders, odd names, and many small files. */
const trip: Tree = {
  "Trip/Day 1/lake.bin": noise(3 * 2 ** 20 + 7),
  "Trip/Day 2/Grüße 文件 🕯.txt": text("odd"),
  "Trip/nothing.bin": new Uint8Array(0),
  ...Object.fromEntries(
    Array.from({ length: 500 }, (_, at) => [
      `Trip/many/${at}.bin`,
      noise(at * 9),
    ]),
  ),
};

function base64(tree: Tree): [path: string, bytes: string][] {
  return Object.entries(tree).map(([path, bytes]) => [
    path,
    Buffer.from(bytes).toString("base64"),
  ]);
}

const choose = {
  Chromium: (person: Person, folder: string) =>
    person.get("folder-input").first().setInputFiles(join(folder, "Trip")),
  /** Its driver gives no folder to it, so it gets what one has in it. */
  Firefox: (person: Person) =>
    person.get("folder-input").first().evaluate((input, files) => {
      const chosen = new DataTransfer();
      for (const [path, bytes] of files) {
        const file = new File(
          [Uint8Array.from(atob(bytes), (it) => it.charCodeAt(0))],
          path.slice(path.lastIndexOf("/") + 1),
        );
        Object.defineProperty(file, "webkitRelativePath", { value: path });
        chosen.items.add(file);
      }
      if (input instanceof HTMLInputElement) input.files = chosen.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }, base64(trip)),
} as const;

for (
  const browsers of [
    ["Firefox", "Chromium"],
    ["Chromium", "Firefox"],
  ] as const
) {
  between(
    "a folder arrives and is saved as an archive",
    { browsers, script: noPickers },
    async (it) => {
      await using folder = await scratch();
      await write(folder.path, trip);
      const { host, guest } = it;
      await host.person.home();
      await choose[host.browser](host.person, folder.path);
      await host.person.get("room-code").waitFor();
      await it.enter("code");
      await guest.person.accept();
      await it.allArrive(trip, host, guest);
    },
  );
}
