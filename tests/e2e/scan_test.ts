import assert from "node:assert/strict";
import { join } from "node:path";
import { filmOf, seeing } from "./camera.ts";
import { randomFile, scratch } from "./file.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";

/** Keeps every stream of a camera where a test finds it. */
const watched = `
  globalThis.streams = [];
  const { mediaDevices } = navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (wishes) => {
    const stream = await open(wishes);
    globalThis.streams.push(stream);
    return stream;
  };
`;

/** How many cameras were opened, and which state each is in. */
function cameras({ page }: Person): Promise<string[]> {
  return page.evaluate(() => {
    const { streams } = globalThis as unknown as { streams: MediaStream[] };
    return streams.map((it) => it.getVideoTracks()[0]?.readyState ?? "none");
  });
}

Deno.test("a QR code held before the camera opens its room", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  await using host = await Person.at(server.origin);
  await host.host(await randomFile(join(folder.path, "note.bin"), 50_000));
  const link = await host.link();
  const film = join(folder.path, "film.y4m");
  const others = ["https://tallow.example/r", `${link}x`];
  await Deno.writeFile(film, filmOf([...others, link]).stream());

  await using guest = await Person.at(server.origin, {
    script: watched,
    launch: seeing(film),
  });
  const { page } = guest;
  await guest.home();
  await page.context().grantPermissions(["camera"]);
  const addresses: string[] = [];
  page.on("framenavigated", (frame) => addresses.push(frame.url()));
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  assert.deepEqual(await cameras(guest), [], "not before it is pressed");

  await guest.get("scan").click();
  await guest.get("scan-dialog").waitFor();
  await page.locator('[data-seen="stranger"]').waitFor();
  assert.match(await page.locator(".scan-seen").innerText(), /not a Tallow/);
  assert.deepEqual(await cameras(guest), ["live"]);

  await guest.offered();
  assert.deepEqual(await cameras(guest), ["ended"]);
  await guest.accept();
  await guest.state("receive", "done");
  const [, secret = ""] = link.split("#");
  assert.ok(secret.length > 20);
  for (const address of [...addresses, ...asked, page.url()]) {
    assert.ok(!address.includes(secret), address);
  }
  assert.deepEqual(guest.complaints, []);
});

Deno.test("the camera goes with the dialog, by button and by Escape", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  const film = join(folder.path, "film.y4m");
  await Deno.writeFile(film, filmOf(["nothing of ours"]).stream());
  await using person = await Person.at(server.origin, {
    script: watched,
    launch: seeing(film),
  });
  const { page } = person;
  await person.home();
  await page.context().grantPermissions(["camera"]);
  for (const [at, close] of ["Escape", "scan-close"].entries()) {
    await person.get("scan").click();
    await page.locator('[data-camera="on"] video').waitFor();
    await person.until(async () => (await cameras(person))[at] === "live");
    if (close === "Escape") await page.keyboard.press(close);
    else await person.get(close).click();
    await person.get("scan-dialog").waitFor({ state: "detached" });
    assert.equal((await cameras(person))[at], "ended");
    const focused = page.locator(":focus");
    assert.equal(await focused.getAttribute("data-testid"), "scan");
  }
  assert.deepEqual(person.complaints, []);
});

Deno.test("without a camera a photo of the code does as well", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  await using host = await Person.at(server.origin);
  await host.host(await randomFile(join(folder.path, "note.bin"), 5_000));
  const photo = join(folder.path, "photo.png");
  await host.get("room-qr").screenshot({ path: photo });
  const empty = join(folder.path, "empty.png");
  await host.get("room-code").screenshot({ path: empty });

  await using guest = await Person.at(server.origin);
  await guest.home();
  await guest.get("scan").click();
  await guest.page.locator('[data-camera="blocked"], [data-camera="absent"]')
    .waitFor();
  await guest.get("scan-photo").setInputFiles(empty);
  await guest.page.locator('[data-seen="no-code"]').waitFor();
  await guest.get("scan-photo").setInputFiles(photo);
  assert.match((await guest.offered()).join(), /note\.bin/);
  assert.deepEqual(guest.complaints, []);
});
