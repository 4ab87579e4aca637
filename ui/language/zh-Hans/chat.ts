import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("zh-Hans");

export const chat = {
  title: "聊天",
  lead: "和文件一样密封：只有此房间中的人能看到。",
  log: "消息",
  label: "写消息",
  send: "发送",
  unread: (count) => `${count} 条新消息`,
  latest: "到最新",
  you: "我",
  status: {
    sent: "已发送",
    delivered: "已送达",
    read: "已读",
  },
  waiting: "等待连接",
  readBy: (names) => `已读：${list.format(names)}`,
  typing: (name) => `${name} 正在输入…`,
  typingSeveral: "多人正在输入…",
  length: (count, most) => `${count}/${most} 个字符`,
  tooLong: (count, most) => `太长：${count}/${most} 个字符`,
  clear: "清空",
  clearTitle: "要清空聊天吗？",
  clearLead: "聊天会从本设备上消失，其他人那里的会保留。",
  clearKeep: "保留",
  keep: "保存聊天",
  keepLead:
    "密封保存在本设备上，重新加载也不会丢失。有人彻底离开时会清除，关闭此项则立即清除。",
} satisfies Catalogue["chat"];
