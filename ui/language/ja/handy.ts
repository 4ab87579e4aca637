import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const scan = {
  open: "QRコードを読み取る",
  paste: "貼り付け",
  pasted: "クリップボードの内容です。合っていれば「参加」を押してください。",
  pastedImage: "貼り付けた画像",
  title: "QRコードを読み取る",
  lead: "カメラにかざしてください。映像はこの端末から出ません。",
  camera: {
    asking: "カメラを許可してください。",
    blocked:
      "カメラが許可されていません。ブラウザの設定で変更するか、コードの写真を選んでください。",
    absent: "使えるカメラがありません。コードの写真を選んでください。",
  },
  seen: {
    stranger: "Tallowのコードではありません。",
    "no-code": "この写真にQRコードはありません。",
  },
  photo: "写真を選ぶ",
} satisfies Catalogue["scan"];

export const notify = {
  arrived: (count) => `届きました：${files(count)}`,
  delivered: (count) => `送り届けました：${files(count)}`,
  stopped: (count) => `止まりました：${files(count)}`,
  offered: (count) => `受け取れます：${files(count)}`,
  ask: "終わったら知らせる",
  on: "終わったらお知らせします。",
  blocked:
    "ブラウザがこのページの通知をブロックしています。ブラウザの設定で変更できます。",
  title: "通知",
  setting: "ほかを見ている間の出来事を知らせる",
  settingLead:
    "ファイルが届いたとき、送り届けたとき、止まったとき、受け取れるようになったときに通知します。数と相手だけを伝え、名前は伝えません。",
} satisfies Catalogue["notify"];

export const preview = {
  look: (name) => `${name}を見る`,
  place: (place, count) => `${place}/${count}`,
  before: "前へ",
  after: "次へ",
  sight: {
    opening: "開いています…",
    broken: "表示できません。保存はできます。",
    large: "この画像は大きすぎて、ここでは表示できません。",
  },
} satisfies Catalogue["preview"];
