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

const plural = pluralIn("zh-Hans");

export const catalogue = {
  app: {
    name: "Tallow",
    description: "文件从你的浏览器直达对方的浏览器，中间没有别人。",
    home: "Tallow，回到首页",
    skip: "跳到正文",
    security: "安全性",
    tab: (percent) => `${percent} · Tallow`,
    script:
      "Tallow 在浏览器中密封文件，因此需要 JavaScript。请为此页面允许 JavaScript。",
  },
  home: {
    title: "文件，手手相传。",
    lead: "从你的浏览器到对方的浏览器，一路密封，中间没有人能读到内容。",
    choose: "选择文件",
    folder: "选择文件夹",
    dropHint: "或拖放到此页面任意位置",
    facts: "无需账号。服务器不留副本。除磁盘空间外没有上限。",
  },
  drop: {
    send: "松开即可发送",
    pastedText: "粘贴的文本.txt",
  },
  code: {
    label: "收到邀请码或链接了吗？",
    placeholder: "amber-swan-kite",
    join: "加入",
    hint: "三个单词、八个字符，或一个链接。",
    completions: "匹配的单词",
    password: "我还收到了密码",
  },
  password: {
    add: "添加密码",
    change: "已设密码，点此更改",
    label: "密码",
    lead:
      "加入的人也必须知道密码。邀请码和链接中都不含密码，请用另一种方式告诉对方。",
    set: "设置密码",
    done: "密码已设置。",
    enter: "进入",
    asked: "加入此房间需要密码。",
    wrong: "密码不正确。",
    left: (count) =>
      plural(count, { other: "请输入你收到的密码。还可以试 # 次。" }),
  },
  device: {
    title: "已记住的设备",
    connect: "连接",
    connectTo: (name) => `连接到 ${name}`,
    forget: "忘记",
    forgetNamed: (name) => `忘记 ${name}`,
    forgetTitle: (name) => `要忘记 ${name} 吗？`,
    forgetLead: "再次连接时，需要新的邀请码。",
    keep: "保留",
    verified: "已核对图案",
    awaited: (name) =>
      `正在等待 ${name}。请在那台设备上打开 Tallow 并选择本设备。`,
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
    again: { retry: "重试", anew: "新建房间" },
    home: "回到首页",
  },
  lost: {
    title: "进入此房间需要链接",
    lead:
      "链接中保密的部分不会留在地址栏里。请再次打开链接、输入邀请码，或重新开始。",
    home: "回到首页",
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
    notFoundTitle: "这里什么也没有",
    notFound: "地址可能有误，或页面已移走。",
    brokenTitle: "我们这边出了问题",
    broken: "不是你的原因。请稍后再试。",
    home: "回到首页",
  },
  problem,
  hostNotice,
  deviceNotice,
  returnNotice,
  transferNotice,
} satisfies Catalogue;
