import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { quoted } from "./files.ts";

const plural = pluralIn("ja");

export const problem = {
  "code-word": ({ word, suggestions }, format) => ({
    what: `${quoted(word)}は、コードに使う単語ではありません。`,
    next: suggestions.length > 0
      ? `${format.either(suggestions)}ではありませんか？`
      : "つづりを確認してください。",
  }),
  "code-check": () => ({
    what: "どれか1文字が違っています。",
    next: "受け取ったコードと1文字ずつ見比べてください。",
  }),
  "code-length": () => ({
    what: "コードがすべて入力されていません。",
    next: "コードは、3つの単語か、8文字の英数字です。",
  }),
  "link-malformed": () => ({
    what: "このリンクは壊れているか、途中で切れています。",
    next: "もう一度送ってもらい、リンク全体を開いてください。",
  }),
  "room-gone": () => ({
    what: "このコードのルームはありません。",
    next:
      "ルームは、ホストが退出するか期限が切れると閉じます。コードを確認するか、新しいコードをもらってください。",
  }),
  "room-full": () => ({
    what: "このルームは、すでに全員がそろっています。",
    next: "ご自身が招かれていたはずなら、新しいコードをもらってください。",
  }),
  "wrong-code": ({ attemptsLeft }) => ({
    what: "コードかパスワードが違います。",
    next: attemptsLeft > 0
      ? plural(attemptsLeft, {
        other: "受け取ったものと見比べてください。あと#回まで入力できます。",
      })
      : "このコードは閉じました。新しいコードをもらってください。",
  }),
  "code-dead": ({ limit }) => ({
    what: {
      guesses: "間違いが多すぎたため、このコードは閉じました。",
      admissions: "このコードはすでに使われています。",
      time: "このコードは期限が切れました。",
    }[limit],
    next: "閉じたコードは二度と使えません。新しいコードで始めてください。",
  }),
  "handshake-timeout": () => ({
    what: "相手から応答がありませんでした。",
    next: "相手がTallowを開いていることを確かめて、もう一度お試しください。",
  }),
  "server-down": () => ({
    what: "Tallowのサーバーに接続できません。",
    next: "インターネット接続を確認して、もう一度お試しください。",
  }),
  "server-refused": ({ status }) => ({
    what: "サーバーから、このページでは理解できない応答がありました。",
    next:
      `ページが古いかもしれません。再読み込みしてください。（ステータス ${status}）`,
  }),
  "browser-lacks": ({ feature }) => ({
    webrtc: {
      what: "このブラウザは、ほかのブラウザと接続できません。",
      next:
        "WebRTCがないか、オフになっています。オンにするか、別のブラウザでTallowを開いてください。",
    },
    storage: {
      what: "このブラウザには、Tallowがファイルを置く場所がありません。",
      next:
        "プライベートウインドウではよくあります。通常のウインドウか、別のブラウザでTallowを開いてください。",
    },
    crypto: {
      what: "このブラウザは、このページでは暗号化できません。",
      next: "https://で始まるアドレスでTallowを開いてください。",
    },
    workers: {
      what: "このブラウザは、バックグラウンドで処理できません。",
      next: "ブラウザを更新するか、別のブラウザでTallowを開いてください。",
    },
  }[feature]),
  "no-path": () => ({
    what: "2つのブラウザがつながりませんでした。",
    next:
      "ファイアウォールが妨げているかもしれません。スマートフォンの回線など別のネットワークから、新しいコードでやり直してください。",
  }),
  "no-relay": () => ({
    what: "リレーだけを使う設定ですが、このサイトにはリレーがありません。",
    next:
      "何も送信されていません。設定でほかの経路を許可するか、リレーのあるTallowを使ってください。",
  }),
  "removed": () => ({
    what: "ホストによって、このルームから外されました。",
    next:
      "最後まで届いたものは手元に残ります。間違いの場合は、新しいコードをもらってください。",
  }),
  "session-expired": () => ({
    what: "この接続の鍵が古くなりました。",
    next: "安全のため接続を終えました。新しいコードでやり直してください。",
  }),
  "pictures-differ": () => ({
    what: "絵が違うため、間に誰かがいるかもしれません。",
    next:
      "接続をすぐに終えました。別のネットワークから、新しいコードでやり直してください。",
  }),
  "member-left": () => ({
    what: "相手が退出しました。",
    next: "相手が戻ったら、新しいコードでやり直してください。",
  }),
  "tampered": () => ({
    what: "送られたものが途中で変えられていました。",
    next:
      "変えられたものは残していません。もう一度試し、また起きたら別のネットワークを使ってください。",
  }),
  "declined": () => ({
    what: "相手はファイルを受け取りませんでした。",
    next: "もう一度送ることもできます。",
  }),
  "cancelled": ({ by }) =>
    by === "me"
      ? { what: "こちらで中止しました。", next: "いつでもやり直せます。" }
      : {
        what: "相手が中止しました。",
        next: "相手に確かめてから、もう一度お試しください。",
      },
  "no-space": ({ missing }, format) => ({
    what: `空き容量が${format.bytes(missing)}足りません。`,
    next: "このデバイスの容量を空けるか、ファイルを減らしてください。",
  }),
  "storage-failed": () => ({
    what: "ブラウザがディスクに書き込めませんでした。",
    next: "ディスクに空きがあることを確かめて、もう一度お試しください。",
  }),
  "save-failed": ({ name }) => ({
    what: `${quoted(name)}を保存できませんでした。`,
    next:
      "書きかけのものは残っていません。フォルダがあることとディスクの空きを確かめて、もう一度保存してください。",
  }),
  "receiver-storage": () => ({
    what: "相手のデバイスに空き容量がありません。",
    next: "容量を空けてもらってから、もう一度お試しください。",
  }),
  "source-changed": ({ name }) => ({
    what: `${quoted(name)}が送信中に変更されました。`,
    next: "今の内容を送るには、もう一度選んでください。",
  }),
  "source-gone": ({ name }) => ({
    what: `${quoted(name)}が元の場所にありません。`,
    next: "移動または削除されています。もう一度選んでください。",
  }),
  "hash-mismatch": ({ name }) => ({
    what: `${quoted(name)}は送られた通りに届かなかったため、破棄しました。`,
    next: "もう一度送ってください。",
  }),
} satisfies Catalogue["problem"];

