import type { MemberView, RoomStage, RoomView } from "../transport/view.ts";
import type { Again } from "./components/Closed.tsx";

/** What the page shows. */
export type Screen =
  | { readonly is: "home" }
  /** The server's rendering of a room, whose secret it never sees. */
  | { readonly is: "opening" }
  /** A room's address without its secret. */
  | { readonly is: "lost" }
  | RoomScreen;

export interface RoomScreen {
  readonly is: "room";
  readonly view: RoomView;
  /** Everybody who ever was in it. */
  readonly seen: readonly MemberView[];
  /** What the known device is called that this room leads to. */
  readonly device?: string | undefined;
  /** Whether an earlier page was in it. */
  readonly returned?: boolean;
  /** Set only in a closed room where another attempt makes sense. */
  readonly again?: Again | undefined;
}

export function stageOf(screen: Screen): RoomStage["is"] | undefined {
  return screen.is === "room" ? screen.view.stage.is : undefined;
}
