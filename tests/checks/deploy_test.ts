import assert from "node:assert/strict";
import { join } from "node:path";
import { readEnvironment } from "../../signaling/environment.ts";
import { VARIABLES } from "../../signaling/environment_shape.ts";
import { CALLS } from "../../signaling/openapi_calls.ts";
import { entrypoint, parseDockerfile } from "./dockerfile.ts";

const root = join(import.meta.dirname ?? ".", "../..");
const read = (path: string) => Deno.readTextFile(join(root, path));

const dockerfile = await read("deploy/Dockerfile");
const compose = await read("deploy/compose.yml");
const kubernetes = await read("deploy/kubernetes/tallow.yaml");
const config = JSON.parse(await read("deno.json"));

/** Variables that Deno itself reads. */
const DENOS = [
  "DENO_DIR",
  "DENO_KV_ACCESS_TOKEN",
  "DENO_NO_UPDATE_CHECK",
];

/** `NAME: value` lines, quotes taken away. */
function settings(yaml: string): Readonly<Record<string, string>> {
  const lines = yaml.matchAll(/^ +([A-Z][A-Z_]+): "?(.*?)"?$/gm);
  return Object.fromEntries(
    [...lines].map(([, name = "", value = ""]) => [name, value]),
  );
}

function imageSettings(): Readonly<Record<string, string>> {
  const env = parseDockerfile(dockerfile).filter(({ name }) => name === "ENV");
  const pairs = env.flatMap(({ rest }) => rest.split(" "));
  return Object.fromEntries(pairs.map((pair) => pair.split("=")));
}

Deno.test("the image is started with the memory settings of the task", () => {
  const flags = /--v8-flags=\S+/.exec(config.tasks.start)?.[0] ?? "none";
  assert.ok(entrypoint(dockerfile).includes(flags), flags);
});

Deno.test("every variable that is set somewhere is one that is read", () => {
  const all = [settings(compose), settings(kubernetes), imageSettings()];
  for (const name of all.flatMap(Object.keys)) {
    assert.ok(VARIABLES.includes(name) || DENOS.includes(name), name);
  }
});

Deno.test("what is set somewhere is valid, once the blanks are filled in", () => {
  const filled = compose.replace(
    /\$\{(\w+)[^}]*\}/g,
    (_, name) =>
      ({ DOMAIN: "tallow.example.org", TURN_SECRET: "north-south-east-west" })[
        String(name)
      ] ?? "",
  );
  for (const yaml of [filled, kubernetes]) {
    const values = { ...imageSettings(), ...settings(yaml) };
    const { trustProxy, turnUrls, host, dataDir } = readEnvironment((name) =>
      new Map(Object.entries(values)).get(name)
    );
    assert.equal(trustProxy, true);
    assert.equal(turnUrls.length, 2);
    assert.equal(host, "0.0.0.0");
    assert.equal(dataDir, "/data");
  }
});

Deno.test("the start task may read every variable and no other of ours", () => {
  const [, list = ""] = /--allow-env=(\S+)/.exec(config.tasks.start) ?? [];
  const others = list.split(",").filter((name) => !VARIABLES.includes(name));
  assert.deepEqual(others, [
    "OTEL_DENO",
    "OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT",
    "DENO_KV_ACCESS_TOKEN",
  ]);
  for (const name of VARIABLES) assert.ok(list.split(",").includes(name), name);
});

Deno.test("the image is built by this Deno, of what there is, and runs as nobody", async () => {
  const all = parseDockerfile(dockerfile);
  const ci = await read(".ci/run");
  const version = /deno@([\d.]+)/.exec(ci)?.[1];
  assert.ok(all.some(({ rest }) => rest === `DENO_VERSION=${version}`));
  const bases = all.filter(({ name }) => name === "FROM");
  for (const { rest } of bases) {
    assert.match(rest, /^[\w./-]+:(?!latest)[\w.${}-]+( AS \w+)?$/);
  }
  assert.match(bases.at(-1)?.rest ?? "", /:nonroot$/);
  assert.equal(all.findLast(({ name }) => name === "USER")?.rest, "nonroot");
  assert.ok(!all.some(({ name }) => name === "ADD" || name === ""));

  const context = await read(".dockerignore");
  const admitted = [...context.matchAll(/^!(\S+)$/gm)].map(([, path = ""]) =>
    path
  );
  assert.match(context, /^\*$/m);
  const copied = all.filter(({ name, rest }) =>
    name === "COPY" && !rest.startsWith("--from")
  ).flatMap(({ rest }) => rest.split(" ").slice(0, -1));
  for (const path of [...copied, ...admitted]) {
    await Deno.stat(join(root, path));
    const inside = path === "." || admitted.includes(path);
    assert.ok(inside, `${path} is left out by .dockerignore`);
  }
  const assembled = await read("deploy/assemble.ts");
  const [, folders = ""] = /FOLDERS = \[([^\]]*)\]/.exec(assembled) ?? [];
  for (const [, folder = ""] of folders.matchAll(/"(\w+)"/g)) {
    assert.ok(folder === "dist" || admitted.includes(folder), folder);
  }
});

Deno.test("the image's process writes to its data only", () => {
  const [program, , ...args] = entrypoint(dockerfile);
  assert.equal(program, "deno");
  assert.equal(args.at(-1), "main.ts");
  const flags = args.slice(0, -1);
  assert.deepEqual(
    flags.filter((flag) => flag.startsWith("--allow")),
    [
      "--allow-net",
      "--allow-env",
      "--allow-read=/app,/data",
      "--allow-write=/data",
    ],
  );
  assert.ok(flags.includes("--cached-only"));
});

Deno.test("containers get no more than they need", () => {
  for (
    const line of [
      "runAsNonRoot: true",
      "readOnlyRootFilesystem: true",
      "allowPrivilegeEscalation: false",
      "drop: [ALL]",
      "automountServiceAccountToken: false",
    ]
  ) assert.ok(kubernetes.includes(line), line);
  for (const line of ["read_only: true", "cap_drop: [ALL]"]) {
    assert.ok(compose.includes(line), line);
  }
});

Deno.test("probes ask what there is, where it is", () => {
  const calls = CALLS.map(({ path }) => `/api${path}`);
  const probes = [
    ...kubernetes.matchAll(/httpGet: \{ path: (\S+), port: (\w+)/g),
  ];
  assert.equal(probes.length, 3);
  for (const [, path = "", port] of probes) {
    assert.ok(calls.includes(path), path);
    assert.ok(kubernetes.includes(`{ name: ${port}, containerPort: 8000 }`));
  }
  const metrics = settings(kubernetes).METRICS_LISTEN?.split(":")[1];
  assert.ok(kubernetes.includes(`name: metrics, containerPort: ${metrics} }`));
});

Deno.test("Deno Deploy builds and starts what there is", async () => {
  const { build, runtime } = config.deploy;
  assert.equal(build, "deno task build");
  assert.ok("build" in config.tasks);
  assert.equal(runtime.type, "dynamic");
  await Deno.stat(join(root, runtime.entrypoint));
});
