import type { Catalogue } from "../catalogues.ts";

export const mail = {
  open: "メールで招待",
  lead:
    "手紙にはこのルームの場所が書かれています。コードは含まれないので、3つの単語はご自身で伝えてください。",
  label: "メールアドレス",
  send: "送信",
  cancel: "キャンセル",
  withdraw: "取り消す",
  state: {
    sending: "送信しています…",
    sent: "アドレスが存在すれば、手紙が届きます。",
    withdrawn: "取り消しました（送信済みの場合を除く）。",
  },
  fault: {
    address: {
      what: "メールアドレスではありません。",
      next: "直してから、もう一度送信してください。",
    },
    often: {
      what: "一度に送る手紙が多すぎます。",
      next: "1分待ってから、もう一度送信してください。",
    },
    over: {
      what: "このコードはもう使えません。",
      next: "新しいコードを作り、もう一度送信してください。",
    },
    server: {
      what: "サーバーが手紙を受け取りませんでした。",
      next: "少し待ってから、もう一度お試しください。",
    },
  },
} satisfies Catalogue["mail"];

export const usage = {
  title: "このサイトが数えるもの",
  label: "このサイトに数えさせる",
  lead: {
    chosen:
      "数分後に、転送とエラーの回数が、大まかなサイズや時間とともに伝わります。名前、コード、ルーム、ファイルは決して伝わりません。",
    refused: "このブラウザーは数えないよう求めているので、何も伝わりません。",
    none: "このサイトはブラウザーで何も数えません。",
  },
} satisfies Catalogue["usage"];
