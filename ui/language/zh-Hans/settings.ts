import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { quoted } from "./files.ts";

const plural = pluralIn("zh-Hans");
const list = new Intl.ListFormat("zh-Hans");

/** Kinds named in one line; all are in the list below it. */
const MOST_KINDS = 3;

export const settings = {
  title: "设置",
  lead: "设置保存在本设备上，对从这里发送的所有内容生效。",
  open: "设置",
  openAway: "设置（在新标签页中）",
  close: "关闭",
  sending: "发送的内容",
  strip: "清理照片信息",
  stripLead: "发送照片前移除地点、相机和时间信息。照片画面保持不变。",
  compress: "压缩",
  compressLead: "适合压缩的内容会以更少的字节传输，收到时与原来一样。",
  padding: "隐藏大小",
  paddingLead: "添加最多八分之一的空白字节，让途中的人无法凭大小认出文件。",
  you: "你",
  paths: "连接方式",
  relayOnly: "隐藏我的网络地址",
  relayOnlyLead:
    "只用中继：房间里没有人会知道你的地址，也就不知道你的大致位置。通常较慢。从下次连接起生效。",
  relay: "使用本站中继",
  relayLead:
    "它只转送密封的内容，无法读取。其他路径都不通时可以用它，在办公室或家里也常常最快。",
  speed: "发送速度上限（Mbit/s）",
  speedLead: "留空表示没有上限。立即生效。",
  limitPerMember: "每个人",
  limitTotal: "所有人合计",
  look: "外观",
  language: "语言",
  languageOfBrowser: "跟随浏览器",
  theme: "主题",
  themes: { system: "跟随设备", light: "浅色", dark: "深色" },
} satisfies Catalogue["settings"];

export const preflight = {
  title: "检查我的连接",
  lead: "尝试文件从这里可能走的每条路径。",
  check: "立即检查",
  checking: "正在检查…",
  again: "再次检查",
  path: {
    "server": "Tallow 的服务器",
    "direct": "从浏览器到浏览器直连",
    "turn-udp": "TURN 服务器",
    "turn-tcp": "TURN 服务器（经由 TCP）",
    "turn-tls": "TURN 服务器（经由 TLS，与网页相同）",
    "relay": "本站中继",
  },
  state: (check) => {
    switch (check.state) {
      case "checking":
        return "正在检查…";
      case "works":
        return "可用。";
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
      return "没有服务器，其他人就找不到你。请检查网络连接。";
    }
    if (working.includes("direct")) return "你的连接良好。";
    return working.length > 1
      ? "你可以通过中间的服务器与其他人连接。"
      : "其他人能找到你，但无法与你连接。请换一个网络试试。";
  },
} satisfies Catalogue["preflight"];

const absences = {
  none: "本站没有。",
  off: "你已将其关闭。",
};

const faults = {
  "no-answer": "没有回应。请检查网络连接。",
  "no-socket": "有回应，但无法保持连接。可能是代理或扩展程序阻挡。",
  "no-webrtc": "此浏览器没有 WebRTC，或 WebRTC 已关闭。",
  "no-address":
    "没有找到其他人可以连接到你的地址。可能被防火墙或扩展程序隐藏。",
  "no-connection": "什么都没能通过。可能是防火墙阻挡。",
  "no-relay-address": "没有得到可供连接的地址。服务器已停止，或被防火墙阻挡。",
  "timeout": "用时过长。",
};

export const prepare = {
  underWay: (done, total) => `正在准备文件：${done}，共 ${total}`,
  unclean: (names) => {
    const first = quoted(names[0] ?? "");
    return names.length === 1
      ? `无法清理${first}的信息。`
      : plural(names.length, {
        other: `无法清理${first}等 # 张照片的信息。`,
      });
  },
  uncleanNext: () =>
    "其中可能含有拍摄的地点和时间。在你决定之前，不会发送任何内容。",
  send: "仍然发送",
  drop: (count) => count === 1 ? "不发这张照片" : "不发这些照片",
  cleaned: (kinds, photos) => {
    const what = kinds.length > MOST_KINDS
      ? `${kinds.slice(0, MOST_KINDS).join("、")}等`
      : list.format(kinds);
    return plural(photos, { other: `已从 # 张照片中移除：${what}` });
  },
  kinds: {
    "place": "地点",
    "time": "时间",
    "camera": "相机",
    "serial-number": "序列号",
    "author": "作者",
    "software": "软件",
    "description": "描述",
    "history": "编辑记录",
    "thumbnail": "缩略图",
    "maker-note": "厂商信息",
    "attachment": "附件",
    "other": "其他数据",
  },
  all: (kinds) => list.format(kinds),
} satisfies Catalogue["prepare"];
