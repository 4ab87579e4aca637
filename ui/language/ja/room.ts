import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files } from "./files.ts";
import { pictures } from "./pictures.ts";

const plural = pluralIn("ja");

export const room = {
  creating: "ルームを作っています…",
  waitingTitle: "この言葉を伝えてください",
  waitingLead: (host) =>
    `${host}でこの言葉を入力した人が、ファイルを受け取れます。`,
  characters: "同じコードを英数字で",
  link: "リンク",
  qr: "リンクのQRコード",
  scan: "またはスマートフォンで読み取る",
  copyCode: "コードをコピー",
  copyCharacters: "英数字をコピー",
  copyLink: "リンクをコピー",
  copied: "コピーしました",
  share: "共有",
  waitingFor: (guests) =>
    guests === 1 ? "相手を待っています" : "ほかの人を待っています",
  ready: (count, size) => `${files(count)}（${size}）の準備完了`,
  noFiles: "送るものはまだありません",
  addFiles: "ファイルを追加",
  addFolder: "フォルダを追加",
  leave: "退出",
  leaveTitle: "完全に退出しますか？",
  leaveLead:
    "終わっていない転送は、相手の側でも終了します。このタブを閉じるだけなら、あとで続けられます。",
  stay: "とどまる",
  leaveAnyway: "完全に退出",
} satisfies Catalogue["room"];

export const joining = {
  title: "接続しています",
  finding: "ルームを探す",
  checking: "コードを確認する",
  connecting: "最適な経路を選ぶ",
  findingDevice: "相手のデバイスを探す",
  checkingDevice: "登録したデバイスか確認する",
  done: "完了",
  current: "進行中",
} satisfies Catalogue["joining"];

export const open = {
  title: "接続しました",
  titleAlone: "ほかには誰もいません",
  people: "このルームにいる人",
  send: "ファイルを送る",
  folder: "フォルダを送る",
  sendHint: "ファイルをどこかにドロップするか、貼り付けてください。",
  titleAway: "再接続しています",
  held: (count) =>
    plural(count, { other: "ファイル#個が接続を待っています。" }),
} satisfies Catalogue["open"];

export const verify = {
  compare: "絵を見比べる",
  verified: "確認済み",
  title: "相手にも同じ6つの絵が、同じ順番で見えていますか？",
  lead:
    "電話をするか、隣に座って見比べてください。同じなら、間には誰もいません。",
  match: "同じ",
  differ: "違う",
  later: "今はしない",
  pictures,
} satisfies Catalogue["verify"];

export const remember = {
  nobody: "相手を登録",
  me: "相手も登録するのを待っています",
  them: "相手を登録",
  both: "互いに登録済み",
  asked: "相手が互いの登録を希望しています。登録しますか？",
  title: "次からコードなしでつながりますか？",
  lead:
    "2つのデバイスが、スタートページから互いを見つけられるようになります。双方の同意が必要で、登録はどちらからでもいつでも解除できます。",
  name: "相手に表示される名前",
  ownName: "このブラウザ",
  confirm: "登録",
  later: "今はしない",
} satisfies Catalogue["remember"];
