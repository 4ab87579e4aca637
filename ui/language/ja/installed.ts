import type { Catalogue } from "../catalogues.ts";

export const installed = {
  ready: "新しいバージョンの準備ができました。",
  later: "ここでの作業が終わるまで待ちます。",
  reload: "再読み込み",
  kept: {
    title: "ネットワークがないとき",
    lead:
      "Tallowのページはこのブラウザに残り、オフラインでも開けます。ファイルは含まれません。",
    fetch: "取得し直す",
    fetching: "取得しています…",
    fetched: "最新になりました。",
    failed:
      "うまくいきませんでした。ネットワークにつながったら、もう一度お試しください。",
  },
  offline: {
    title: "ネットワークがありません",
    lead:
      "このページはこのデバイスに残っていません。スタートページは開けます。途中のものは、ネットワークが戻ると続きます。",
  },
  share: {
    title: "何も受け取っていません",
    lead:
      "このデバイスではTallowの準備ができていませんでした。共有されたものは読まずに破棄しました。スタートページを一度開いてから、もう一度共有してください。",
  },
} satisfies Catalogue["installed"];
