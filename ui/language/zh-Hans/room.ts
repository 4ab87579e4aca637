import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files } from "./files.ts";
import { pictures } from "./pictures.ts";

const plural = pluralIn("zh-Hans");

export const room = {
  creating: "正在创建房间…",
  waitingTitle: "把这些单词告诉对方",
  waitingLead: (host) => `在 ${host} 输入这些单词的人即可收到文件。`,
  characters: "同一邀请码的字符形式",
  link: "链接",
  qr: "链接的二维码",
  scan: "或用手机扫描",
  copyCode: "复制邀请码",
  copyCharacters: "复制字符",
  copyLink: "复制链接",
  copied: "已复制",
  share: "分享",
  waitingFor: (guests) => guests === 1 ? "正在等待对方" : "正在等待其他人",
  ready: (count, size) => `${files(count)}已就绪，${size}`,
  noFiles: "还没有要发送的内容",
  addFiles: "添加文件",
  addFolder: "添加文件夹",
  leave: "离开",
  leaveTitle: "要彻底离开吗？",
  leaveLead:
    "未完成的传输会结束，对方那边也一样。如果只关闭此标签页，以后还可以继续。",
  stay: "留下",
  leaveAnyway: "彻底离开",
} satisfies Catalogue["room"];

export const joining = {
  title: "正在连接",
  finding: "查找房间",
  checking: "核对邀请码",
  connecting: "选择最佳路径",
  findingDevice: "查找另一台设备",
  checkingDevice: "确认是你记住的设备",
  done: "已完成",
  current: "进行中",
} satisfies Catalogue["joining"];

export const open = {
  title: "已连接",
  titleAlone: "这里没有其他人",
  people: "此房间中的人",
  send: "发送文件",
  folder: "发送文件夹",
  sendHint: "将文件拖放到任意位置，或直接粘贴。",
  titleAway: "正在重新连接",
  held: (count) => plural(count, { other: "# 个文件正在等待连接。" }),
} satisfies Catalogue["open"];

export const verify = {
  compare: "核对图案",
  verified: "已核对",
  title: "你们看到的六个图案相同吗？顺序也一样吗？",
  lead: "打个电话，或坐在一起核对。如果一致，中间就没有别人。",
  match: "一致",
  differ: "不一致",
  later: "暂不",
  pictures,
} satisfies Catalogue["verify"];

export const remember = {
  nobody: "记住对方",
  me: "正在等待对方也记住你",
  them: "记住对方",
  both: "你们已记住彼此",
  asked: "对方希望被记住。你也要记住对方吗？",
  title: "下次不用邀请码就能连接？",
  lead:
    "你们的两台设备将能从首页找到彼此。需要双方同意，任何一方都可以随时忘记对方。",
  name: "对方看到的名字",
  ownName: "此浏览器",
  confirm: "记住",
  later: "暂不",
} satisfies Catalogue["remember"];
