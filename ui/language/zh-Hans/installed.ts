import type { Catalogue } from "../catalogues.ts";

export const installed = {
  ready: "新版本已就绪。",
  later: "等你在这里完成后再更新。",
  reload: "重新加载",
  kept: {
    title: "没有网络时",
    lead: "此浏览器保留 Tallow 的页面，没有网络也能打开。其中不含你的文件。",
    fetch: "重新获取",
    fetching: "正在获取…",
    fetched: "已是最新。",
    failed: "没有成功。请在有网络时重试。",
  },
  offline: {
    title: "没有网络",
    lead:
      "本设备上没有保留此页面。首页仍可打开，未完成的内容会在网络恢复后继续。",
  },
  share: {
    title: "什么都没有收到",
    lead:
      "Tallow 在本设备上尚未就绪。你分享的内容未经读取就已丢弃。请先打开一次首页，然后重新分享。",
  },
} satisfies Catalogue["installed"];
