import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const offer = {
  title: (count, size) => `${files(count)}を受け取れます（合計${size}）`,
  lead: "受け取ることにするまで、何も保存されません。",
  all: "すべてのファイル",
  accept: (count, size) =>
    count === 0
      ? "ファイルを選んでください"
      : `${files(count)}（${size}）を受け取る`,
  decline: "受け取らない",
} satisfies Catalogue["offer"];

export const list = {
  label: (count) => files(count),
} satisfies Catalogue["list"];

export const transfer = {
  title: {
    send: (count, first) => count === 1 ? first : `${files(count)}を送信`,
    receive: (count, first) => count === 1 ? first : `${files(count)}を受信`,
  },
  direction: { send: "送信", receive: "受信" },
  with: {
    send: (name) => `${name}へ`,
    receive: (name) => `${name}から`,
  },
  state: {
    offered: "相手の返事を待っています",
    connecting: "接続中",
    moving: "転送中",
    paused: {
      me: "こちらで一時停止中",
      them: "相手側で一時停止中",
      both: "双方で一時停止中",
    },
    full: "空き容量を待っています",
    wants: "ファイルを待っています",
    reconnecting: (time) =>
      time === undefined ? "再接続中" : `${time}から再接続中`,
    verifying: "全バイトを確認中",
    done: { send: "送信・確認済み", receive: "受信・確認済み" },
    failed: "未完了",
  },
  progress: (percent, name) => `${name}：${percent}`,
  of: (bytes, total) => `${total}中${bytes}`,
  left: (duration) => `残り${duration}`,
  kept: "失われたものはありません",
  pause: "一時停止",
  resume: "再開",
  cancel: "中止",
  retry: "もう一度試す",
  doFor: (what, name) => `${what}、${name}`,
  save: "保存",
  saveNamed: (name) => `${name}を保存`,
} satisfies Catalogue["transfer"];

export const save = {
  into: "フォルダに保存…",
  zip: "ZIPで保存",
  stop: "停止",
  hint: "フォルダごとまとめて、または下で1つずつ。",
  saving: "保存しています…",
  progress: (percent) => `保存中：${percent}`,
  saved: "すべて保存しました。",
  emptyFolder: "空のフォルダ",
} satisfies Catalogue["save"];

export const announce = {
  moving: (name, percent) => `${name}：${percent}`,
  offered: (count, size) => `${files(count)}（${size}）を受け取れます。`,
  done: (name) => `${name}：完了、確認済み。`,
  failed: (name, what) => `${name}：${what}`,
  paused: (name, by) => `${name}：${by}`,
  full: (name, what) => `${name}：${what}`,
  arrived: "誰かが入りました。",
  left: (name = "誰か") => `${name}が退出しました。`,
  away: (name) =>
    `${
      name ? `${name}との` : ""
    }接続が切れました。再接続しています。失われたものはありません。`,
  back: (name) => `${name ? `${name}に` : ""}再接続しました。`,
  remember: "相手が互いの登録を希望しています。",
  remembered: "互いに登録しました。",
} satisfies Catalogue["announce"];
