import type { Release } from "../../ui/release.ts";
import type {
  Device,
  FileFacts,
  MemberView,
  TransferView,
} from "../../transport/view.ts";

export const PHOTOS: readonly FileFacts[] = [
  { name: "Lake at dawn.jpg", size: 4_812_330, type: "image/jpeg" },
  { name: "Lake at noon.jpg", size: 5_120_004, type: "image/jpeg" },
  { name: "Notes.txt", size: 812, type: "text/plain" },
];

export const HARD: readonly FileFacts[] = [
  {
    name: `${"An extraordinarily long name ".repeat(8)}.pdf`,
    size: 0,
    type: "",
  },
  { name: "صور العائلة من الصيف الماضي.zip", size: 1_204_000_000, type: "" },
  {
    name: "Archive/2024/Spring/Contract (final) (2).docx",
    size: 88_120,
    type: "",
  },
  { name: "<b>bold</b>&amp;.html", size: 12, type: "text/html" },
  { name: "x".repeat(255), size: 9_999_999_999, type: "" },
];

export const TREE: readonly FileFacts[] = [
  { name: "Trip/Day 1/Lake at dawn.jpg", size: 4_812_330, type: "image/jpeg" },
  { name: "Trip/Day 2/Lake at noon.jpg", size: 5_120_004, type: "image/jpeg" },
  { name: "Trip/Day 3/", size: 0, type: "" },
  { name: "Trip/Notes.txt", size: 812, type: "text/plain" },
];

export const INVITATION = {
  words: "amber-swan-kite",
  characters: "0SQ3-Q441",
  link: `https://tallow.example/r#1.${"Qm9va3MgYXJlIGtlZXBlcnM".repeat(2)}`,
  expiresAt: Date.UTC(2026, 10, 21, 14, 32),
  guests: 1,
};

export const DEVICES: readonly Device[] = [
  { id: "d1", label: "Ada’s laptop", verified: true, since: 0 },
  { id: "d2", label: "هاتف ليلى", verified: false, since: 0 },
  {
    id: "d3",
    label: "The old machine in the back room",
    verified: true,
    since: 0,
  },
];

/** Since when somebody is away. */
export const AWAY = Date.UTC(2026, 10, 21, 14, 3);

export function member(facts: Partial<MemberView> = {}): MemberView {
  return {
    id: "m1",
    name: "",
    colour: 0,
    bond: "b1",
    role: "guest",
    path: "direct",
    quality: "excellent",
    away: undefined,
    pictures: [0, 22, 35, 48, 52, 63],
    verified: false,
    generation: 0,
    remembered: "nobody",
    ...facts,
  };
}

/** A room of several, some named and some not. */
export const PEOPLE: readonly MemberView[] = [
  member({ name: "Ada", colour: 5 }),
  member({ id: "m2", name: "ليلى", colour: 9, path: "turn", quality: "good" }),
  member({ id: "m3", colour: 1, path: "relay", quality: "fair" }),
];

export const MANY: readonly FileFacts[] = Array.from(
  { length: 10_000 },
  (_, i) => ({
    name: `set/tile-${String(i).padStart(5, "0")}.png`,
    size: 4096,
    type: "image/png",
  }),
);

export const MOVING = {
  bytes: 412_000_000,
  total: 1_204_000_000,
  rate: 18_400_000,
  secondsLeft: 43,
};

export function transfer(facts: Partial<TransferView>): TransferView {
  return {
    id: "t1",
    member: "m1",
    direction: "send",
    state: "moving",
    files: PHOTOS.slice(0, 1),
    pausedBy: undefined,
    away: undefined,
    full: false,
    wants: undefined,
    accepted: [0],
    bytes: 0,
    total: 4_812_330,
    rate: 0,
    secondsLeft: undefined,
    problem: undefined,
    ...facts,
  };
}

export const RELEASE: Release = {
  version: "1.4.0",
  sha256: "9f2c61e07ab4d35811c0de52f7a39b6480217ce5d94f8a33b6e1705c2d48fa96",
};
