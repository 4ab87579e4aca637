import assert from "node:assert/strict";
import { glob } from "node:fs/promises";
import { join } from "node:path";
import { parseSync, Visitor } from "vite";
import { english } from "../../tests/english.ts";

const root = join(import.meta.dirname ?? ".", "../..");
const catalogues = /^ui\/language\/(en(_\w+)?\.ts|[\w-]+\/)/;

/** What is drawn and spoken: path and text, without tests and catalogues. */
const sources: (readonly [path: string, text: string])[] = [];
for await (
  const path of glob("{ui,islands,routes}/**/*.{ts,tsx}", { cwd: root })
) {
  if (/_test\.tsx?$/.test(path) || catalogues.test(path)) continue;
  sources.push([path, await Deno.readTextFile(join(root, path))]);
}

/** The path of every text, list and function. */
function leaves(value: unknown, path: string): string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return [path];
  }
  return Object.entries(value).flatMap(([key, inside]) =>
    leaves(inside, path === "" ? key : `${path}.${key}`)
  );
}

/**
 * The paths a source takes of the catalogue: of `say.room.link`, of both in
 * `const { full, fullNext } = say.back`, of all in `say.member.path[path]`, but
 * of one in `say["ask"]`. `say` may be a part itself: `say: { history: say }`.
 */
function taken(source: string): string[] {
  const paths = source.replaceAll(
    /\{([\w\s,]*)\}\s*=\s*(?:\w+\.)*(say(?:\.\w+)+)/g,
    (_, names: string, from: string) =>
      names.split(",").map((name) => `${from}.${name.trim()};`).join(""),
  ).matchAll(/\bsay((?:\s*\.\s*\w+)*)(?:\[([^\]]*)\])?/g).toArray()
    .flatMap(([, path = "", index = ""]) => {
      const from = path.replaceAll(/\s/g, "");
      const names = index.match(/(?<=")[\w-]+(?=")/g) ?? [];
      return names.length === 0 ? [from] : names.map((it) => `${from}.${it}`);
    });
  const parts = source.match(/\w+(?=: say\b(?!\.))/g) ?? [];
  return ["", ...parts.map((part) => `.${part}`)].flatMap((part) =>
    paths.filter((path) => path !== "").map((path) => `${part}${path}`.slice(1))
  );
}

Deno.test("everything the catalogue has is said somewhere", () => {
  const used = new Set(sources.flatMap(([, text]) => taken(text)));
  const unused = leaves(english.say, "").filter((leaf) =>
    ![...used].some((path) =>
      `${leaf}.`.startsWith(`${path}.`) || path.startsWith(`${leaf}.`)
    )
  );
  assert.deepEqual(unused, []);
});

const SPOKEN =
  /^(title|alt|placeholder|label|aria-(label|description|roledescription|valuetext|placeholder))$/;

/** Words that an expression puts on the page as they stand. */
function wordsOf(node: unknown): string[] {
  if (typeof node !== "object" || node === null || !("type" in node)) return [];
  const it: Record<string, unknown> = { ...node };
  switch (node.type) {
    case "Literal":
    case "JSXText":
      return typeof it.value === "string" ? [it.value] : [];
    case "TemplateLiteral":
      return [it.quasis].flat().flatMap(wordsOf);
    case "TemplateElement":
      return [String(Object(it.value).cooked)];
    case "JSXExpressionContainer":
      return wordsOf(it.expression);
    case "ConditionalExpression":
      return [it.consequent, it.alternate].flatMap(wordsOf);
    case "LogicalExpression":
      return [it.left, it.right].flatMap(wordsOf);
    default:
      return [];
  }
}

/** Words in a component's own source. */
function written(path: string, source: string): string[] {
  const found: string[] = [];
  new Visitor({
    JSXElement: (node) => {
      found.push(...node.children.flatMap(wordsOf));
    },
    JSXFragment: (node) => {
      found.push(...node.children.flatMap(wordsOf));
    },
    JSXAttribute: ({ name, value }) => {
      if (name.type === "JSXIdentifier" && SPOKEN.test(name.name)) {
        found.push(...wordsOf(value));
      }
    },
  }).visit(parseSync(path, source).program);
  return found.filter((text) => /\p{L}/u.test(text));
}

Deno.test("no component has words of its own", () => {
  for (const [path, text] of sources) {
    if (path.endsWith(".tsx")) assert.deepEqual(written(path, text), [], path);
  }
});

Deno.test("words of a component's own would be found", () => {
  const source =
    `<p title="One" class="no">Two {a ? "Three" : say.b} {\`Four \${c}\`}
    {d === "no" && <img alt={e ?? "Five"} />} {f || "Six"} {" "}</p>`;
  const found = written("x.tsx", source).map((text) => text.trim());
  assert.deepEqual(found.sort(), [
    "Five",
    "Four",
    "One",
    "Six",
    "Three",
    "Two",
  ]);
});

Deno.test("what a component says is found in all its forms", () => {
  const source = `const { say: { history: say }, format } = useLanguage();
    const { full, fullNext } = language.say.back;
    say.of(a, b); say.state[state]; say[closed ? "ask" : "allow"]; say
      .joining.title;`;
  const found = taken(source).filter((path) => path.startsWith("history."));
  assert.deepEqual(found, [
    "history.back.full",
    "history.back.fullNext",
    "history.of",
    "history.state",
    "history.ask",
    "history.allow",
    "history.joining.title",
  ]);
});
