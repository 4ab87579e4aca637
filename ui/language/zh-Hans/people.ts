import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { quoted } from "./files.ts";

const plural = pluralIn("zh-Hans");
const list = new Intl.ListFormat("zh-Hans");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const colours: Catalogue["colours"] = [
  "红色",
  "橙色",
  "金色",
  "橄榄色",
  "绿色",
  "青色",
  "天蓝色",
  "蓝色",
  "紫色",
  "梅红色",
  "粉色",
  "灰色",
];

export const member = {
  unnamed({ colour, role }, onlyGuest) {
    const who = role === "host"
      ? "邀请你的人"
      : onlyGuest
      ? "你的访客"
      : `${colours[colour] ?? ""}访客`;
    return [who, who];
  },
  another: (name, place) => `${name} ${place}`,
  marked: (colour) => `颜色：${colour}`,
  choosing: "正在选择路径",
  path: {
    direct: "直连",
    turn: "经由 TURN 服务器",
    relay: "经由本站中继",
  },
  pathLong: {
    direct: "从浏览器直达浏览器。你们能看到彼此的网络地址，中间没有别人。",
    turn:
      "由 TURN 服务器密封转送。它能看到哪些网络地址传了多少，但看不到传了什么。",
    relay:
      "由本站服务器密封转送。它能看到哪些网络地址传了多少，但看不到传了什么。",
  },
  noPath: "双方的浏览器正在寻找通往彼此的路径。",
  quality: {
    excellent: "极好",
    good: "良好",
    fair: "一般",
    poor: "较差",
    disconnected: "正在重连",
  },
  away: (time) => `${time} 起正在重连`,
  remove: "移出",
  removeNamed: (name) => `移出 ${name}`,
  removeTitle: (name) => `要将 ${name} 移出此房间吗？`,
  removeLead: "你们之间的传输会停止。没有新的邀请码，对方无法回来。",
  keep: "保留",
} satisfies Catalogue["member"];

export const about = {
  asName: (name) => `其他人看到你的名字是${quoted(name)}。`,
  asColour: (colour) => `其他人看到你的颜色是${colour}。`,
  add: "添加名字",
  change: "更改",
  title: "其他人看到的你",
  lead: "只有同一房间的人会知道，服务器不会知道。",
  name: "名字",
  nameHint: "留空则以颜色显示。",
  colour: (name) => name === undefined ? "颜色" : `颜色：${name}`,
  done: "完成",
  cancel: "暂不",
} satisfies Catalogue["about"];

export const invite = {
  open: "邀请他人",
  lead: (host) => `在 ${host} 输入这些单词的人即可加入。`,
  guests: "邀请多少人？",
  guestsHint: "更改人数会生成新的邀请码。",
  expires: (time, guests) =>
    plural(guests, { other: `有效期至 ${time}，可供 # 人使用。` }),
  close: "停止邀请",
} satisfies Catalogue["invite"];

const people = (count: number): string => plural(count, { other: "# 人" });

export const group = {
  have: (done, count) => `${people(count)}中有 ${people(done)}已全部收到`,
  all: (count) =>
    count === 2
      ? "两人都已全部收到"
      : plural(count, { other: "# 人都已全部收到" }),
  missed: (count) => `${people(count)}未收到`,
  both: (have, missed) => `${have}，${missed}`,
  none: "没有人收到",
  progress: (percent, title) => `${title}，发给所有人：${percent}`,
  retry: (count) => `向 ${people(count)}重发`,
  cancel: "全部取消",
} satisfies Catalogue["group"];

export const recipients = {
  to: (name) => `发给 ${name}`,
  all: "发给所有人",
  none: "请勾选接收的人。",
  some: (names) =>
    `将发给 ${
      names.length > MOST_NAMES ? people(names.length) : list.format(names)
    }。`,
} satisfies Catalogue["recipients"];
