import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const scan = {
  open: "扫描二维码",
  paste: "粘贴",
  pasted: "来自剪贴板。确认无误后再加入。",
  pastedImage: "粘贴的图片",
  title: "扫描二维码",
  lead: "请将二维码对准摄像头。画面不会离开此设备。",
  camera: {
    asking: "请允许使用摄像头。",
    blocked: "此处不允许使用摄像头。请在浏览器设置中更改，或选择二维码的照片。",
    absent: "没有可用的摄像头。请选择二维码的照片。",
  },
  seen: {
    stranger: "这不是 Tallow 的二维码。",
    "no-code": "这张照片里没有二维码。",
  },
  photo: "选择照片",
} satisfies Catalogue["scan"];

export const notify = {
  arrived: (count) => `已收到：${files(count)}`,
  delivered: (count) => `已送达：${files(count)}`,
  stopped: (count) => `已中断：${files(count)}`,
  offered: (count) => `等您接收：${files(count)}`,
  ask: "完成后通知我",
  on: "完成后会通知您。",
  blocked: "浏览器屏蔽了此页面的通知，可在浏览器设置中更改。",
  title: "通知",
  setting: "我看别处时，告诉我发生了什么",
  settingLead:
    "文件到达、送达、中断或等您接收时发出通知。只说明数量和对方，绝不包含文件名。",
} satisfies Catalogue["notify"];

export const preview = {
  look: (name) => `查看 ${name}`,
  place: (place, count) => `${place} / ${count}`,
  before: "上一个",
  after: "下一个",
  sight: {
    opening: "正在打开…",
    broken: "无法显示，但仍可保存。",
    large: "这张图片太大，无法在此显示。",
  },
} satisfies Catalogue["preview"];
