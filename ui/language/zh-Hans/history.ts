import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files, quoted } from "./files.ts";

const plural = pluralIn("zh-Hans");

export const history = {
  title: "历史记录",
  tab: "历史记录 · Tallow",
  lead: "你与他人之间传过的内容。记录只保存在本设备上。",
  open: "历史记录",
  close: "关闭",
  reading: "正在读取历史记录…",
  search: "搜索文件和人",
  found: (count) => plural(count, { other: "找到 # 次传输。" }),
  left: (count) => plural(count, { other: "已删除。还剩 # 次传输。" }),
  nothingFound: "没有匹配的内容。",
  nothingFoundNext: "试试文件名或人名的一部分。",
  empty: "还没有传输过",
  emptyNext: "你发送或接收的内容会列在这里，直到你将其删除。",
  unreadable: "无法读取历史记录。",
  unreadableNext:
    "无痕窗口不保留历史记录。如果不是无痕窗口，请关闭其他打开 Tallow 的标签页，然后重试。",
  again: "重试",
  home: "发送文件",
  stored: (size) => `收到的文件在本设备上占用 ${size}。`,
  storedNone: "本设备上已没有收到的文件。",
  eraseReceived: "删除收到的文件",
  eraseAll: "全部删除",
  more: (count) => plural(count, { other: "再显示 # 项" }),
  unfinished: "未完成",
  others: (count) => plural(count, { other: "另有 # 项" }),
  count: files,
  whom: {
    send: (label) => label ? `发给 ${label}` : "发给对方",
    receive: (label) => label ? `来自 ${label}` : "来自对方",
  },
  state: {
    failed: "已中断",
    cancelled: "已停止",
  },
  inUse: "已在标签页中打开",
  of: (bytes, total) => `${bytes}，共 ${total}`,
  progress: (percent, name) => `${name}：${percent}`,
  resume: "继续",
  resumeNamed: (name) => `继续与 ${name} 的传输`,
  save: "保存",
  saveNamed: (name) => `保存 ${name}`,
  files: "文件",
  saveSome: "保存…",
  filesOf: (name) => `与 ${name} 传输的文件`,
  erase: "删除",
  eraseNamed: (name) => `删除 ${name}`,
  keep: "保留",
  erasing: {
    title: (what, name) => ({
      one: `要删除${quoted(name)}吗？`,
      received: "要删除收到的文件吗？",
      all: "要删除全部历史记录吗？",
    }[what]),
    lead: (count, open, stored) => {
      const what = count === 1
        ? "这次传输将从历史记录中移除"
        : plural(count, { other: "# 次传输将从历史记录中移除" });
      const disk = stored ? `，并在本设备上释放 ${stored}` : "";
      const lost = open === 0
        ? ""
        : count === 1
        ? "移除后无法继续传输。"
        : plural(open, { other: "其中 # 次尚未完成，移除后无法继续传输。" });
      return `${what}${disk}。${lost}你自己的文件和另存到别处的内容会保留。`;
    },
  },
  there: (percent) => `已完成 ${percent}`,
} satisfies Catalogue["history"];

export const back = {
  returning: "正在回到房间…",
  ask: (count, first) =>
    count === 1
      ? `请再次选择${quoted(first)}，即可从中断处继续。`
      : plural(count, {
        other: "请再次选择相同的 # 个文件，即可从中断处继续。",
      }),
  askAccess: (count, first) =>
    count === 1
      ? `请允许访问${quoted(first)}，即可从中断处继续。`
      : plural(count, {
        other: "请允许访问相同的 # 个文件，即可从中断处继续。",
      }),
  allow: () => "允许访问相同的文件",
  why: "页面重新加载后，不能自行打开你的文件。",
  choose: "重新选择",
  chooseAll: "重新选择文件",
  chooseFolder: "重新选择文件夹",
  unfit: (names, count) => {
    const [first = ""] = names;
    const what = names.length === 1
      ? `${quoted(first)}缺失，或与之前不同。`
      : plural(names.length, {
        other: `${quoted(first)}等 # 个文件缺失，或与之前不同。`,
      });
    return `${what}${
      count === 1
        ? "请选择与之前相同的文件。"
        : "请一次选择全部文件，且与之前相同。"
    }`;
  },
  full: "本设备空间已满。",
  fullNext: "腾出一些空间后会自动继续。内容不会丢失。",
} satisfies Catalogue["back"];
