import type { Catalogue } from "../catalogues.ts";

export const installed = {
  ready: "גרסה חדשה מוכנה.",
  later: "היא מחכה עד שהכול כאן יסתיים.",
  reload: "טעינה מחדש",
  kept: {
    title: "בלי רשת",
    lead:
      "הדפדפן שומר את הדפים של Tallow כדי שייפתחו גם בלי רשת. הקבצים שלך אינם ביניהם.",
    fetch: "הבאה מחדש",
    fetching: "בתהליך…",
    fetched: "הכול עדכני.",
    failed: "זה לא הצליח. כדאי לנסות שוב כשתהיה רשת.",
  },
  offline: {
    title: "אין רשת",
    lead:
      "הדף הזה לא שמור במכשיר. דף הפתיחה שמור, ומה שהיה בדרך ימשיך כשהרשת תחזור.",
  },
  share: {
    title: "לא התקבל דבר",
    lead:
      "Tallow לא היה מוכן במכשיר הזה. מה ששותף נזרק בלי שנקרא. נא לפתוח פעם אחת את דף הפתיחה ואז לשתף שוב.",
  },
} satisfies Catalogue["installed"];
