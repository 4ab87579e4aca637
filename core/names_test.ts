import assert from "node:assert/strict";
import { safeName, safePath } from "./names.ts";

const devices = [
  ...["con", "prn", "aux", "nul", "conin$", "conout$", "clock$"],
  ...["com", "lpt"].flatMap((port) =>
    [..."0123456789¹²³"].map((digit) => port + digit)
  ),
];

const unseen = [
  ...["\0", "\x01", "\x07", "\x08", "\t", "\n", "\r", "\x1b", "\x7f", "\x85"],
  ...["\u00ad", "\u034f", "\u061c", "\u115f", "\u1160", "\u17b4", "\u180e"],
  ...["\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u2028", "\u2029"],
  ...["\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2060", "\u2064"],
  ...["\u2066", "\u2067", "\u2068", "\u2069", "\u206a", "\u2800", "\u3164"],
  ...["\ufeff", "\uffa0", "\ufff9", "\ud800", "\udfff", "\u{e0001}"],
];

const separators = [...'/\\⁄∕∖⧵⧸⧹﹨／＼:：﹕꞉∶*?"<>|'];

const hostile: readonly string[] = [
  ...devices,
  ...devices.map((device) => `${device.toUpperCase()}.txt`),
  ...devices.map((device) => `${device} .tar.gz`),
  ...unseen.map((mark) => `invoice${mark}fdp.exe`),
  ...unseen.map((mark) => `${mark}..${mark}`),
  ...unseen.map((mark) => `con${mark}.txt`),
  ...separators.map((mark) => `..${mark}..${mark}etc${mark}passwd`),
  ...separators.map((mark) => `C${mark}windows`),
  ...["", " ", ".", "..", "...", "....", " . ", ". .", " .. ", ".. ", "\t.."],
  ...["../../etc/passwd", "..\\..\\boot.ini", "/etc/passwd", "//server/share"],
  ...["\\\\?\\C:\\x", "\\\\.\\PhysicalDrive0", "C:", "C:x", "C:\\autoexec.bat"],
  ...["file.txt:evil.exe", "file.txt::$DATA", "a:", ":a", "~/x", "./x", "x/."],
  ...[
    "name.",
    "name..",
    "name. .",
    "name ",
    "  name  ",
    "name\u00a0",
    "\u3000x",
  ],
  ...["a\u0000.png", "%2e%2e%2f", "..%2f", "a\r\nb", "\x1b[2Jclear", "\x9b31m"],
  ...["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "`id`"],
  ...[
    "$(reboot)",
    "a|b",
    'a"b',
    "a?b",
    "a*b",
    "-rf",
    "--help",
    "\u202egpj.exe",
  ],
  ...["x".repeat(256), "x".repeat(5000), `${"ü".repeat(400)}.tar.gz`],
  ...["👩‍👩‍👧".repeat(60) + ".png", "x." + "y".repeat(300), "漢".repeat(300)],
  ...[".".repeat(300), `${".".repeat(300)}.txt`, ` ${" ".repeat(300)}`],
  ...[`${"a".repeat(250)}. .txt`, `${"a".repeat(254)} b`, "e\u200b\u0301"],
  ...["\ud83d", "\udc69x", "CON\u200d", "nul\u202e.txt", "aux.", "com1 . ."],
];

const bytes = (text: string): number => new TextEncoder().encode(text).length;

Deno.test("hostile names: the corpus has at least 200 different ones", () => {
  assert(new Set(hostile).size >= 200, `${new Set(hostile).size}`);
});

Deno.test("hostile names: every one becomes harmless", () => {
  for (const wish of hostile) {
    const name = safeName(wish);
    const says = `${JSON.stringify(wish)} became ${JSON.stringify(name)}`;
    assert(name.length > 0 && bytes(name) <= 255, says);
    assert.equal(name, name.normalize("NFC"), says);
    assert(name.isWellFormed(), says);
    assert(!/^\.{1,2}$|[. ]$|^\s/u.test(name), says);
    assert(!/[/\\:*?"<>|\p{Cc}]/u.test(name), says);
    assert(!/[\u2044\u2215\uff0f\uff3c\uff1a]/.test(name), says);
    assert(
      !/[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/.test(name),
    );
    const stem = name.split(".")[0]!.trim().toLowerCase();
    assert(!devices.includes(stem), says);
  }
});

Deno.test("hostile names: what is safe stays what it is", () => {
  for (const wish of hostile) {
    assert.equal(safeName(safeName(wish)), safeName(wish));
  }
  for (
    const name of [
      "holiday.jpg",
      "Übergröße (1).tar.gz",
      "契約書 最終.pdf",
      ".gitignore",
      "👩‍👩‍👧‍👦 family 🏳️‍🌈.png",
      "console.log",
      "a'b & c, d; e=f+g@h#i!.txt",
      "x".repeat(255),
    ]
  ) assert.equal(safeName(name), name);
});

Deno.test("safe names are readable", () => {
  assert.equal(safeName("../../etc/passwd"), ".._.._etc_passwd");
  assert.equal(safeName("..\u2044..\u2044etc\u2044passwd"), ".._.._etc_passwd");
  assert.equal(safeName("con.txt"), "_con.txt");
  assert.equal(safeName("invoice\u202efdp.exe"), "invoicefdp.exe");
  assert.equal(safeName("report.txt:hidden"), "report.txt_hidden");
  assert.equal(safeName(" name. . "), "name");
  assert.equal(safeName("\u0000"), "unnamed");
  assert.equal(safeName("u\u0308.txt"), "\u00fc.txt");
  assert.equal(safeName("x\u200d.txt"), "x.txt");
});

Deno.test("long names keep their extension and whole characters", () => {
  const long = safeName(`${"ü".repeat(400)}.tar.gz`);
  assert.equal(long, `${"ü".repeat(126)}.gz`);
  assert.equal(safeName("x".repeat(300)), "x".repeat(255));
  assert.equal(safeName(`x.${"y".repeat(300)}`), `x.${"y".repeat(253)}`);
});

Deno.test("safe paths stay inside and keep folders", () => {
  assert.equal(safePath("photos/2026/a.jpg"), "photos/2026/a.jpg");
  assert.equal(safePath("../../etc/passwd"), "etc/passwd");
  assert.equal(safePath("/etc//passwd"), "etc/passwd");
  assert.equal(safePath("C:\\Windows\\..\\con"), "C_/Windows/_con");
  assert.equal(safePath("a/./b/ .. /c"), "a/b/c");
  assert.equal(safePath(""), "unnamed");
  assert.equal(safePath("../.."), "unnamed");
  const deep = safePath(`${"d/".repeat(100)}file`).split("/");
  assert.equal(deep.length, 32);
  assert.equal(deep.at(-1), "file");
  for (const wish of hostile) {
    for (const path of [safePath(wish), safePath(`a/${wish}/b`)]) {
      assert(!path.startsWith("/") && !path.includes("\\"), path);
      assert(!path.split("/").some((part) => /^\.{0,2}$/.test(part)), path);
    }
  }
});
