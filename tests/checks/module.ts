import { parseSync, Visitor } from "vite";

/** One name that a module takes from another. */
interface Taken {
  /** As written: `./x.ts`, `zod`. */
  readonly from: string;
  /** Exported name, `default`, or `*` for everything. */
  readonly name: string;
}

interface Exported {
  readonly name: string;
  /** Passed on from another module. */
  readonly again: boolean;
  /** An interface or a type alias. */
  readonly type: boolean;
}

/** One source file, reduced to what the tree check asks about. */
export interface Module {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly lines: number;
  readonly taken: readonly Taken[];
  readonly exports: readonly Exported[];
  /**
   * Identifiers that the file does not bind itself, members of identifiers
   * (`Date.now`), and JSX attributes.
   */
  readonly uses: ReadonlySet<string>;
  /** Calls and constructions by name: `eval`, `Function`. */
  readonly calls: ReadonlySet<string>;
  /** Names that the file's own code mentions outside import and export lists. */
  readonly mentions: ReadonlySet<string>;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

function node(value: unknown): Node | undefined {
  return typeof value === "object" && value !== null && "type" in value
    ? value as Node
    : undefined;
}

function nameOf(value: unknown): string | undefined {
  const it = node(value);
  return it?.type === "Identifier" || it?.type === "JSXIdentifier"
    ? String(it.name)
    : undefined;
}

/** Text of a string literal or of a template without holes. */
function literal(value: unknown): string | undefined {
  const it = node(value);
  if (it?.type === "Literal" && typeof it.value === "string") return it.value;
  return undefined;
}

/** Parses TypeScript or TSX; throws with the path when it does not parse. */
export function parseModule(path: string, source: string): Module {
  const { module, program, errors } = parseSync(path, source);
  const broken = errors[0];
  if (broken !== undefined) throw new Error(`${path}: ${broken.message}`);

  const taken: Taken[] = [];
  const spaces = new Map<string, string>();
  for (const { moduleRequest, entries } of module.staticImports) {
    const from = moduleRequest.value;
    if (entries.length === 0) taken.push({ from, name: "" });
    for (const { importName, localName } of entries) {
      if (importName.kind === "NamespaceObject") {
        spaces.set(localName.value, from);
        taken.push({ from, name: "" });
      } else {
        taken.push({ from, name: importName.name ?? "default" });
      }
    }
  }

  const exports: Exported[] = [];
  for (const entry of module.staticExports.flatMap((it) => it.entries)) {
    const from = entry.moduleRequest?.value;
    const all = entry.importName.kind === "AllButDefault" ||
      entry.importName.kind === "All";
    exports.push({
      name: all ? "*" : entry.exportName.name ?? "default",
      again: from !== undefined,
      type: entry.isType,
    });
    if (from !== undefined) {
      taken.push({
        from,
        name: all ? "*" : entry.importName.name ?? "default",
      });
    }
  }

  const uses = new Set<string>();
  const calls = new Set<string>();
  const mentions = new Set<string>();
  const skip = new Set<number>();
  const declared = new Set<number>();
  const bound = new Set<string>();

  /** A key such as `window` in `{ window: 1 }` or `credit.window` is no use. */
  const key = (value: unknown, computed: unknown): void => {
    const it = node(value);
    if (it !== undefined && computed !== true) skip.add(it.start);
  };
  const called = (callee: unknown): void => {
    const name = nameOf(callee);
    if (name !== undefined) calls.add(name);
  };

  new Visitor({
    MemberExpression(it) {
      const object = nameOf(it.object);
      const property = it.computed ? literal(it.property) : nameOf(it.property);
      key(it.property, it.computed);
      if (object === undefined || property === undefined) return;
      uses.add(`${object}.${property}`);
      const space = spaces.get(object);
      if (space !== undefined) taken.push({ from: space, name: property });
    },
    TSQualifiedName(it) {
      const space = spaces.get(nameOf(it.left) ?? "");
      const name = nameOf(it.right);
      if (space !== undefined && name !== undefined) {
        taken.push({ from: space, name });
      }
    },
    Property(it) {
      if (!it.shorthand) key(it.key, it.computed);
    },
    PropertyDefinition: (it) => key(it.key, it.computed),
    MethodDefinition: (it) => key(it.key, it.computed),
    TSPropertySignature: (it) => key(it.key, it.computed),
    TSMethodSignature: (it) => key(it.key, it.computed),
    ImportExpression(it) {
      const from = literal(it.source);
      if (from !== undefined) taken.push({ from, name: "*" });
    },
    CallExpression: (it) => called(it.callee),
    NewExpression(it) {
      called(it.callee);
      if (nameOf(it.callee) === "Date" && it.arguments.length === 0) {
        uses.add("new Date()");
      }
      const from = literal(it.arguments[0]);
      if (nameOf(it.callee) === "URL" && from?.match(/^\.{1,2}\/.*\.tsx?$/)) {
        taken.push({ from, name: "*" });
      }
    },
    JSXAttribute(it) {
      const name = nameOf(it.name);
      if (name !== undefined) uses.add(name);
    },
    FunctionDeclaration(it) {
      declare(it.id);
      it.params.forEach(bind);
    },
    FunctionExpression: (it) => it.params.forEach(bind),
    ArrowFunctionExpression: (it) => it.params.forEach(bind),
    ClassDeclaration: (it) => declare(it.id),
    TSTypeAliasDeclaration: (it) => declare(it.id),
    TSInterfaceDeclaration: (it) => declare(it.id),
    VariableDeclarator(it) {
      declare(it.id);
      bind(it.id);
    },
    ExportSpecifier: (it) => declare(it.local),
  }).visit(program);

  function declare(id: unknown): void {
    const it = node(id);
    if (it !== undefined) declared.add(it.start);
  }

  /** Collects the names that a parameter or a declared pattern binds. */
  function bind(pattern: unknown): void {
    const it = node(pattern);
    const inner = [it?.properties, it?.elements].find(Array.isArray) ?? [];
    for (const part of inner) bind(node(part)?.value ?? part);
    if (it?.left !== undefined) bind(it.left);
    if (it?.argument !== undefined) bind(it.argument);
    const name = nameOf(it);
    if (name !== undefined) bound.add(name);
  }

  new Visitor({
    Identifier(it) {
      if (skip.has(it.start)) return;
      if (!bound.has(it.name)) uses.add(it.name);
      if (!declared.has(it.start)) mentions.add(it.name);
    },
  }).visit(program);

  return {
    path,
    lines: source.split("\n").length - (source.endsWith("\n") ? 1 : 0),
    taken,
    exports,
    uses,
    calls,
    mentions,
  };
}
