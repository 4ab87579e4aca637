import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("el");
const numbers = new Intl.NumberFormat("el");
const list = new Intl.ListFormat("el");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const colours: Catalogue["colours"] = [
  "Κόκκινο",
  "Πορτοκαλί",
  "Χρυσό",
  "Λαδί",
  "Πράσινο",
  "Πετρόλ",
  "Γαλάζιο",
  "Μπλε",
  "Βιολετί",
  "Δαμασκηνί",
  "Ροζ",
  "Γκρι",
];

export const member = {
  // A neuter "άτομο" whoever it is: alike as subject and as object, so that
  // sentences need one form.
  unnamed({ colour, role }, onlyGuest) {
    if (role === "host") {
      return ["Το άτομο που σας κάλεσε", "το άτομο που σας κάλεσε"];
    }
    if (onlyGuest) return ["Το άτομο που καλέσατε", "το άτομο που καλέσατε"];
    const shade = (colours[colour] ?? "").toLocaleLowerCase("el");
    return [`Άτομο με ${shade}`, `το άτομο με ${shade}`];
  },
  another: (name, place) => `${name} ${place}`,
  marked: (colour) => `Χρώμα: ${colour}`,
  choosing: "Επιλογή διαδρομής",
  path: {
    direct: "Απευθείας",
    turn: "Μέσω διακομιστή TURN",
    relay: "Μέσω του αναμεταδότη του ιστότοπου",
  },
  pathLong: {
    direct:
      "Κατευθείαν από το ένα πρόγραμμα περιήγησης στο άλλο. Οι δύο πλευρές βλέπουν η μία τη διεύθυνση δικτύου της άλλης· κανείς δεν είναι ενδιάμεσα.",
    turn:
      "Περνά σφραγισμένο από έναν διακομιστή TURN. Βλέπει ποια διεύθυνση δικτύου μεταφέρει πόσα, ποτέ όμως τι.",
    relay:
      "Περνά σφραγισμένο από τον διακομιστή αυτού του ιστότοπου. Βλέπει ποια διεύθυνση δικτύου μεταφέρει πόσα, ποτέ όμως τι.",
  },
  noPath: "Τα δύο προγράμματα περιήγησης αναζητούν δρόμο το ένα προς το άλλο.",
  quality: {
    excellent: "άριστη",
    good: "καλή",
    fair: "μέτρια",
    poor: "αδύναμη",
    disconnected: "επανασύνδεση",
  },
  away: (time) => `Επανασύνδεση από ${time}`,
  remove: "Αφαίρεση",
  removeNamed: (name) => `Αφαίρεση: ${name}`,
  removeTitle: (name) => `Αφαίρεση από το δωμάτιο: ${name};`,
  removeLead:
    "Ό,τι μεταφέρεται μεταξύ σας σταματά και χωρίς νέο κωδικό δεν υπάρχει επιστροφή.",
  keep: "Παραμονή",
} satisfies Catalogue["member"];

export const about = {
  asName: (name) => `Οι άλλοι βλέπουν το όνομα ${name}.`,
  asColour: (colour) => `Οι άλλοι σας βλέπουν με το χρώμα σας: ${colour}.`,
  add: "Προσθήκη ονόματος",
  change: "Αλλαγή",
  title: "Πώς σας βλέπουν οι άλλοι",
  lead: "Το μαθαίνουν μόνο τα άτομα στα δωμάτιά σας, ποτέ ο διακομιστής.",
  name: "Όνομα",
  nameHint: "Αν μείνει κενό, σας γνωρίζουν από το χρώμα σας.",
  colour: (name) => name === undefined ? "Χρώμα" : `Χρώμα: ${name}`,
  done: "Τέλος",
  cancel: "Όχι τώρα",
} satisfies Catalogue["about"];

export const invite = {
  open: "Πρόσκληση",
  lead: (host) => `Όποιος τις γράψει στο ${host} μπαίνει μέσα.`,
  guests: "Για πόσα άτομα;",
  guestsHint: "Άλλος αριθμός δίνει νέο κωδικό.",
  expires: (time, guests) =>
    plural(guests, {
      one: `Ισχύει έως ${time}, για ένα άτομο.`,
      other: `Ισχύει έως ${time}, για # άτομα.`,
    }),
  close: "Τέλος προσκλήσεων",
} satisfies Catalogue["invite"];

export const group = {
  have: (done, count) =>
    plural(done, {
      one: `# από ${numbers.format(count)} τα έχει όλα`,
      other: `# από ${numbers.format(count)} τα έχουν όλα`,
    }),
  all: (count) =>
    plural(count, {
      one: "# άτομο τα έχει όλα",
      other: count === 2
        ? "Και τα δύο άτομα τα έχουν όλα"
        : "Και τα # άτομα τα έχουν όλα",
    }),
  missed: (count) =>
    plural(count, { one: "# δεν τα έλαβε", other: "# δεν τα έλαβαν" }),
  both: (have, missed) => `${have}, ${missed}`,
  none: "Δεν τα έλαβε κανείς",
  progress: (percent, title) => `${title}, προς όλους: ${percent}`,
  retry: (count) =>
    plural(count, {
      one: "Ξανά σε # άτομο",
      other: "Ξανά σε # άτομα",
    }),
  cancel: "Ακύρωση όλων",
} satisfies Catalogue["group"];

export const recipients = {
  to: (name) => `Αποστολή προς: ${name}`,
  all: "Αποστολή σε όλους",
  none: "Σημειώστε ποιος θα τα λάβει.",
  some: (names) =>
    names.length > MOST_NAMES
      ? plural(names.length, {
        one: "Πηγαίνει σε # άτομο.",
        other: "Πηγαίνει σε # άτομα.",
      })
      : `Προς: ${list.format(names)}.`,
} satisfies Catalogue["recipients"];
