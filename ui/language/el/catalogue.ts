import type { Catalogue } from "../catalogues.ts";
import { chat } from "./chat.ts";
import { screen } from "./screen.ts";
import { installed } from "./installed.ts";
import { notify, preview, scan } from "./handy.ts";
import { mail, usage } from "./mail.ts";
import { pluralIn } from "../plural.ts";
import { back, history } from "./history.ts";
import { about, colours, group, invite, member, recipients } from "./people.ts";
import {
  deviceNotice,
  hostNotice,
  problem,
  returnNotice,
  transferNotice,
} from "./problem.ts";
import { joining, open, remember, room, verify } from "./room.ts";
import { preflight, prepare, settings } from "./settings.ts";
import { announce, list, offer, save, transfer } from "./transfer.ts";

const plural = pluralIn("el");

// Names stand where Greek needs no article before them, here and in all parts.
export const catalogue = {
  app: {
    name: "Tallow",
    description:
      "Αρχεία από το ένα πρόγραμμα περιήγησης στο άλλο. Κανείς ενδιάμεσα.",
    home: "Tallow, στην αρχική σελίδα",
    skip: "Μετάβαση στο περιεχόμενο",
    security: "Ασφάλεια",
    tab: (percent) => `${percent} · Tallow`,
    script:
      "Το Tallow σφραγίζει τα αρχεία στο πρόγραμμα περιήγησης και γι’ αυτό χρειάζεται JavaScript. Επιτρέψτε την σε αυτή τη σελίδα.",
  },
  home: {
    title: "Αρχεία, από χέρι σε χέρι.",
    lead:
      "Από το δικό σας πρόγραμμα περιήγησης στο δικό τους, σφραγισμένα σε όλη τη διαδρομή. Κανείς ενδιάμεσα δεν μπορεί να τα διαβάσει.",
    choose: "Επιλογή αρχείων",
    folder: "Επιλογή φακέλου",
    dropHint: "ή αφήστε τα οπουδήποτε στη σελίδα",
    facts:
      "Χωρίς λογαριασμό. Χωρίς αντίγραφο σε διακομιστή. Χωρίς άλλο όριο από τον δίσκο.",
  },
  drop: {
    send: "Αφήστε τα για αποστολή",
    pastedText: "Επικολλημένο κείμενο.txt",
  },
  code: {
    label: "Σας έδωσαν κωδικό ή σύνδεσμο;",
    placeholder: "amber-swan-kite",
    join: "Είσοδος",
    hint: "Τρεις λέξεις, οκτώ χαρακτήρες ή ένας σύνδεσμος.",
    completions: "Λέξεις που ταιριάζουν",
    password: "Μου έδωσαν και συνθηματικό",
  },
  password: {
    add: "Προσθήκη συνθηματικού",
    change: "Ορίστηκε συνθηματικό. Αλλαγή",
    label: "Συνθηματικό",
    lead:
      "Όποιος μπαίνει πρέπει να το ξέρει κι αυτό. Πείτε το με άλλον τρόπο από τον κωδικό: δεν υπάρχει ούτε στον κωδικό ούτε στον σύνδεσμο.",
    set: "Ορισμός",
    done: "Το συνθηματικό ορίστηκε.",
    enter: "Συνέχεια",
    asked: "Αυτό το δωμάτιο ζητά συνθηματικό.",
    wrong: "Δεν είναι αυτό το συνθηματικό.",
    left: (count) =>
      plural(count, {
        one: "Γράψτε αυτό που σας έδωσαν. Απομένει # προσπάθεια.",
        other: "Γράψτε αυτό που σας έδωσαν. Απομένουν # προσπάθειες.",
      }),
  },
  device: {
    title: "Γνωστές συσκευές",
    connect: "Σύνδεση",
    connectTo: (name) => `Σύνδεση: ${name}`,
    forget: "Να ξεχαστεί",
    forgetNamed: (name) => `Να ξεχαστεί: ${name}`,
    forgetTitle: (name) => `Να ξεχαστεί η συσκευή ${name};`,
    forgetLead: "Για να ξαναβρεθείτε, θα χρειαστεί νέος κωδικός.",
    keep: "Διατήρηση",
    verified: "Οι εικόνες συγκρίθηκαν",
    awaited: (name) =>
      `Αναμονή: ${name}. Ανοίξτε το Tallow εκεί και επιλέξτε αυτή τη συσκευή.`,
  },
  room,
  joining,
  open,
  colours,
  member,
  about,
  invite,
  group,
  recipients,
  verify,
  remember,
  offer,
  list,
  transfer,
  save,
  prepare,
  settings,
  preflight,
  history,
  back,
  closed: {
    again: { retry: "Νέα προσπάθεια", anew: "Νέο δωμάτιο" },
    home: "Στην αρχική σελίδα",
  },
  lost: {
    title: "Αυτό το δωμάτιο χρειάζεται τον σύνδεσμό του",
    lead:
      "Το μυστικό μέρος ενός συνδέσμου δεν μένει ποτέ στη γραμμή διευθύνσεων. Ανοίξτε τον σύνδεσμο άλλη μια φορά, γράψτε τον κωδικό ή αρχίστε από την αρχή.",
    home: "Στην αρχική σελίδα",
  },
  announce,
  chat,
  screen,
  installed,
  scan,
  notify,
  preview,
  mail,
  usage,
  pages: {
    notFoundTitle: "Εδώ δεν υπάρχει τίποτα",
    notFound: "Ίσως η διεύθυνση γράφτηκε λάθος ή η σελίδα μεταφέρθηκε.",
    brokenTitle: "Κάτι πήγε στραβά από τη δική μας πλευρά",
    broken: "Δεν φταίτε εσείς. Δοκιμάστε ξανά σε λίγο.",
    home: "Στην αρχική σελίδα",
  },
  problem,
  hostNotice,
  deviceNotice,
  returnNotice,
  transferNotice,
} satisfies Catalogue;
