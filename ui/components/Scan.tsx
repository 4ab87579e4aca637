import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { loadCodeTools } from "../code_model.ts";
import { openEye } from "../eye.ts";
import { createScanModel, NEW_SCAN, type ScanModel } from "../scan_model.ts";
import { isTicket } from "../scanned.ts";
import { ScanDialog } from "./ScanDialog.tsx";

/** Pixels, of a photo that may have a hundred times as many. */
const PHOTO_WIDTH = 1280;

/** Looks for a code by camera, for as long as it is on the page. */
export default function Scan({ onFound, onClose }: {
  readonly onFound: (text: string) => void;
  readonly onClose: () => void;
}): JSX.Element {
  const [model, setModel] = useState<ScanModel>();
  // The camera is asked for where it is certain to go off again.
  useEffect(() => {
    const undo = new AbortController();
    const eye = openEye(globalThis);
    const model = createScanModel({
      open: () =>
        navigator.mediaDevices.getUserMedia({
          video: { facingMode: "environment", width: { ideal: 1280 } },
        }),
      read: eye.read,
      accepts: async (text) =>
        isTicket(text, location.origin, await loadCodeTools()),
      found: onFound,
    });
    setModel(model);
    document.addEventListener(
      "visibilitychange",
      () => model.show(document.visibilityState === "visible"),
      { signal: undo.signal },
    );
    return () => {
      undo.abort();
      model.end();
      eye.end();
    };
  }, []);
  return (
    <ScanDialog
      state={model?.state.value ?? NEW_SCAN}
      onPicture={async (picture) => await model?.look(picture, "camera")}
      onPhoto={async (photo) => {
        const image = await createImageBitmap(photo, {
          resizeWidth: PHOTO_WIDTH,
          resizeQuality: "medium",
        }).catch(() => undefined);
        await model?.look(image, "photo");
        image?.close();
      }}
      onClose={onClose}
    />
  );
}
