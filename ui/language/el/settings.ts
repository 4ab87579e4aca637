import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { quoted } from "./files.ts";

const plural = pluralIn("el");
const list = new Intl.ListFormat("el");

/** Kinds named in one line; all are in the list below it. */
const MOST_KINDS = 3;

export const settings = {
  title: "Ρυθμίσεις",
  lead: "Μένουν σε αυτή τη συσκευή και ισχύουν για όλα όσα στέλνετε από εδώ.",
  open: "Ρυθμίσεις",
  openAway: "Ρυθμίσεις, σε νέα καρτέλα",
  close: "Κλείσιμο",
  sending: "Τι στέλνετε",
  strip: "Καθαρισμός φωτογραφιών",
  stripLead:
    "Τοποθεσία, κάμερα και ώρα αφαιρούνται πριν φύγει μια φωτογραφία. Η ίδια η εικόνα μένει όπως είναι.",
  compress: "Συμπίεση",
  compressLead:
    "Ό,τι συμπιέζεται καλά ταξιδεύει με λιγότερα byte και φτάνει όπως ήταν.",
  padding: "Απόκρυψη μεγεθών",
  paddingLead:
    "Προστίθεται έως και ένα όγδοο κενά byte, ώστε κανείς στη διαδρομή να μην αναγνωρίζει ένα αρχείο από το μέγεθός του.",
  you: "Εσείς",
  paths: "Πώς συνδέεστε",
  relayOnly: "Απόκρυψη διεύθυνσης δικτύου",
  relayOnlyLead:
    "Μόνο αναμεταδότες: κανείς σε ένα δωμάτιο δεν μαθαίνει τη διεύθυνσή σας, άρα ούτε περίπου πού βρίσκεστε. Συχνά πιο αργό. Ισχύει από την επόμενη σύνδεση.",
  relay: "Χρήση του αναμεταδότη του ιστότοπου",
  relayLead:
    "Μεταφέρει ό,τι είναι σφραγισμένο και δεν μπορεί να το διαβάσει: η διέξοδος όταν τίποτε άλλο δεν λειτουργεί και συχνά η ταχύτερη στο γραφείο ή στο σπίτι.",
  speed: "Μέγιστη αποστολή, σε Mbit/s",
  speedLead: "Κενό πεδίο σημαίνει χωρίς όριο. Ισχύει αμέσως.",
  limitPerMember: "Σε κάθε άτομο",
  limitTotal: "Σε όλους μαζί",
  look: "Εμφάνιση",
  language: "Γλώσσα",
  languageOfBrowser: "Γλώσσα περιήγησης",
  theme: "Θέμα",
  themes: { system: "Όπως η συσκευή", light: "Φωτεινό", dark: "Σκούρο" },
} satisfies Catalogue["settings"];

export const preflight = {
  title: "Έλεγχος σύνδεσης",
  lead: "Δοκιμάζει κάθε δρόμο που θα μπορούσαν να πάρουν τα αρχεία από εδώ.",
  check: "Έλεγχος τώρα",
  checking: "Γίνεται έλεγχος…",
  again: "Έλεγχος ξανά",
  path: {
    "server": "Διακομιστής του Tallow",
    "direct": "Απευθείας, χωρίς ενδιάμεσο",
    "turn-udp": "Διακομιστής TURN",
    "turn-tcp": "Διακομιστής TURN μέσω TCP",
    "turn-tls": "Διακομιστής TURN μέσω TLS, όπως μια ιστοσελίδα",
    "relay": "Αναμεταδότης αυτού του ιστότοπου",
  },
  state: (check) => {
    switch (check.state) {
      case "checking":
        return "Γίνεται έλεγχος…";
      case "works":
        return "Λειτουργεί.";
      case "absent":
        return absences[check.why];
      case "fails":
        return faults[check.why];
    }
  },
  result: (checks) => {
    const working = checks.filter(({ state }) => state === "works")
      .map(({ path }) => path);
    if (!working.includes("server")) {
      return "Χωρίς τον διακομιστή δεν μπορεί να σας βρει κανείς. Ελέγξτε τη σύνδεσή σας.";
    }
    if (working.includes("direct")) return "Η σύνδεσή σας είναι καλή.";
    return working.length > 1
      ? "Μπορείτε να φτάσετε τους άλλους, μέσω ενός διακομιστή ενδιάμεσα."
      : "Σας βρίσκουν, αλλά δεν μπορούν να σας φτάσουν. Δοκιμάστε άλλο δίκτυο.";
  },
} satisfies Catalogue["preflight"];

