import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files, quoted } from "./files.ts";

const plural = pluralIn("ja");

export const history = {
  title: "履歴",
  tab: "履歴 · Tallow",
  lead:
    "ほかの人とやり取りしたファイルの記録です。このデバイスだけに残ります。",
  open: "履歴",
  close: "閉じる",
  reading: "履歴を読み込んでいます…",
  search: "ファイルや人を検索",
  found: (count) => plural(count, { other: "#件の転送が見つかりました。" }),
  left: (count) => plural(count, { other: "削除しました。残りは#件です。" }),
  nothingFound: "当てはまるものはありません。",
  nothingFoundNext: "ファイル名や人の名前の一部で試してください。",
  empty: "まだ転送はありません",
  emptyNext: "送受信したものは、削除するまでここに表示されます。",
  unreadable: "履歴を読み込めませんでした。",
  unreadableNext:
    "プライベートウインドウには履歴が残りません。そうでない場合は、Tallowを開いているほかのタブを閉じて、もう一度お試しください。",
  again: "もう一度試す",
  home: "何か送る",
  stored: (size) =>
    `受け取ったファイルが、このデバイスで${size}を使用しています。`,
  storedNone: "受け取ったファイルは、このデバイスに残っていません。",
  eraseReceived: "受け取ったファイルを削除",
  eraseAll: "すべて削除",
  more: (count) => plural(count, { other: "さらに#件を表示" }),
  unfinished: "未完了",
  others: (count) => plural(count, { other: "ほか#件" }),
  count: files,
  whom: {
    send: (label) => `${label || "相手"}へ`,
    receive: (label) => `${label || "相手"}から`,
  },
  state: {
    failed: "途中で終了",
    cancelled: "中止",
  },
  inUse: "タブで開いています",
  of: (bytes, total) => `${total}中${bytes}`,
  progress: (percent, name) => `${name}：${percent}`,
  resume: "続ける",
  resumeNamed: (name) => `${name}との転送を続ける`,
  save: "保存",
  saveNamed: (name) => `${name}を保存`,
  files: "ファイル",
  saveSome: "保存…",
  filesOf: (name) => `${name}との転送のファイル`,
  erase: "削除",
  eraseNamed: (name) => `${name}を削除`,
  keep: "残す",
  erasing: {
    title: (what, name) => ({
      one: `${quoted(name)}を削除しますか？`,
      received: "受け取ったファイルを削除しますか？",
      all: "履歴をすべて削除しますか？",
    }[what]),
    lead: (count, open, stored) => {
      const what = count === 1
        ? "履歴から消えます"
        : plural(count, { other: "#件の転送が履歴から消えます" });
      const disk = stored ? `。このデバイスの${stored}が空きます` : "";
      const lost = open === 0
        ? ""
        : count === 1
        ? "削除すると、続きは転送できません。"
        : plural(open, {
          other: "そのうち#件は未完了で、削除すると続きは転送できません。",
        });
      return `${what}${disk}。${lost}元のファイルと、別の場所に保存したものは残ります。`;
    },
  },
  there: (percent) => `${percent}完了`,
} satisfies Catalogue["history"];

export const back = {
  returning: "ルームに戻っています…",
  ask: (count, first) =>
    count === 1
      ? `${quoted(first)}をもう一度選ぶと、続きから再開します。`
      : plural(count, {
        other: "同じファイル#個をもう一度選ぶと、続きから再開します。",
      }),
  askAccess: (count, first) =>
    count === 1
      ? `${quoted(first)}へのアクセスを許可すると、続きから再開します。`
      : plural(count, {
        other: "同じファイル#個へのアクセスを許可すると、続きから再開します。",
      }),
  allow: () => "同じファイルへのアクセスを許可",
  why: "再読み込みしたページは、ファイルを自動では開けません。",
  choose: "選び直す",
  chooseAll: "ファイルを選び直す",
  chooseFolder: "フォルダを選び直す",
  unfit: (names, count) => {
    const [first = ""] = names;
    const what = names.length === 1
      ? `${quoted(first)}がないか、前と違っています。`
      : plural(names.length, {
        other: `${
          quoted(first)
        }など、#個のファイルがないか、前と違っています。`,
      });
    return `${what}${
      count === 1
        ? "前と同じファイルを選んでください。"
        : "前と同じファイルを、まとめて選んでください。"
    }`;
  },
  full: "このデバイスの空き容量がありません。",
  fullNext: "容量を空けると、自動で再開します。失われたものはありません。",
} satisfies Catalogue["back"];
