import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("cs");

export const chat = {
  title: "Chat",
  lead: "Zapečetěný jako soubory: číst ho mohou jen lidé v této místnosti.",
  log: "Zprávy",
  label: "Napsat zprávu",
  send: "Odeslat",
  unread: (count) => `Nové: ${count}`,
  latest: "Na nejnovější",
  you: "Vy",
  status: {
    sent: "Odesláno",
    delivered: "Doručeno",
    read: "Přečteno",
  },
  waiting: "Čeká na připojení",
  readBy: (names) => `Přečetli: ${list.format(names)}`,
  typing: (name) => `${name} píše…`,
  typingSeveral: "Píše více lidí…",
  length: (count, most) => `${count} z ${most} znaků`,
  tooLong: (count, most) => `Příliš dlouhá: ${count} z ${most} znaků`,
  clear: "Vymazat",
  clearTitle: "Vymazat chat?",
  clearLead: "Zmizí z tohoto zařízení. Ostatním zůstane, co mají.",
  clearKeep: "Ponechat",
  keep: "Uchovávat chat",
  keepLead:
    "Zapečetěný na tomto zařízení, aby se při obnovení stránky nic neztratilo. Smaže se, když někdo odejde nadobro, a hned, když to vypnete.",
} satisfies Catalogue["chat"];
