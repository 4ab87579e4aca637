/** A track of a screen that is shown. */
export class FakeTrack extends EventTarget {
  contentHint = "";
  stopped = false;
  constructor(readonly kind: "video" | "audio") {
    super();
  }
  getSettings(): MediaTrackSettings {
    return { height: 1440 };
  }
  stop(): void {
    this.stopped = true;
  }
}

/** What the browser gives of a screen. */
export class FakeStream {
  constructor(readonly tracks: readonly FakeTrack[] = []) {}
  getTracks(): readonly FakeTrack[] {
    return this.tracks;
  }
  getAudioTracks(): readonly FakeTrack[] {
    return this.tracks.filter(({ kind }) => kind === "audio");
  }
  /** As the page takes it. */
  get stream(): MediaStream {
    return this as unknown as MediaStream;
  }
}

/** A browser that can seal screens, until it is disposed. */
export function fakeScreens(): Disposable {
  const codecs = [{ mimeType: "video/VP9" }, { mimeType: "audio/opus" }];
  const fakes = {
    MediaStream: FakeStream,
    RTCRtpScriptTransform: class {},
    RTCRtpReceiver: {
      getCapabilities: (kind: string) => ({
        codecs: codecs.filter(({ mimeType }) => mimeType.startsWith(kind)),
      }),
    },
  };
  for (const [name, fake] of Object.entries(fakes)) {
    Reflect.set(globalThis, name, fake);
  }
  return {
    [Symbol.dispose]() {
      for (const name of Object.keys(fakes)) {
        Reflect.deleteProperty(globalThis, name);
      }
    },
  };
}
