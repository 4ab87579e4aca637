/** One instruction of a Dockerfile, lines put together. */
export interface Instruction {
  readonly name: string;
  readonly rest: string;
}

/** Reads as much of the grammar as our file uses. */
export function parseDockerfile(text: string): readonly Instruction[] {
  const lines = text.replace(/\\\n\s*/g, "").split("\n");
  return lines.filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [, name = "", rest = ""] = /^([A-Z]+) +(.*)$/.exec(line) ?? [];
      return { name, rest };
    });
}

/** The command that a container runs. */
export function entrypoint(text: string): readonly string[] {
  const found = parseDockerfile(text).findLast(({ name }) =>
    name === "ENTRYPOINT"
  );
  const parts: unknown = JSON.parse(found?.rest ?? "[]");
  return Array.isArray(parts) ? parts.map(String) : [];
}
