import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { quoted } from "./files.ts";

const plural = pluralIn("ja");
const list = new Intl.ListFormat("ja");

/** Kinds named in one line; all are in the list below it. */
const MOST_KINDS = 3;

export const settings = {
  title: "設定",
  lead: "このデバイスに保存され、ここから送るすべてに適用されます。",
  open: "設定",
  openAway: "設定（新しいタブ）",
  close: "閉じる",
  sending: "送るもの",
  strip: "写真の情報を除く",
  stripLead:
    "写真を送る前に、場所、カメラ、日時の情報を取り除きます。写真そのものは変わりません。",
  compress: "圧縮",
  compressLead:
    "よく圧縮できるものは、小さくして送ります。届いたときは元のままです。",
  padding: "サイズを隠す",
  paddingLead:
    "最大8分の1の空データを加え、途中の誰にもサイズからファイルを見分けられないようにします。",
  you: "名前と色",
  paths: "接続方法",
  relayOnly: "ネットワークアドレスを隠す",
  relayOnlyLead:
    "リレーだけを使います。ルームの誰にもアドレスを知られず、おおよその居場所も分かりません。多くの場合、遅くなります。次の接続から適用されます。",
  relay: "このサイトのリレーを使う",
  relayLead:
    "封をしたものを運ぶだけで、中身は読めません。ほかの経路がないときに役立ち、職場や家では最速のこともあります。",
  speed: "送信速度の上限（Mbit/s）",
  speedLead: "空欄なら上限なし。すぐに適用されます。",
  limitPerMember: "1人あたり",
  limitTotal: "全員の合計",
  look: "外観",
  language: "言語",
  languageOfBrowser: "ブラウザに合わせる",
  theme: "テーマ",
  themes: { system: "デバイスに合わせる", light: "ライト", dark: "ダーク" },
} satisfies Catalogue["settings"];

export const preflight = {
  title: "接続を確認",
  lead: "ここからファイルが通れる経路を、すべて試します。",
  check: "今すぐ確認",
  checking: "確認しています…",
  again: "もう一度確認",
  path: {
    "server": "Tallowのサーバー",
    "direct": "ブラウザからブラウザへ直接",
    "turn-udp": "TURNサーバー",
    "turn-tcp": "TURNサーバー（TCP経由）",
    "turn-tls": "TURNサーバー（Webページと同じTLS経由）",
    "relay": "このサイトのリレー",
  },
  state: (check) => {
    switch (check.state) {
      case "checking":
        return "確認しています…";
      case "works":
        return "使えます。";
      case "absent":
        return absences[check.why];
      case "fails":
        return faults[check.why];
    }
  },
  result: (checks) => {
    const working = checks.filter(({ state }) => state === "works")
      .map(({ path }) => path);
    if (!working.includes("server")) {
      return "サーバーなしでは相手から見つけられません。インターネット接続を確認してください。";
    }
    if (working.includes("direct")) return "接続は良好です。";
    return working.length > 1
      ? "間のサーバーを通して、相手とつながれます。"
      : "相手から見つけられますが、つながれません。別のネットワークをお試しください。";
  },
} satisfies Catalogue["preflight"];

const absences = {
  none: "このサイトにはありません。",
  off: "設定でオフになっています。",
};

const faults = {
  "no-answer": "応答がありません。インターネット接続を確認してください。",
  "no-socket":
    "応答はありますが、接続を保てません。プロキシや拡張機能が妨げているかもしれません。",
  "no-webrtc": "このブラウザにはWebRTCがないか、オフになっています。",
  "no-address":
    "相手がつながれるアドレスが見つかりませんでした。ファイアウォールや拡張機能が隠しているかもしれません。",
  "no-connection":
    "何も通りませんでした。ファイアウォールが妨げているかもしれません。",
  "no-relay-address":
    "つながれるアドレスを得られませんでした。サーバーが止まっているか、ファイアウォールが妨げています。",
  "timeout": "時間がかかりすぎました。",
};

export const prepare = {
  underWay: (done, total) => `ファイルを準備しています（${total}中${done}）`,
  unclean: (names) => {
    const first = quoted(names[0] ?? "");
    return names.length === 1
      ? `${first}の情報を取り除けませんでした。`
      : plural(names.length, {
        other: `${first}など、#枚の写真の情報を取り除けませんでした。`,
      });
  },
  uncleanNext: () =>
    "撮影した場所や日時が分かるかもしれません。選ぶまでは何も送られません。",
  send: "このまま送る",
  drop: () => "この写真を除く",
  cleaned: (kinds, photos) => {
    const what = kinds.length > MOST_KINDS
      ? `${list.format(kinds.slice(0, MOST_KINDS))}など`
      : list.format(kinds);
    return plural(photos, { other: `写真#枚から削除：${what}` });
  },
  kinds: {
    "place": "場所",
    "time": "日時",
    "camera": "カメラ",
    "serial-number": "シリアル番号",
    "author": "作者",
    "software": "ソフトウェア",
    "description": "説明",
    "history": "編集履歴",
    "thumbnail": "サムネイル",
    "maker-note": "メーカー独自の情報",
    "attachment": "添付データ",
    "other": "その他のデータ",
  },
  all: (kinds) => list.format(kinds),
} satisfies Catalogue["prepare"];
