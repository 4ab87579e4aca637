import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const offer = {
  title: (count, size) => `आपके लिए ${files(count)}, कुल ${size}`,
  lead: "आपके स्वीकार करने से पहले कुछ नहीं लिखा जाता।",
  all: "सभी फ़ाइलें",
  accept: (count, size) =>
    count === 0 ? "पहले फ़ाइलें चुनें" : `${files(count)} स्वीकार करें, ${size}`,
  decline: "मना करें",
} satisfies Catalogue["offer"];

export const list = {
  label: (count) => files(count),
} satisfies Catalogue["list"];

export const transfer = {
  title: {
    send: (count, first) => count === 1 ? first : `उनके लिए ${files(count)}`,
    receive: (count, first) => count === 1 ? first : `आपके लिए ${files(count)}`,
  },
  direction: { send: "भेजा जा रहा है", receive: "मिल रहा है" },
  with: {
    send: (name) => `${name} को`,
    receive: (name) => `${name} से`,
  },
  state: {
    offered: "उनके जवाब का इंतज़ार है",
    connecting: "कनेक्ट हो रहा है",
    moving: "रास्ते में",
    paused: {
      me: "आपने रोका है",
      them: "दूसरी तरफ़ से रोका गया",
      both: "दोनों ने रोका है",
    },
    full: "जगह का इंतज़ार है",
    wants: "आपकी फ़ाइलों का इंतज़ार है",
    reconnecting: (time) =>
      time === undefined ? "फिर से कनेक्ट हो रहा है" : `${time} से फिर जुड़ने की कोशिश`,
    verifying: "हर बाइट जाँची जा रही है",
    done: { send: "भेजा और जाँचा गया", receive: "मिला और जाँचा गया" },
    failed: "पूरा नहीं हुआ",
  },
  progress: (percent, name) => `${name}: ${percent}`,
  of: (bytes, total) => `${total} में से ${bytes}`,
  left: (duration) => `${duration} बाक़ी`,
  kept: "कुछ नहीं खोता",
  pause: "रोकें",
  resume: "जारी रखें",
  cancel: "रद्द करें",
  retry: "फिर कोशिश करें",
  doFor: (what, name) => `${what}, ${name}`,
  save: "सेव करें",
  saveNamed: (name) => `${name} सेव करें`,
} satisfies Catalogue["transfer"];

export const save = {
  into: "फ़ोल्डर में सेव करें…",
  zip: "ZIP के रूप में सेव करें",
  stop: "रोकें",
  hint: "अपने फ़ोल्डरों के साथ, या नीचे एक-एक फ़ाइल।",
  saving: "सेव हो रहा है…",
  progress: (percent) => `सेव हो रहा है: ${percent}`,
  saved: "सब सेव हो गया।",
  emptyFolder: "ख़ाली फ़ोल्डर",
} satisfies Catalogue["save"];

export const announce = {
  moving: (name, percent) => `${name}: ${percent}`,
  offered: (count, size) => `आपके लिए ${files(count)}, ${size}।`,
  done: (name) => `${name}: पूरा हुआ और जाँचा गया।`,
  failed: (name, what) => `${name}: ${what}`,
  paused: (name, by) => `${name}: ${by}`,
  full: (name, what) => `${name}: ${what}`,
  arrived: "कोई अंदर आया।",
  left: (name) => name === undefined ? "कोई चला गया।" : `${name} अब यहाँ नहीं।`,
  away: (name) =>
    `${name ? `${name} से ` : ""}कनेक्शन टूट गया। फिर से जुड़ रहे हैं, कुछ नहीं खोता।`,
  back: (name) => `${name ? `${name} से ` : ""}फिर से कनेक्ट हो गया।`,
  remember: "वे चाहते हैं कि आप उन्हें याद रखें।",
  remembered: "आप एक-दूसरे को याद रखते हैं।",
} satisfies Catalogue["announce"];
