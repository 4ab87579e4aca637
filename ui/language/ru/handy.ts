import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const scan = {
  open: "Сканировать QR-код",
  paste: "Вставить",
  pasted: "Из буфера обмена. Это он? Тогда войдите.",
  pastedImage: "Вставленное изображение",
  title: "Отсканируйте QR-код",
  lead: "Держите его перед камерой. Изображение остаётся на этом устройстве.",
  camera: {
    asking: "Разрешите доступ к камере.",
    blocked:
      "Камера здесь не разрешена. Измените это в настройках браузера или выберите фото кода.",
    absent: "Камеры нет. Выберите фото кода.",
  },
  seen: {
    stranger: "Это не код Tallow.",
    "no-code": "На этом фото нет QR-кода.",
  },
  photo: "Выбрать фото",
} satisfies Catalogue["scan"];

export const notify = {
  arrived: (count) => `Получено: ${files(count)}`,
  delivered: (count) => `Доставлено: ${files(count)}`,
  stopped: (count) => `Прервано: ${files(count)}`,
  offered: (count) => `Вам предлагают: ${files(count)}`,
  ask: "Сообщить, когда будет готово",
  on: "Вам сообщат, когда будет готово.",
  blocked:
    "Браузер блокирует уведомления этой страницы. Это можно изменить в его настройках.",
  title: "Уведомления",
  setting: "Сообщать, что происходит, пока я смотрю в другое место",
  settingLead:
    "Уведомление, когда файлы получены, доставлены, прерваны или предложены. В нём сказано, сколько и от кого, но не их имена.",
} satisfies Catalogue["notify"];

export const preview = {
  look: (name) => `Посмотреть: ${name}`,
  place: (place, count) => `${place} из ${count}`,
  before: "Предыдущий",
  after: "Следующий",
  sight: {
    opening: "Открывается…",
    broken: "Это нельзя показать. Но сохранить можно.",
    large: "Это изображение слишком велико, чтобы показать его здесь.",
  },
} satisfies Catalogue["preview"];
