import { join } from "node:path";
import { keepsConnections } from "./connections.ts";
import { randomFile, scratch } from "./file.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";

/** Red, green and blue of what is shown. */
type Colour = readonly [number, number, number];

export const GREEN: Colour = [20, 160, 60];
export const BLUE: Colour = [30, 60, 200];

/** How far video moves a colour. */
const NEAR = 24;

/**
 * A browser's question for a screen has no answer without a person: the page
 * is given a canvas of `colour` with a tone. Keeps its connections in reach.
 */
const shows = ([red, green, blue]: Colour, sound = true): string => `
  ${keepsConnections}
  globalThis.captures = [];
  navigator.mediaDevices.getDisplayMedia = async () => {
    const canvas = document.createElement("canvas");
    canvas.width = 1280;
    canvas.height = 1440;
    const pen = canvas.getContext("2d");
    let at = 0;
    setInterval(() => {
      pen.fillStyle = "rgb(${red} ${green} ${blue})";
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.fillStyle = "white";
      pen.fillRect(at++ % 1000, 8, 24, 24);
    }, 40);
    const stream = canvas.captureStream(30);
    if (${sound}) {
      const audio = new AudioContext();
      const tone = audio.createOscillator();
      const end = audio.createMediaStreamDestination();
      tone.connect(end);
      tone.start();
      for (const track of end.stream.getAudioTracks()) stream.addTrack(track);
    }
    captures.push(stream);
    return stream;
  };
`;

/** The colour in the middle of what is watched; nothing while there is none. */
function colourOf(person: Person): Promise<number[] | undefined> {
  return person.page.evaluate(() => {
    const video = document.querySelector("video");
    if (!video || video.videoWidth === 0) return undefined;
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 8;
    const pen = canvas.getContext("2d");
    pen?.drawImage(video, 0, 0, 8, 8);
    return [...pen?.getImageData(4, 6, 1, 1).data.slice(0, 3) ?? []];
  });
}

export async function sees(person: Person, colour: Colour): Promise<void> {
  await person.until(async () => {
    const seen = await colourOf(person);
    return seen?.every((part, i) => Math.abs(part - colour[i]!) < NEAR) ??
      false;
  }, 40_000);
}

/** How many watch, as who shows is told. */
export async function watchers(person: Person, count: number): Promise<void> {
  await person.page.locator(
    `[data-testid=screen-own][data-viewers="${count}"]`,
  ).waitFor({ timeout: 60_000 });
}

export async function state(person: Person, state: string): Promise<void> {
  await person.page.locator(`[data-testid=screen][data-state=${state}]`)
    .waitFor({ timeout: 60_000 });
}

/** What the newest sender of a picture may do. */
export function encoding(person: Person): Promise<Record<string, unknown>> {
  return person.page.evaluate(() => {
    const all: RTCPeerConnection[] = Reflect.get(globalThis, "connections");
    const [sender] = all.flatMap((each) => each.getSenders())
      .filter(({ track }) => track?.kind === "video").slice(-1);
    const [encoding] = sender?.getParameters().encodings ?? [];
    return { ...encoding };
  });
}

/** Connections with media, that are not closed. */
export function media(person: Person): Promise<number> {
  return person.page.evaluate(() => {
    const all: RTCPeerConnection[] = Reflect.get(globalThis, "connections");
    return all.filter((each) =>
      each.signalingState !== "closed" && each.getTransceivers().length > 0
    ).length;
  });
}

interface Scene extends AsyncDisposable {
  readonly folder: string;
  readonly host: Person;
  readonly guest: Person;
}

/** A host, who will show, and a guest. */
export async function scene(
  { settings = {}, guests = "", prepare = () => Promise.resolve() }: {
    /** Of the server. */
    readonly settings?: Readonly<Record<string, string>>;
    /** What else runs in the guest's pages. */
    readonly guests?: string;
    /** Before anybody comes into the room. */
    readonly prepare?: (host: Person, guest: Person) => Promise<void>;
  } = {},
): Promise<Scene> {
  await using stack = new AsyncDisposableStack();
  const server = stack.use(await startServer(settings));
  const folder = stack.use(await scratch());
  const script = shows(GREEN);
  const host = stack.use(await Person.at(server.origin, { script }));
  const guest = stack.use(
    await Person.at(server.origin, {
      script: shows(BLUE, false) + guests,
    }),
  );
  await prepare(host, guest);
  await host.host(await randomFile(join(folder.path, "a.bin"), 1000));
  const link = await host.link();
  await guest.open(link);
  await guest.get("offer").waitFor();
  const all = stack.move();
  return {
    folder: folder.path,
    host,
    guest,
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}
