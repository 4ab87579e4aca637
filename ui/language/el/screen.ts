import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("el");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const screen = {
  start: "Προβολή της οθόνης μου",
  own: "Η οθόνη σας φαίνεται",
  nobody: "Δεν παρακολουθεί κανείς.",
  viewers: (names) =>
    `Παρακολουθούν: ${
      names.length > MOST_NAMES ? names.length : list.format(names)
    }.`,
  yields:
    "Μεταφέρονται αρχεία, γι’ αυτό η εικόνα παίρνει λιγότερο για την ώρα.",
  stop: "Τέλος προβολής",
  quality: "Ποιότητα",
  level: { low: "Χαμηλή", medium: "Μέτρια", high: "Υψηλή" },
  first: "Η οθόνη πριν από τα αρχεία",
  firstHint: "Αλλιώς παίρνει λιγότερο όσο μεταφέρονται αρχεία.",
  shows: (name) => `Προβολή οθόνης: ${name}`,
  offered: "Δεν παίζει τίποτα πριν το ζητήσετε.",
  offeredSound: "Με ήχο. Δεν παίζει τίποτα πριν το ζητήσετε.",
  begun: {
    connecting: "Σύνδεση…",
    watching: "Παρακολουθείτε.",
    lost: "Η εικόνα χάθηκε.",
  },
  watch: "Παρακολούθηση",
  unwatch: "Διακοπή",
  picture: (name) => `Οθόνη: ${name}`,
  mute: "Σίγαση",
  unmute: "Με ήχο",
  full: "Πλήρης οθόνη",
  small: "Μικρό παράθυρο",
  refused: {
    bare:
      "Η διεύθυνση δικτύου σας μένει κρυφή. Τότε μια οθόνη χρειάζεται διακομιστή TURN, και αυτός ο ιστότοπος δεν έχει. Επιτρέψτε απευθείας συνδέσεις στις ρυθμίσεις.",
    unable:
      "Αυτό το πρόγραμμα περιήγησης δεν μπορεί να σφραγίσει εικόνα. Δοκιμάστε νεότερο Chrome, Edge, Firefox ή Safari.",
    failed: "Το πρόγραμμα περιήγησης δεν έδωσε την οθόνη. Δοκιμάστε ξανά.",
  },
} satisfies Catalogue["screen"];
