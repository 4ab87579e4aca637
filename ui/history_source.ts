import { bondsInUse } from "./bonds_in_use.ts";
import type { HistorySource } from "./history_model.ts";

/** The history of this browser; the engine behind it is loaded on first use. */
export const historySource: HistorySource = {
  async entries() {
    const { history } = await import("../transport/history.ts");
    return history();
  },
  async erase(transfers) {
    const { eraseHistory } = await import("../transport/history.ts");
    return eraseHistory(transfers);
  },
  async file(transfer, index) {
    const { keptFile } = await import("../transport/history.ts");
    return keptFile(transfer, index);
  },
  inUse: () => bondsInUse(navigator.locks),
};
