import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("ja");

export const chat = {
  title: "チャット",
  lead:
    "ファイルと同じように封をします。読めるのはこのルームにいる人だけです。",
  log: "メッセージ",
  label: "メッセージを書く",
  send: "送信",
  unread: (count) => `新着${count}件`,
  latest: "最新へ",
  you: "自分",
  status: {
    sent: "送信済み",
    delivered: "配信済み",
    read: "既読",
  },
  waiting: "接続を待っています",
  readBy: (names) => `既読：${list.format(names)}`,
  typing: (name) => `${name}が入力中…`,
  typingSeveral: "複数の人が入力中…",
  length: (count, most) => `${most}文字中${count}文字`,
  tooLong: (count, most) => `長すぎます：${most}文字中${count}文字`,
  clear: "消去",
  clearTitle: "チャットを消去しますか？",
  clearLead: "このデバイスから消えます。相手の側には残ります。",
  clearKeep: "残す",
  keep: "チャットを保存",
  keepLead:
    "封をしてこのデバイスに保存し、再読み込みしても失われません。誰かが完全に退出したとき、またはこれをオフにするとすぐに消えます。",
} satisfies Catalogue["chat"];
