import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("zh-Hans");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const screen = {
  start: "展示我的屏幕",
  own: "你的屏幕正在展示",
  nobody: "还没有人观看。",
  viewers: (names) =>
    `正在观看：${
      names.length > MOST_NAMES ? names.length : list.format(names)
    }。`,
  yields: "正在传文件，画面暂时少占带宽。",
  stop: "停止展示",
  quality: "画质",
  level: { low: "低", medium: "中", high: "高" },
  first: "屏幕优先于文件",
  firstHint: "否则传文件时画面会让出带宽。",
  shows: (name) => `${name}正在展示屏幕`,
  offered: "在你观看之前不会播放任何内容。",
  offeredSound: "有声音。在你观看之前不会播放任何内容。",
  begun: {
    connecting: "正在连接…",
    watching: "你正在观看。",
    lost: "画面中断了。",
  },
  watch: "观看",
  unwatch: "停止观看",
  picture: (name) => `屏幕：${name}`,
  mute: "静音",
  unmute: "打开声音",
  full: "全屏",
  small: "小窗口",
  refused: {
    bare:
      "你的网络地址已隐藏，这时展示屏幕需要 TURN 服务器，而本站没有。可在设置中允许直接连接。",
    unable:
      "此浏览器无法密封画面。请试试新版 Chrome、Edge、Firefox 或 Safari。",
    failed: "浏览器没有交出屏幕，请重试。",
  },
} satisfies Catalogue["screen"];
