import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { quoted } from "./files.ts";

const plural = pluralIn("zh-Hans");

export const problem = {
  "code-word": ({ word, suggestions }, format) => ({
    what: `${quoted(word)}不是邀请码使用的单词。`,
    next: suggestions.length > 0
      ? `你是不是想输入 ${format.either(suggestions)}？`
      : "请检查拼写。",
  }),
  "code-check": () => ({
    what: "其中有一个字符不对。",
    next: "请与收到的邀请码逐个字符核对。",
  }),
  "code-length": () => ({
    what: "邀请码不完整。",
    next: "邀请码是三个单词，或八个字母和数字。",
  }),
  "link-malformed": () => ({
    what: "此链接已损坏或不完整。",
    next: "请让对方重新发送，并打开完整的链接。",
  }),
  "room-gone": () => ({
    what: "没有与此邀请码对应的房间。",
    next: "房主离开或时间到了，房间就会关闭。请检查邀请码，或向对方要新的。",
  }),
  "room-full": () => ({
    what: "此房间的人已到齐。",
    next: "如果本该有你，请向对方要新的邀请码。",
  }),
  "wrong-code": ({ attemptsLeft }) => ({
    what: "邀请码或密码不正确。",
    next: attemptsLeft > 0
      ? plural(attemptsLeft, {
        other: "请与收到的内容核对。还可以试 # 次。",
      })
      : "此邀请码现已失效。请向对方要新的。",
  }),
  "code-dead": ({ limit }) => ({
    what: {
      guesses: "错误次数过多，此邀请码已失效。",
      admissions: "此邀请码已被使用。",
      time: "此邀请码已过期。",
    }[limit],
    next: "失效的邀请码无法再用。请用新的邀请码开始。",
  }),
  "handshake-timeout": () => ({
    what: "对方没有回应。",
    next: "请确认对方已打开 Tallow，然后重试。",
  }),
  "server-down": () => ({
    what: "无法连接 Tallow 的服务器。",
    next: "请检查网络连接，然后重试。",
  }),
  "server-refused": ({ status }) => ({
    what: "服务器的回应，此页面无法理解。",
    next: `页面可能已过时，请重新加载。（状态 ${status}）`,
  }),
  "browser-lacks": ({ feature }) => ({
    webrtc: {
      what: "此浏览器无法与其他浏览器连接。",
      next:
        "缺少 WebRTC，或 WebRTC 已关闭。请将其打开，或用其他浏览器打开 Tallow。",
    },
    storage: {
      what: "此浏览器没有给 Tallow 存放文件的空间。",
      next: "无痕窗口常会这样。请在普通窗口或其他浏览器中打开 Tallow。",
    },
    crypto: {
      what: "此浏览器无法在此页面上加密。",
      next: "请用以 https:// 开头的地址打开 Tallow。",
    },
    workers: {
      what: "此浏览器无法在后台运行。",
      next: "请更新浏览器，或用其他浏览器打开 Tallow。",
    },
  }[feature]),
  "no-path": () => ({
    what: "两个浏览器无法连接到彼此。",
    next:
      "可能是防火墙阻挡。请换一个网络（例如手机网络），用新的邀请码重新开始。",
  }),
  "no-relay": () => ({
    what: "你设置了只用中继连接，但本站没有中继。",
    next: "没有发送任何内容。请在设置中允许其他路径，或使用有中继的 Tallow。",
  }),
  "removed": () => ({
    what: "房主已将你移出此房间。",
    next: "已完整收到的内容仍归你保留。如果是误操作，请向对方要新的邀请码。",
  }),
  "session-expired": () => ({
    what: "此连接的密钥已过期。",
    next: "为了安全，连接已结束。请用新的邀请码重新开始。",
  }),
  "pictures-differ": () => ({
    what: "图案不同，中间可能有人。",
    next: "连接已立即结束。请换一个网络，用新的邀请码重新开始。",
  }),
  "member-left": () => ({
    what: "对方已离开。",
    next: "等对方回来后，请用新的邀请码重新开始。",
  }),
  "tampered": () => ({
    what: "发送的内容在途中被改动。",
    next: "被改动的内容没有保留。请重试；如果再次发生，请换一个网络。",
  }),
  "declined": () => ({
    what: "对方没有接收这些文件。",
    next: "你可以再次发送。",
  }),
  "cancelled": ({ by }) =>
    by === "me" ? { what: "你已停止传输。", next: "随时可以重新开始。" } : {
      what: "对方已停止传输。",
      next: "请先问问对方，然后重试。",
    },
  "no-space": ({ missing }, format) => ({
    what: `空间不足，还差 ${format.bytes(missing)}。`,
    next: "请在本设备上腾出空间，或少选一些文件。",
  }),
  "storage-failed": () => ({
    what: "浏览器无法写入磁盘。",
    next: "请确认磁盘未满，然后重试。",
  }),
  "save-failed": ({ name }) => ({
    what: `无法保存${quoted(name)}。`,
    next:
      "没有留下只写了一半的文件。请确认文件夹仍在且磁盘未满，然后再次保存。",
  }),
  "receiver-storage": () => ({
    what: "对方设备空间不足。",
    next: "请让对方腾出空间，然后重试。",
  }),
  "source-changed": ({ name }) => ({
    what: `${quoted(name)}在发送时发生了变化。`,
    next: "如要发送现在的内容，请重新选择该文件。",
  }),
  "source-gone": ({ name }) => ({
    what: `${quoted(name)}已不在原处。`,
    next: "文件已被移动或删除。请重新选择。",
  }),
  "hash-mismatch": ({ name }) => ({
    what: `${quoted(name)}收到时与发送时不一致，已丢弃。`,
    next: "请重新发送。",
  }),
} satisfies Catalogue["problem"];

export const hostNotice = {
  "wrong-code": ({ attemptsLeft }) => ({
    what: "有人输入了错误的邀请码。",
    next: plural(attemptsLeft, {
      other: "再错 # 次，此邀请码将永久失效。",
    }),
  }),
  "handshake-timeout": () => ({
    what: "有人尝试加入，但没有完成。",
    next: "请让对方重试，邀请码仍然有效。",
  }),
} satisfies Catalogue["hostNotice"];

export const deviceNotice = {
  "room-gone": () => ({
    what: "另一台设备没有出现。",
    next: "请在那台设备上打开 Tallow 并选择本设备，然后重试。",
  }),
  "wrong-code": () => ({
    what: "这不是你记住的设备，或者它已忘记本设备。",
    next: "请用邀请码连接，然后重新记住彼此。",
  }),
} satisfies Catalogue["deviceNotice"];

export const returnNotice = {
  "room-gone": () => ({
    what: "此房间已结束，或已在其他标签页中打开。",
    next: "你在其中收到的内容可在历史记录中找到。",
  }),
} satisfies Catalogue["returnNotice"];

export const transferNotice = {
  "removed": () => ({
    what: "你们已不在同一个房间。",
    next: "房主结束了连接。你们可以用新的邀请码再次连接。",
  }),
} satisfies Catalogue["transferNotice"];
