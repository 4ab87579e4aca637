import type { Catalogue } from "../catalogues.ts";
import { chat } from "./chat.ts";
import { screen } from "./screen.ts";
import { installed } from "./installed.ts";
import { notify, preview, scan } from "./handy.ts";
import { mail, usage } from "./mail.ts";
import { pluralIn } from "../plural.ts";
import { back, history } from "./history.ts";
import { about, colours, group, invite, member, recipients } from "./people.ts";
import {
  deviceNotice,
  hostNotice,
  problem,
  returnNotice,
  transferNotice,
} from "./problem.ts";
import { joining, open, remember, room, verify } from "./room.ts";
import { preflight, prepare, settings } from "./settings.ts";
import { announce, list, offer, save, transfer } from "./transfer.ts";

const plural = pluralIn("ja");

export const catalogue = {
  app: {
    name: "Tallow",
    description: "ファイルをブラウザから相手のブラウザへ。間には誰もいません。",
    home: "Tallow、スタートページへ",
    skip: "本文へ移動",
    security: "セキュリティ",
    tab: (percent) => `${percent} · Tallow`,
    script:
      "Tallowはブラウザの中でファイルに封をするため、JavaScriptが必要です。このページで許可してください。",
  },
  home: {
    title: "ファイルを、手から手へ。",
    lead:
      "ブラウザから相手のブラウザへ、封をしたまま届けます。途中では誰にも読めません。",
    choose: "ファイルを選ぶ",
    folder: "フォルダを選ぶ",
    dropHint: "または、このページのどこかにドロップ",
    facts:
      "アカウントは不要。サーバーにコピーを残しません。上限はディスクの容量だけ。",
  },
  drop: {
    send: "離すと送信します",
    pastedText: "貼り付けたテキスト.txt",
  },
  code: {
    label: "コードかリンクを受け取りましたか？",
    placeholder: "amber-swan-kite",
    join: "参加",
    hint: "3つの単語、8文字の英数字、またはリンク。",
    completions: "当てはまる単語",
    password: "パスワードも受け取りました",
  },
  password: {
    add: "パスワードを追加",
    change: "パスワード設定済み。変更する",
    label: "パスワード",
    lead:
      "入る人はこれも知っている必要があります。コードにもリンクにも含まれないので、コードとは別の方法で伝えてください。",
    set: "設定",
    done: "パスワードを設定しました。",
    enter: "入る",
    asked: "このルームにはパスワードが必要です。",
    wrong: "パスワードが違います。",
    left: (count) =>
      plural(count, {
        other:
          "受け取ったパスワードを入力してください。あと#回まで入力できます。",
      }),
  },
  device: {
    title: "登録したデバイス",
    connect: "接続",
    connectTo: (name) => `${name}に接続`,
    forget: "登録を解除",
    forgetNamed: (name) => `${name}の登録を解除`,
    forgetTitle: (name) => `${name}の登録を解除しますか？`,
    forgetLead: "もう一度つながるには、新しいコードが必要になります。",
    keep: "残す",
    verified: "絵を確認済み",
    awaited: (name) =>
      `${name}を待っています。そのデバイスでTallowを開き、このデバイスを選んでください。`,
  },
  room,
  joining,
  open,
  colours,
  member,
  about,
  invite,
  group,
  recipients,
  verify,
  remember,
  offer,
  list,
  transfer,
  save,
  prepare,
  settings,
  preflight,
  history,
  back,
  closed: {
    again: { retry: "もう一度試す", anew: "新しいルームを作る" },
    home: "スタートページへ",
  },
  lost: {
    title: "このルームに入るにはリンクが必要です",
    lead:
      "リンクの秘密の部分は、アドレスバーには残りません。リンクをもう一度開くか、コードを入力するか、新しく始めてください。",
    home: "スタートページへ",
  },
  announce,
  chat,
  screen,
  installed,
  scan,
  notify,
  preview,
  mail,
  usage,
  pages: {
    notFoundTitle: "ここには何もありません",
    notFound: "アドレスが間違っているか、ページが移動した可能性があります。",
    brokenTitle: "こちらで問題が起きました",
    broken: "操作に問題はありません。少し待ってから、もう一度お試しください。",
    home: "スタートページへ",
  },
  problem,
  hostNotice,
  deviceNotice,
  returnNotice,
  transferNotice,
} satisfies Catalogue;
