// Builds the scripts of the pages into wwwroot/app: packages, types, bundles. Run by the server's build (Client.targets).
// Two builds at once do the work once: the second waits for the first and then finds everything done.
// Exit codes: 0 done; 1 a fault in the scripts; 3 Node, npm or the packages are not to be had, the pages work without script.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const client = dirname(fileURLToPath(import.meta.url));
const output = join(client, "..", "wwwroot", "app");
const work = join(client, "obj");
const lock = join(work, "lock");
const stamp = join(work, "built");
const packages = join(work, "packages");
const waitSeconds = 300;

function give(code, message) {
  console.error(message);
  process.exit(code);
}

function run(command, words, environment = {}) {
  // npm is a command file on Windows, which only a shell starts. All words are fixed ones of ours.
  return spawnSync(command, words, {
    cwd: client,
    encoding: "utf8",
    shell: process.platform === "win32",
    env: { ...process.env, NO_COLOR: "1", ...environment },
  });
}

function files(folder) {
  return readdirSync(join(client, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** What the bundles are made of, as one hash. Times of files would not do: a fresh checkout has none that mean anything. */
function fingerprint() {
  const hash = createHash("sha256");
  const fixed = ["package.json", "package-lock.json", "tsconfig.json", "vite.config.ts", "build.mjs"].map((name) => join(client, name));
  for (const file of [...fixed, ...files("src")]) {
    hash.update(file.slice(client.length)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

const textOf = (file) => (existsSync(file) ? readFileSync(file, "utf8").trim() : "");
const built = () => ["site.js", "grid.js", "grid.css", "charts.js"].every((name) => existsSync(join(output, name)));

function isAlive(identifier) {
  try {
    process.kill(identifier, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Takes the lock, waiting while another living process has it. */
function take() {
  mkdirSync(work, { recursive: true });
  for (let waited = 0; waited < waitSeconds * 10; waited++) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const holder = Number(textOf(lock));
    // An empty lock is one just being written; one whose holder is gone was left behind by a killed build.
    const left = holder > 0 ? !isAlive(holder) : existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 5000;
    if (left) rmSync(lock, { force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  give(3, `Another build of the scripts has been running for ${waitSeconds} seconds (${lock}). Pages work without script.`);
}

function install() {
  const wanted = createHash("sha256").update(readFileSync(join(client, "package-lock.json"))).digest("hex");
  if (textOf(packages) === wanted && existsSync(join(client, "node_modules", "vite"))) return;
  rmSync(packages, { force: true });
  const result = run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (result.error) give(3, "npm was not found. On Debian: apt-get install npm. Until then the pages work without script.");
  if (result.status !== 0) {
    give(3, `The packages of the scripts could not be fetched (npm ci). Until then the pages work without script.\n${result.stderr.trim()}`);
  }
  writeFileSync(packages, wanted);
}

function bundle() {
  const made = join(work, `made-${process.pid}`);
  try {
    const types = run("npm", ["run", "--silent", "types"]);
    if (types.status !== 0) give(1, `${types.stdout}${types.stderr}`.trim());
    const result = run("npm", ["run", "--silent", "build"], { MINGZHANG_CLIENT_OUT: made });
    if (result.status !== 0) give(1, `${result.stdout}${result.stderr}`.trim());
    mkdirSync(output, { recursive: true });
    const names = readdirSync(made);
    for (const name of names) {
      // Copied beside, then renamed: a running server never sends half a file.
      copyFileSync(join(made, name), join(output, `${name}.new`));
      renameSync(join(output, `${name}.new`), join(output, name));
    }
    for (const name of readdirSync(output)) {
      if (!names.includes(name)) rmSync(join(output, name), { recursive: true });
    }
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  give(3, `Node.js ${process.versions.node} is too old for building the scripts: 20.19 or newer is needed. Until then the pages work without script.`);
}

take();
process.on("exit", () => rmSync(lock, { force: true }));
const wanted = fingerprint();
const only = process.argv[2];
install();
if (only !== "packages" && (textOf(stamp) !== wanted || !built())) {
  bundle();
}
if (only !== "packages") {
  // Written even if nothing was to be done: its time tells the server's build so.
  writeFileSync(stamp, wanted);
}
