import assert from "node:assert/strict";
import type { RoomView, TransferView } from "../transport/view.ts";
import { english } from "../tests/english.ts";
import { member, transfer } from "../tests/gallery/facts.ts";
import { createNotifyModel, type NotifyModel } from "./notify_model.ts";

function view(...transfers: TransferView[]): RoomView {
  return {
    stage: { is: "open" },
    me: { name: "", colour: 1, role: "host" },
    members: [member({ id: "m1", name: "Ada" })],
    transfers,
    waitingFiles: [],
    canInvite: false,
    canRemove: false,
  };
}

/** A browser that has given `permission`, and would answer `answer`. */
function browser(
  permission: NotificationPermission | undefined,
  { answer = "granted" as NotificationPermission, wanted = false } = {},
): {
  model: NotifyModel;
  told: string[];
  page: { hidden: boolean; wanted: boolean; asked: number };
} {
  const told: string[] = [];
  const page = { hidden: true, wanted, asked: 0 };
  const model = createNotifyModel({
    notifications: {
      permission: () => permission,
      ask() {
        page.asked++;
        permission = answer;
        return Promise.resolve(answer);
      },
      show(title, body, tag) {
        told.push(`${title}; ${body}; ${tag}`);
        return () => told.push(`closed ${tag}`);
      },
    },
    wanted: () => page.wanted,
    want: (wanted) => void (page.wanted = wanted),
    hidden: () => page.hidden,
  });
  return { model, told, page };
}

const moving = transfer({
  id: "t",
  direction: "receive",
  state: "moving",
  accepted: [0, 1, 2],
});
const done = { ...moving, state: "done" } as const;

Deno.test("nobody is asked before they press, and the answer is kept", async () => {
  const { model, page } = browser("default");
  assert.equal(model.state.value, "off");
  assert.equal(page.asked, 0);
  await model.ask();
  assert.equal(model.state.value, "on");
  assert.deepEqual(page, { hidden: true, wanted: true, asked: 1 });
  model.refuse();
  assert.equal(model.state.value, "off");
  assert.equal(page.wanted, false);
});

Deno.test("a browser that refuses is told of; a closed question is not", async () => {
  const refused = browser("default", { answer: "denied" });
  await refused.model.ask();
  assert.equal(refused.model.state.value, "blocked");
  assert.equal(refused.page.wanted, false);
  const closed = browser("default", { answer: "default" });
  await closed.model.ask();
  assert.equal(closed.model.state.value, "off");
  assert.equal(browser(undefined).model.state.value, "absent");
  assert.equal(
    browser("denied", { wanted: true }).model.state.value,
    "blocked",
  );
});

Deno.test("a choice in another tab counts here", () => {
  const { model, page } = browser("granted");
  assert.equal(model.state.value, "off");
  page.wanted = true;
  model.refresh();
  assert.equal(model.state.value, "on");
});

Deno.test("it is told to who wants it, and only while the page is hidden", () => {
  const { model, told, page } = browser("granted", { wanted: true });
  page.hidden = false;
  model.hear(view(moving), english);
  model.hear(view(done), english);
  assert.deepEqual(told, []);
  page.hidden = true;
  model.hear(view(moving), english);
  model.hear(view(done), english);
  assert.deepEqual(told, ["3 files have arrived; From Ada; t"]);
  model.seen();
  model.seen();
  assert.deepEqual(told.slice(1), ["closed t"]);

  const off = browser("granted");
  off.model.hear(view(moving), english);
  off.model.hear(view(done), english);
  assert.deepEqual(off.told, []);
});

Deno.test("what a page finds when it comes is no news", () => {
  const { model, told } = browser("granted", { wanted: true });
  model.hear(undefined, english);
  model.hear(view(done), english);
  model.hear(undefined, english);
  model.hear(view(moving), english);
  assert.deepEqual(told, []);
});
