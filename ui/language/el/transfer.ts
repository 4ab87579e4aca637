import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const offer = {
  title: (count, size) => `${files(count)} για εσάς, συνολικά ${size}`,
  lead: "Δεν γράφεται τίποτα πριν αποδεχτείτε.",
  all: "Όλα τα αρχεία",
  accept: (count, size) =>
    count === 0 ? "Επιλέξτε πρώτα αρχεία" : `Αποδοχή: ${files(count)}, ${size}`,
  decline: "Απόρριψη",
} satisfies Catalogue["offer"];

export const list = {
  label: (count) => files(count),
} satisfies Catalogue["list"];

export const transfer = {
  title: {
    send: (count, first) => count === 1 ? first : `${files(count)} προς άλλους`,
    receive: (count, first) =>
      count === 1 ? first : `${files(count)} προς εσάς`,
  },
  direction: { send: "Αποστολή", receive: "Λήψη" },
  with: {
    send: (name) => `Προς: ${name}`,
    receive: (name) => `Από: ${name}`,
  },
  state: {
    offered: "Αναμονή απάντησης",
    connecting: "Σύνδεση",
    moving: "Καθ’ οδόν",
    paused: {
      me: "Σε παύση από εσάς",
      them: "Σε παύση από την άλλη πλευρά",
      both: "Σε παύση και από τους δύο",
    },
    full: "Αναμονή για χώρο",
    wants: "Αναμονή για τα αρχεία σας",
    reconnecting: (time) =>
      time === undefined ? "Επανασύνδεση" : `Επανασύνδεση από ${time}`,
    verifying: "Έλεγχος κάθε byte",
    done: {
      send: "Στάλθηκε και ελέγχθηκε",
      receive: "Ελήφθη και ελέγχθηκε",
    },
    failed: "Δεν ολοκληρώθηκε",
  },
  progress: (percent, name) => `${name}: ${percent}`,
  of: (bytes, total) => `${bytes} από ${total}`,
  left: (duration) => `απομένουν ${duration}`,
  kept: "Δεν χάνεται τίποτα",
  pause: "Παύση",
  resume: "Συνέχεια",
  cancel: "Ακύρωση",
  retry: "Νέα προσπάθεια",
  doFor: (what, name) => `${what}, ${name}`,
  save: "Αποθήκευση",
  saveNamed: (name) => `Αποθήκευση: ${name}`,
} satisfies Catalogue["transfer"];

export const save = {
  into: "Αποθήκευση σε φάκελο…",
  zip: "Αποθήκευση ως zip",
  stop: "Διακοπή",
  hint: "Με τους φακέλους τους ή ένα ένα αρχείο παρακάτω.",
  saving: "Αποθήκευση…",
  progress: (percent) => `Αποθήκευση: ${percent}`,
  saved: "Αποθηκεύτηκαν όλα.",
  emptyFolder: "κενός φάκελος",
} satisfies Catalogue["save"];

export const announce = {
  moving: (name, percent) => `${name}: ${percent}`,
  offered: (count, size) => `Προσφορά για εσάς: ${files(count)}, ${size}.`,
  done: (name) => `${name}: ολοκληρώθηκε και ελέγχθηκε.`,
  failed: (name, what) => `${name}: ${what}`,
  paused: (name, by) => `${name}: ${by}`,
  full: (name, what) => `${name}: ${what}`,
  arrived: "Κάποιος μπήκε.",
  left: (name) => name === undefined ? "Κάποιος έφυγε." : `Έφυγε: ${name}.`,
  away: (name) =>
    `Η σύνδεση διακόπηκε${
      name ? `: ${name}` : ""
    }. Γίνεται επανασύνδεση, δεν χάνεται τίποτα.`,
  back: (name) => `Συνδεθήκατε ξανά${name ? `: ${name}` : ""}.`,
  remember: "Η άλλη πλευρά θέλει να τη θυμάστε.",
  remembered: "Θυμάστε ο ένας τον άλλον.",
} satisfies Catalogue["announce"];
