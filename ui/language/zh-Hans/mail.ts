import type { Catalogue } from "../catalogues.ts";

export const mail = {
  open: "用邮件邀请",
  lead: "信里写着这个房间在哪里，但没有邀请码：请你自己把三个单词告诉对方。",
  label: "邮箱地址",
  send: "发送",
  cancel: "取消",
  withdraw: "撤回",
  state: {
    sending: "正在发送…",
    sent: "如果该地址存在，信已在路上。",
    withdrawn: "已撤回，除非它已经发出。",
  },
  fault: {
    address: { what: "这不是邮箱地址。", next: "请改正后重新发送。" },
    often: { what: "一次发的信太多了。", next: "请等一分钟再发送。" },
    over: { what: "此邀请码已失效。", next: "请生成新的邀请码，再发送。" },
    server: { what: "服务器没有收下这封信。", next: "请稍后重试。" },
  },
} satisfies Catalogue["mail"];

export const usage = {
  title: "本站统计什么",
  label: "让本站统计",
  lead: {
    chosen:
      "几分钟后，本站会得知有多少次传输和错误，大小和时间只取大概。绝不包含名称、邀请码、房间或文件。",
    refused: "此浏览器要求不被统计，因此不会告知任何内容。",
    none: "本站不在浏览器里统计任何内容。",
  },
} satisfies Catalogue["usage"];
