import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("ja");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const screen = {
  start: "画面を見せる",
  own: "画面を見せています",
  nobody: "まだ誰も見ていません。",
  viewers: (names) =>
    `見ている人：${
      names.length > MOST_NAMES ? names.length : list.format(names)
    }。`,
  yields: "ファイルを転送中のため、映像は一時的に控えめになっています。",
  stop: "見せるのをやめる",
  quality: "画質",
  level: { low: "低", medium: "中", high: "高" },
  first: "ファイルより画面を優先",
  firstHint: "オフの場合、ファイルの転送中は画質が下がります。",
  shows: (name) => `${name}が画面を見せています`,
  offered: "見るまで何も再生されません。",
  offeredSound: "音声付き。見るまで何も再生されません。",
  begun: {
    connecting: "接続しています…",
    watching: "見ています。",
    lost: "映像が途切れました。",
  },
  watch: "見る",
  unwatch: "見るのをやめる",
  picture: (name) => `画面：${name}`,
  mute: "消音",
  unmute: "音を出す",
  full: "全画面",
  small: "小窓",
  refused: {
    bare:
      "ネットワークアドレスを隠しているため、画面にはTURNサーバーが必要ですが、このサイトにはありません。設定で直接接続を許可してください。",
    unable:
      "このブラウザは映像に封をできません。最新のChrome、Edge、Firefox、Safariをお試しください。",
    failed: "ブラウザから画面を受け取れませんでした。もう一度お試しください。",
  },
} satisfies Catalogue["screen"];
