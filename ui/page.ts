import { type ReadonlySignal, signal } from "@preact/signals";
import { keepAbout } from "./about.ts";
import { addressBar } from "./address.ts";
import { missingFeature } from "./capabilities.ts";
import type { Pasted } from "./clipboard.ts";
import {
  type CodeModel,
  createCodeModel,
  loadCodeTools,
} from "./code_model.ts";
import { createCounting } from "./counting.ts";
import { download } from "./download.ts";
import { createDeviceModel, type DeviceModel } from "./device_model.ts";
import { deviceSource, engine, warmEngine } from "./engine.ts";
import {
  createInstalled,
  type Installed,
  serviceWorker,
  visitIsUnderWay,
} from "./installed.ts";
import { historySource } from "./history_source.ts";
import { keptRoomIn } from "./kept_room.ts";
import type { Catalogue } from "./language/catalogues.ts";
import { ownName } from "./own_name.ts";
import { persistence } from "./persistence.ts";
import { pickersOf } from "./pickers.ts";
import { createRoomModel, type RoomModel } from "./room_model.ts";
import { settled } from "./settled.ts";
import { createTrail } from "./trail.ts";
import { unfinishedMark } from "./unfinished_mark.ts";
import {
  createUnfinishedModel,
  type UnfinishedModel,
} from "./unfinished_model.ts";

/** Everything one open page knows. */
export interface Page {
  readonly room: RoomModel;
  readonly code: CodeModel;
  readonly devices: DeviceModel;
  readonly unfinished: UnfinishedModel;
  readonly installed: Installed;
  /** Whether files are held over the window. */
  readonly hovering: ReadonlySignal<boolean>;
  hover(over: boolean): void;
  /** The person has begun to do something. */
  wake(): void;
  /** Takes what was pasted, or what the clipboard was read for. */
  paste(pasted: Pasted, say: Catalogue): Promise<void>;
  /** Follows the secret of a link. */
  follow(fragment: string): Promise<void>;
}

/**
 * Wires the models to each other and to this browser; `typed` stands in the
 * code's field already.
 */
export function createPage(place: "home" | "room", typed?: string): Page {
  const hovering = signal(false);
  const room = createRoomModel(place === "home" ? "home" : "opening", {
    source: settled(engine),
    address: addressBar,
    missing: () => missingFeature(globalThis),
    download,
    pickers: pickersOf(globalThis),
    refused: (problem) => code.refuse(problem),
    entered: () => code.clear(),
    ownName,
    keepAbout,
    trail: createTrail(keptRoomIn(globalThis), unfinishedMark),
    counting: createCounting(),
    persist: persistence(globalThis.navigator?.storage),
    capture: globalThis.navigator?.mediaDevices,
  });
  const code = createCodeModel({
    load: loadCodeTools,
    join: (secret, by, password) => room.join(secret, by, password),
  });
  if (typed !== undefined) code.type(typed);
  const devices = createDeviceModel({
    source: deviceSource,
    // Whoever asked to be remembered gave a name, so without one nobody is.
    any: () => ownName.read() !== undefined,
    connect: (device) => room.connect(device),
  });
  const unfinished = createUnfinishedModel({
    source: historySource,
    mark: unfinishedMark,
  });
  const installed = createInstalled({
    load: serviceWorker,
    idle: visitIsUnderWay,
    reload: () => location.reload(),
  });
  return {
    room,
    code,
    devices,
    unfinished,
    installed,
    hovering,
    hover(over) {
      hovering.value = over;
    },
    wake() {
      warmEngine();
      installed.wake().catch(() => {});
    },
    async paste(pasted, say) {
      const { paste } = await import("./pasted.ts");
      await paste(pasted, { room, code, say, now: new Date() });
    },
    async follow(fragment) {
      try {
        const { parseLink } = await loadCodeTools();
        const link = parseLink(fragment);
        if (link.ok) room.join(link.secret, "link", undefined);
        else room.stop(link.problem);
      } catch {
        room.stop({ kind: "server-down" });
      }
    },
  };
}
