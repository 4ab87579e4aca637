import type { CryptoCommand } from "../workers/command.ts";
import type { CryptoEvent } from "../workers/crypto_event.ts";
import { startWorkers } from "../workers/room_workers.ts";

type Question = Extract<
  CryptoCommand,
  { do: "devices" | "forget" | "history" | "erase" | "content" | "keep-chat" }
>;

/**
 * One question to workers of its own; a page without a room has none. There is
 * no answer where they cannot start.
 */
export function ask<On extends CryptoEvent["on"]>(
  question: Question,
  on: On,
): Promise<Extract<CryptoEvent, { on: On }> | undefined> {
  const isAnswer = (
    event: CryptoEvent,
  ): event is Extract<CryptoEvent, { on: On }> => event.on === on;
  return new Promise((resolve) => {
    const workers = startWorkers((event) => {
      if (!isAnswer(event)) return;
      workers.end();
      resolve(event);
    }, () => resolve(undefined));
    workers.send(question);
  });
}