const absences = {
  none: "Αυτός ο ιστότοπος δεν έχει.",
  off: "Το απενεργοποιήσατε.",
};

const faults = {
  "no-answer": "Δεν απαντά. Ελέγξτε τη σύνδεσή σας.",
  "no-socket":
    "Απαντά, αλλά δεν κρατά ανοιχτή σύνδεση. Ίσως εμποδίζει ένας διακομιστής μεσολάβησης ή μια επέκταση.",
  "no-webrtc":
    "Αυτό το πρόγραμμα περιήγησης δεν έχει WebRTC ή είναι απενεργοποιημένο.",
  "no-address":
    "Δεν βρέθηκε διεύθυνση στην οποία θα σας έφταναν οι άλλοι. Ίσως την κρύβει ένα τείχος προστασίας ή μια επέκταση.",
  "no-connection": "Δεν πέρασε τίποτα. Ίσως εμποδίζει ένα τείχος προστασίας.",
  "no-relay-address":
    "Δεν έδωσε διεύθυνση επικοινωνίας. Είναι εκτός λειτουργίας ή εμποδίζει ένα τείχος προστασίας.",
  "timeout": "Άργησε πάρα πολύ.",
};

export const prepare = {
  underWay: (done, total) => `Προετοιμασία αρχείων, ${done} από ${total}`,
  unclean: (names) =>
    plural(names.length, {
      one: `${quoted(names[0] ?? "")}: δεν καθαρίστηκε.`,
      other: `# φωτογραφίες δεν καθαρίστηκαν, ανάμεσά τους ${
        quoted(names[0] ?? "")
      }.`,
    }),
  uncleanNext: (count) =>
    plural(count, {
      one:
        "Ίσως δείχνει πού και πότε τραβήχτηκε. Δεν προσφέρεται τίποτα πριν αποφασίσετε.",
      other:
        "Ίσως δείχνουν πού και πότε τραβήχτηκαν. Δεν προσφέρεται τίποτα πριν αποφασίσετε.",
    }),
  send: "Αποστολή παρ’ όλα αυτά",
  drop: (count) => plural(count, { one: "Χωρίς αυτήν", other: "Χωρίς αυτές" }),
  cleaned: (kinds, photos) => {
    const named = kinds.length > MOST_KINDS
      ? [...kinds.slice(0, MOST_KINDS), "άλλα"]
      : kinds;
    const what = list.format(named);
    return plural(photos, {
      one: `Αφαιρέθηκαν από # φωτογραφία: ${what}`,
      other: `Αφαιρέθηκαν από # φωτογραφίες: ${what}`,
    });
  },
  kinds: {
    "place": "τοποθεσία",
    "time": "ώρα",
    "camera": "κάμερα",
    "serial-number": "αριθμοί σειράς",
    "author": "δημιουργός",
    "software": "λογισμικό",
    "description": "περιγραφή",
    "history": "ιστορικό",
    "thumbnail": "μικρογραφία",
    "maker-note": "στοιχεία κατασκευαστή",
    "attachment": "συνημμένα",
    "other": "άλλα δεδομένα",
  },
  all: (kinds) => capital(list.format(kinds)),
} satisfies Catalogue["prepare"];

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
