import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { pictures } from "./pictures.ts";

const plural = pluralIn("el");

export const room = {
  creating: "Άνοιγμα δωματίου…",
  waitingTitle: "Πείτε αυτές τις λέξεις",
  waitingLead: (host) => `Όποιος τις γράψει στο ${host} λαμβάνει τα αρχεία.`,
  characters: "Ο ίδιος κωδικός σε χαρακτήρες",
  link: "Σύνδεσμος",
  qr: "Κωδικός QR του συνδέσμου",
  scan: "Ή σαρώστε με ένα τηλέφωνο",
  copyCode: "Αντιγραφή κωδικού",
  copyCharacters: "Αντιγραφή χαρακτήρων",
  copyLink: "Αντιγραφή συνδέσμου",
  copied: "Αντιγράφηκε",
  share: "Κοινοποίηση",
  waitingFor: (guests) =>
    plural(guests, {
      one: "Αναμονή για το άλλο άτομο",
      other: "Αναμονή για τους άλλους",
    }),
  ready: (count, size) =>
    plural(count, {
      one: `# αρχείο έτοιμο, ${size}`,
      other: `# αρχεία έτοιμα, ${size}`,
    }),
  noFiles: "Τίποτα για αποστολή ακόμη",
  addFiles: "Προσθήκη αρχείων",
  addFolder: "Προσθήκη φακέλου",
  leave: "Αποχώρηση",
  leaveTitle: "Οριστική αποχώρηση;",
  leaveLead:
    "Ό,τι δεν έχει ολοκληρωθεί τελειώνει, και για τους άλλους. Αν κλείσετε μόνο αυτή την καρτέλα, μπορεί να συνεχιστεί αργότερα.",
  stay: "Παραμονή",
  leaveAnyway: "Οριστική αποχώρηση",
} satisfies Catalogue["room"];

export const joining = {
  title: "Σύνδεση",
  finding: "Εύρεση του δωματίου",
  checking: "Έλεγχος του κωδικού",
  connecting: "Επιλογή της καλύτερης διαδρομής",
  findingDevice: "Εύρεση της άλλης συσκευής",
  checkingDevice: "Έλεγχος ότι είναι αυτή που γνωρίζετε",
  done: "έγινε",
  current: "σε εξέλιξη",
} satisfies Catalogue["joining"];

export const open = {
  title: "Συνδεθήκατε",
  titleAlone: "Δεν είναι κανείς άλλος εδώ",
  people: "Άτομα σε αυτό το δωμάτιο",
  send: "Αποστολή αρχείων",
  folder: "Αποστολή φακέλου",
  sendHint: "Αφήστε αρχεία οπουδήποτε ή επικολλήστε τα.",
  titleAway: "Επανασύνδεση",
  held: (count) =>
    plural(count, {
      one: "# αρχείο περιμένει τη σύνδεση.",
      other: "# αρχεία περιμένουν τη σύνδεση.",
    }),
} satisfies Catalogue["open"];

export const verify = {
  compare: "Σύγκριση εικόνων",
  verified: "Επαληθεύτηκε",
  title: "Βλέπετε και οι δύο τις ίδιες έξι, με αυτή τη σειρά;",
  lead:
    "Τηλεφωνηθείτε ή καθίστε δίπλα δίπλα και συγκρίνετε. Αν ταιριάζουν, κανείς δεν είναι ενδιάμεσα.",
  match: "Ταιριάζουν",
  differ: "Διαφέρουν",
  later: "Όχι τώρα",
  pictures,
} satisfies Catalogue["verify"];

export const remember = {
  nobody: "Απομνημόνευση",
  me: "Αναμονή να σας θυμάται και η άλλη πλευρά",
  them: "Απομνημόνευση και από εδώ",
  both: "Θυμάστε ο ένας τον άλλον",
  asked: "Η άλλη πλευρά θέλει να τη θυμάστε. Συμφωνείτε;",
  title: "Να ξαναβρεθείτε χωρίς κωδικό;",
  lead:
    "Οι δύο συσκευές σας θα βρίσκουν η μία την άλλη από την αρχική σελίδα. Πρέπει να συμφωνήσετε και οι δύο, και καθένας μπορεί να ξεχάσει τον άλλον όποτε θέλει.",
  name: "Πώς σας βλέπει η άλλη πλευρά",
  ownName: "Αυτή η συσκευή",
  confirm: "Απομνημόνευση",
  later: "Όχι τώρα",
} satisfies Catalogue["remember"];
