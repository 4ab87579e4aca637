import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const offer = {
  title: (count, size) => `有 ${files(count)}要给你，共 ${size}`,
  lead: "在你接收之前，不会写入任何内容。",
  all: "所有文件",
  accept: (count, size) =>
    count === 0 ? "请先选择文件" : `接收 ${files(count)}，${size}`,
  decline: "拒绝",
} satisfies Catalogue["offer"];

export const list = {
  label: (count) => files(count),
} satisfies Catalogue["list"];

export const transfer = {
  title: {
    send: (count, first) => count === 1 ? first : `发送 ${files(count)}`,
    receive: (count, first) => count === 1 ? first : `接收 ${files(count)}`,
  },
  direction: { send: "发送", receive: "接收" },
  with: {
    send: (name) => `发给 ${name}`,
    receive: (name) => `来自 ${name}`,
  },
  state: {
    offered: "正在等待对方答复",
    connecting: "正在连接",
    moving: "正在传输",
    paused: {
      me: "你已暂停",
      them: "对方已暂停",
      both: "双方都已暂停",
    },
    full: "正在等待空间",
    wants: "正在等待你的文件",
    reconnecting: (time) =>
      time === undefined ? "正在重连" : `${time} 起正在重连`,
    verifying: "正在核对每个字节",
    done: { send: "已发送并核对", receive: "已接收并核对" },
    failed: "未完成",
  },
  progress: (percent, name) => `${name}：${percent}`,
  of: (bytes, total) => `${bytes}，共 ${total}`,
  left: (duration) => `还剩 ${duration}`,
  kept: "内容不会丢失",
  pause: "暂停",
  resume: "继续",
  cancel: "取消",
  retry: "重试",
  doFor: (what, name) => `${what}，${name}`,
  save: "保存",
  saveNamed: (name) => `保存 ${name}`,
} satisfies Catalogue["transfer"];

export const save = {
  into: "保存到文件夹…",
  zip: "保存为 ZIP",
  stop: "停止",
  hint: "连同文件夹一起保存，或在下面逐个保存。",
  saving: "正在保存…",
  progress: (percent) => `正在保存：${percent}`,
  saved: "已全部保存。",
  emptyFolder: "空文件夹",
} satisfies Catalogue["save"];

export const announce = {
  moving: (name, percent) => `${name}：${percent}`,
  offered: (count, size) => `有 ${files(count)}要给你，共 ${size}。`,
  done: (name) => `${name}：已完成并核对。`,
  failed: (name, what) => `${name}：${what}`,
  paused: (name, by) => `${name}：${by}`,
  full: (name, what) => `${name}：${what}`,
  arrived: "有人进来了。",
  left: (name) => name === undefined ? "有人离开了。" : `${name} 离开了。`,
  away: (name) =>
    `${name ? `与 ${name} 的` : ""}连接已断开。正在重新连接，内容不会丢失。`,
  back: (name) => name ? `已重新连接到 ${name}。` : "已重新连接。",
  remember: "对方希望被记住。",
  remembered: "你们已记住彼此。",
} satisfies Catalogue["announce"];
