import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const offer = {
  title: (count, size) => `${files(count)} dla ciebie, łącznie ${size}`,
  lead: "Przed przyjęciem nic nie zostanie zapisane.",
  all: "Wszystkie pliki",
  accept: (count, size) =>
    count === 0
      ? "Najpierw wybierz pliki"
      : `Przyjmij ${files(count)}, ${size}`,
  decline: "Odrzuć",
} satisfies Catalogue["offer"];

export const list = {
  label: (count) => files(count),
} satisfies Catalogue["list"];

export const transfer = {
  title: {
    send: (count, first) => count === 1 ? first : `Od ciebie: ${files(count)}`,
    receive: (count, first) =>
      count === 1 ? first : `Dla ciebie: ${files(count)}`,
  },
  direction: { send: "Wysyłanie", receive: "Odbieranie" },
  with: {
    send: (name) => `Do: ${name}`,
    receive: (name) => `Od: ${name}`,
  },
  state: {
    offered: "Czeka na odpowiedź",
    connecting: "Łączenie",
    moving: "W drodze",
    paused: {
      me: "Wstrzymano po tej stronie",
      them: "Wstrzymano po drugiej stronie",
      both: "Wstrzymano po obu stronach",
    },
    full: "Czeka na miejsce",
    wants: "Czeka na twoje pliki",
    reconnecting: (time) =>
      time === undefined ? "Ponowne łączenie" : `Ponowne łączenie od ${time}`,
    verifying: "Sprawdzanie każdego bajtu",
    done: { send: "Wysłano i sprawdzono", receive: "Odebrano i sprawdzono" },
    failed: "Nie ukończono",
  },
  progress: (percent, name) => `${name}: ${percent}`,
  of: (bytes, total) => `${bytes} z ${total}`,
  left: (duration) => `jeszcze ${duration}`,
  kept: "Nic nie ginie",
  pause: "Wstrzymaj",
  resume: "Wznów",
  cancel: "Anuluj",
  retry: "Ponów",
  doFor: (what, name) => `${what}, ${name}`,
  save: "Zapisz",
  saveNamed: (name) => `Zapisz: ${name}`,
} satisfies Catalogue["transfer"];

export const save = {
  into: "Zapisz w folderze…",
  zip: "Zapisz jako zip",
  stop: "Zatrzymaj",
  hint: "Z zachowaniem folderów lub plik po pliku poniżej.",
  saving: "Zapisywanie…",
  progress: (percent) => `Zapisywanie: ${percent}`,
  saved: "Wszystko zapisane.",
  emptyFolder: "pusty folder",
} satisfies Catalogue["save"];

export const announce = {
  moving: (name, percent) => `${name}: ${percent}`,
  offered: (count, size) => `Dla ciebie: ${files(count)}, ${size}.`,
  done: (name) => `${name}: ukończono i sprawdzono.`,
  failed: (name, what) => `${name}: ${what}`,
  paused: (name, by) => `${name}: ${by}`,
  full: (name, what) => `${name}: ${what}`,
  // In the present, verbs have no gender.
  arrived: "Ktoś wchodzi do pokoju.",
  left: (name = "Ktoś") => `${name} wychodzi z pokoju.`,
  away: (name) =>
    `Połączenie zerwane${
      name ? `: ${name}` : ""
    }. Trwa ponowne łączenie, nic nie ginie.`,
  back: (name) => `Połączono ponownie${name ? `: ${name}` : ""}.`,
  remember: "Druga osoba prosi o zapamiętanie.",
  remembered: "Pamiętacie się nawzajem.",
} satisfies Catalogue["announce"];
