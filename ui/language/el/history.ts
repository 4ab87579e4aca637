import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files, quoted } from "./files.ts";

const plural = pluralIn("el");

export const history = {
  title: "Ιστορικό",
  tab: "Ιστορικό · Tallow",
  lead:
    "Ό,τι μεταφέρθηκε ανάμεσα σε εσάς και άλλους. Μένει μόνο σε αυτή τη συσκευή.",
  open: "Ιστορικό",
  close: "Κλείσιμο",
  reading: "Ανάγνωση του ιστορικού…",
  search: "Αναζήτηση αρχείων και ατόμων",
  found: (count) =>
    plural(count, {
      one: "Βρέθηκε # μεταφορά.",
      other: "Βρέθηκαν # μεταφορές.",
    }),
  left: (count) =>
    plural(count, {
      one: "Διαγράφηκε. Απομένει # μεταφορά.",
      other: "Διαγράφηκε. Απομένουν # μεταφορές.",
    }),
  nothingFound: "Δεν ταιριάζει τίποτα.",
  nothingFoundNext: "Δοκιμάστε ένα μέρος του ονόματος αρχείου ή ατόμου.",
  empty: "Δεν έχει μεταφερθεί τίποτα ακόμη",
  emptyNext:
    "Ό,τι στέλνετε ή λαμβάνετε θα φαίνεται εδώ, μέχρι να το διαγράψετε.",
  unreadable: "Το ιστορικό δεν διαβάστηκε.",
  unreadableNext:
    "Τα ιδιωτικά παράθυρα δεν κρατούν ιστορικό. Κλείστε τις άλλες καρτέλες του Tallow και δοκιμάστε ξανά.",
  again: "Νέα προσπάθεια",
  home: "Αποστολή αρχείων",
  stored: (size) => `Τα αρχεία που λάβατε πιάνουν ${size} σε αυτή τη συσκευή.`,
  storedNone: "Δεν έχουν μείνει ληφθέντα αρχεία σε αυτή τη συσκευή.",
  eraseReceived: "Διαγραφή ληφθέντων",
  eraseAll: "Διαγραφή όλων",
  more: (count) =>
    plural(count, { one: "Άλλη # μεταφορά", other: "Άλλες # μεταφορές" }),
  unfinished: "Δεν ολοκληρώθηκε",
  others: (count) =>
    plural(count, { one: "και # ακόμη", other: "και # ακόμη" }),
  count: files,
  whom: {
    send: (label) => `Προς: ${label || "κάποιον"}`,
    receive: (label) => `Από: ${label || "κάποιον"}`,
  },
  state: {
    failed: "Διακόπηκε",
    cancelled: "Ακυρώθηκε",
  },
  inUse: "Ανοιχτό σε καρτέλα",
  of: (bytes, total) => `${bytes} από ${total}`,
  progress: (percent, name) => `${name}: ${percent}`,
  resume: "Συνέχεια",
  resumeNamed: (name) => `Συνέχεια: ${name}`,
  save: "Αποθήκευση",
  saveNamed: (name) => `Αποθήκευση: ${name}`,
  files: "Αρχεία",
  saveSome: "Αποθήκευση…",
  filesOf: (name) => `Αρχεία της μεταφοράς: ${name}`,
  erase: "Διαγραφή",
  eraseNamed: (name) => `Διαγραφή: ${name}`,
  keep: "Διατήρηση",
  erasing: {
    title: (what, name) => ({
      one: `Να διαγραφεί: ${quoted(name)};`,
      received: "Να διαγραφούν τα ληφθέντα αρχεία;",
      all: "Να διαγραφεί όλο το ιστορικό;",
    }[what]),
    lead: (count, open, stored) => {
      const what = plural(count, {
        one: "# μεταφορά φεύγει",
        other: "# μεταφορές φεύγουν",
      });
      const disk = stored
        ? ` και ελευθερώνονται ${stored} σε αυτή τη συσκευή`
        : "";
      const lost = open === 0
        ? ""
        : count === 1
        ? " Μετά δεν μπορεί να συνεχιστεί."
        : plural(open, {
          one: " # δεν έχει ολοκληρωθεί και μετά δεν μπορεί να συνεχιστεί.",
          other:
            " # δεν έχουν ολοκληρωθεί και μετά δεν μπορούν να συνεχιστούν.",
        });
      return `${what} από το ιστορικό${disk}.${lost} Τα δικά σας αρχεία και όσα αποθηκεύσατε αλλού μένουν.`;
    },
  },
  there: (percent) => `Έφτασε: ${percent}`,
} satisfies Catalogue["history"];

export const back = {
  returning: "Επιστροφή…",
  ask: (count, first) =>
    count === 1
      ? `Επιλέξτε άλλη μια φορά: ${
        quoted(first)
      }. Θα συνεχίσει από εκεί που ήταν.`
      : plural(count, {
        one:
          "Επιλέξτε άλλη μια φορά το ίδιο αρχείο και θα συνεχίσει από εκεί που ήταν.",
        other:
          "Επιλέξτε άλλη μια φορά τα ίδια # αρχεία και θα συνεχίσουν από εκεί που ήταν.",
      }),
  askAccess: (count, first) =>
    plural(count, {
      one: `Επιτρέψτε πρόσβαση: ${
        quoted(first)
      }. Θα συνεχίσει από εκεί που ήταν.`,
      other:
        "Επιτρέψτε πρόσβαση στα ίδια # αρχεία και θα συνεχίσουν από εκεί που ήταν.",
    }),
  allow: (count) =>
    plural(count, {
      one: "Πρόσβαση στο ίδιο αρχείο",
      other: "Πρόσβαση στα ίδια αρχεία",
    }),
  why:
    "Μια σελίδα που φορτώθηκε ξανά δεν επιτρέπεται να ανοίξει μόνη της τα αρχεία σας.",
  choose: "Επιλογή ξανά",
  chooseAll: "Επιλογή αρχείων ξανά",
  chooseFolder: "Επιλογή φακέλου ξανά",
  unfit: (names, count) => {
    const [first = ""] = names;
    const what = plural(names.length, {
      one: `${quoted(first)}: λείπει ή δεν είναι ίδιο με πριν.`,
      other: `# αρχεία λείπουν ή δεν είναι ίδια με πριν, ανάμεσά τους ${
        quoted(first)
      }.`,
    });
    return `${what} ${
      count === 1
        ? "Επιλέξτε το όπως ήταν."
        : "Επιλέξτε τα όλα μαζί, όπως ήταν."
    }`;
  },
  full: "Αυτή η συσκευή είναι γεμάτη.",
  fullNext:
    "Ελευθερώστε λίγο χώρο και θα συνεχίσει από μόνο του. Δεν χάνεται τίποτα.",
} satisfies Catalogue["back"];
