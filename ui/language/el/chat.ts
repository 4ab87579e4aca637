import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("el");

export const chat = {
  title: "Συνομιλία",
  lead:
    "Σφραγισμένη όπως τα αρχεία: τη διαβάζουν μόνο όσοι είναι σε αυτό το δωμάτιο.",
  log: "Μηνύματα",
  label: "Γράψτε ένα μήνυμα",
  send: "Αποστολή",
  unread: (count) => `${count} νέα`,
  latest: "Στο νεότερο",
  you: "Εσείς",
  status: {
    sent: "Στάλθηκε",
    delivered: "Παραδόθηκε",
    read: "Διαβάστηκε",
  },
  waiting: "Περιμένει τη σύνδεση",
  readBy: (names) => `Το διάβασαν: ${list.format(names)}`,
  typing: (name) => `Πληκτρολογεί: ${name}…`,
  typingSeveral: "Πληκτρολογούν αρκετοί…",
  length: (count, most) => `${count} από ${most} χαρακτήρες`,
  tooLong: (count, most) => `Πολύ μεγάλο: ${count} από ${most} χαρακτήρες`,
  clear: "Διαγραφή",
  clearTitle: "Διαγραφή της συνομιλίας;",
  clearLead: "Σβήνεται από αυτή τη συσκευή. Οι άλλοι κρατούν ό,τι έχουν.",
  clearKeep: "Διατήρηση",
  keep: "Διατήρηση συνομιλίας",
  keepLead:
    "Σφραγισμένη σε αυτή τη συσκευή, ώστε να μη χάνεται τίποτα με την ανανέωση. Σβήνεται όταν κάποιος αποχωρήσει οριστικά, και αμέσως αν το απενεργοποιήσετε.",
} satisfies Catalogue["chat"];
