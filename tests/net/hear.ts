import type { Person } from "../e2e/person.ts";

/** Runs in a page: keeps all that it is told of where the other is. */
function hear(): void {
  const heard: string[] = [];
  Reflect.set(globalThis, "heard", heard);
  const connection = RTCPeerConnection.prototype;
  const { addIceCandidate, setRemoteDescription } = connection;
  connection.addIceCandidate = async function (given) {
    heard.push(given?.candidate ?? "");
    await Reflect.apply(addIceCandidate, this, [given]);
  };
  connection.setRemoteDescription = async function (given) {
    heard.push(given.sdp ?? "");
    await Reflect.apply(setRemoteDescription, this, [given]);
  };
}

/** The text of {@link hear} as a page's init script. */
export const HEARS = `(${hear})();\n`;

/** Lines of descriptions and candidates that a page with {@link HEARS} got. */
export async function heardBy({ page }: Person): Promise<string[]> {
  const heard: string[] = await page.evaluate(() =>
    Reflect.get(globalThis, "heard")
  );
  return heard.flatMap((text) => text.split("\r\n")).filter(Boolean);
}

/** Whether a line names an endpoint of another type than a relay's. */
export function tellsEndpoint(line: string): boolean {
  return /candidate:/.test(line) && !/ typ relay /.test(line);
}