export const hostNotice = {
  "wrong-code": ({ attemptsLeft }) => ({
    what: "誰かが間違ったコードを入力しました。",
    next: plural(attemptsLeft, {
      other: "あと#回間違えると、このコードは完全に閉じます。",
    }),
  }),
  "handshake-timeout": () => ({
    what: "誰かが入ろうとしましたが、入れませんでした。",
    next: "もう一度試すよう伝えてください。コードはまだ使えます。",
  }),
} satisfies Catalogue["hostNotice"];

export const deviceNotice = {
  "room-gone": () => ({
    what: "相手のデバイスは現れませんでした。",
    next:
      "そのデバイスでTallowを開き、このデバイスを選んでから、もう一度お試しください。",
  }),
  "wrong-code": () => ({
    what: "登録したデバイスではないか、相手の側で登録が解除されています。",
    next: "コードでつながり、互いに登録し直してください。",
  }),
} satisfies Catalogue["deviceNotice"];

export const returnNotice = {
  "room-gone": () => ({
    what: "このルームは終わったか、別のタブで開いています。",
    next: "受け取ったものは履歴にあります。",
  }),
} satisfies Catalogue["returnNotice"];

export const transferNotice = {
  "removed": () => ({
    what: "相手とは、もう同じルームにいません。",
    next: "ホストが終了しました。新しいコードでまたつながれます。",
  }),
} satisfies Catalogue["transferNotice"];
