import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { quoted } from "./files.ts";

const plural = pluralIn("ja");
const list = new Intl.ListFormat("ja");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const colours: Catalogue["colours"] = [
  "赤",
  "オレンジ",
  "金",
  "オリーブ",
  "緑",
  "青緑",
  "空色",
  "青",
  "紫",
  "プラム",
  "ピンク",
  "グレー",
];

export const member = {
  unnamed({ colour, role }, onlyGuest) {
    const who = role === "host"
      ? "招待した人"
      : onlyGuest
      ? "ゲスト"
      : `ゲスト（${colours[colour] ?? ""}）`;
    return [who, who];
  },
  another: (name, place) => `${name} ${place}`,
  marked: (colour) => `色：${colour}`,
  choosing: "経路を選んでいます",
  path: {
    direct: "直接",
    turn: "TURNサーバー経由",
    relay: "このサイトのリレー経由",
  },
  pathLong: {
    direct:
      "ブラウザどうしが直接つながっています。互いのネットワークアドレスは見えますが、間には誰もいません。",
    turn:
      "封をしたまま、TURNサーバーが中継しています。どのネットワークアドレスがどれだけ送受信したかは分かりますが、中身は見えません。",
    relay:
      "封をしたまま、このサイトのサーバーが中継しています。どのネットワークアドレスがどれだけ送受信したかは分かりますが、中身は見えません。",
  },
  noPath: "ブラウザどうしがつながる経路を探しています。",
  quality: {
    excellent: "とても良い",
    good: "良い",
    fair: "普通",
    poor: "弱い",
    disconnected: "再接続中",
  },
  away: (time) => `${time}から再接続中`,
  remove: "外す",
  removeNamed: (name) => `${name}を外す`,
  removeTitle: (name) => `${name}をこのルームから外しますか？`,
  removeLead:
    "この人との転送は止まります。新しいコードがなければ、戻ってくることはできません。",
  keep: "外さない",
} satisfies Catalogue["member"];

export const about = {
  asName: (name) => `ほかの人には${quoted(name)}と表示されます。`,
  asColour: (colour) => `ほかの人には色（${colour}）で表示されます。`,
  add: "名前を追加",
  change: "変更",
  title: "ほかの人への表示",
  lead: "同じルームの人だけに伝わり、サーバーには伝わりません。",
  name: "名前",
  nameHint: "空欄のままなら、色で表示されます。",
  colour: (name) => name === undefined ? "色" : `色：${name}`,
  done: "完了",
  cancel: "今はしない",
} satisfies Catalogue["about"];

export const invite = {
  open: "招待する",
  lead: (host) => `${host}でこの言葉を入力した人が入れます。`,
  guests: "何人を招待しますか？",
  guestsHint: "人数を変えると、新しいコードになります。",
  expires: (time, guests) =>
    plural(guests, { other: `${time}まで有効、#人用。` }),
  close: "招待を終える",
} satisfies Catalogue["invite"];

const people = (count: number): string => plural(count, { other: "#人" });

export const group = {
  have: (done, count) => `${people(count)}中${people(done)}がすべて受信`,
  all: (count) =>
    count === 2
      ? "2人ともすべて受信"
      : plural(count, { other: "全員（#人）がすべて受信" }),
  missed: (count) => `${people(count)}は受け取れず`,
  both: (have, missed) => `${have}、${missed}`,
  none: "誰にも届きませんでした",
  progress: (percent, title) => `${title}、全員へ：${percent}`,
  retry: (count) => `${people(count)}に再送信`,
  cancel: "すべて中止",
} satisfies Catalogue["group"];

export const recipients = {
  to: (name) => `${name}に送信`,
  all: "全員に送信",
  none: "送る相手を選んでください。",
  some: (names) =>
    `${
      names.length > MOST_NAMES ? people(names.length) : list.format(names)
    }に送ります。`,
} satisfies Catalogue["recipients"];
