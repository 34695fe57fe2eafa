// A server for looking at the scripts and for measuring them: the built bundles, under the policy of the true server,
// over rows in memory. node dev/serve.mjs [port]; /grid.html?rows=5000&theme=dark&language=en
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { dataOf } from "./data.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const web = join(here, "..", "..");
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
const types = { js: "text/javascript", css: "text/css", html: "text/html; charset=utf-8" };

let data = dataOf(5000);
let changes = [];
let batches = new Map();
let away = false;
let posted = [];

async function texts(language) {
  const lines = (await readFile(join(web, "Texts", `texts.${language}.txt`), "utf8")).split("\n");
  const pairs = lines.filter((line) => line.includes(" = ") && !line.startsWith("#")).map((line) => [line.slice(0, line.indexOf(" = ")), line.slice(line.indexOf(" = ") + 3).replaceAll("\\n", "\n").replaceAll("\\s", " ")]);
  return JSON.stringify(Object.fromEntries(pairs)).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}

/** One change of one person, as the true server takes it: conflicts are columns whose base another person moved. */
function take(change, by) {
  let row = data.rows.find((each) => each.id === change.id);
  if (change.isDeleted) {
    data.rows = data.rows.filter((each) => each !== row);
    changes.push({ id: change.id, version: change.version + 1, isDeleted: true, by });
    return { row: { id: change.id, version: change.version + 1 }, conflicts: [] };
  }
  if (!row) {
    row = { id: change.id, version: 0, values: {} };
    const before = data.rows.findIndex((each) => each.id === change.after);
    data.rows.splice(before + 1, 0, row);
  }
  const conflicts = [];
  for (const [column, value] of Object.entries(change.values)) {
    const theirs = row.values[column] ?? null;
    if (change.base && row.version !== change.version && theirs !== (change.base[column] ?? null) && theirs !== value) {
      conflicts.push({ id: row.id, column, mine: value, theirs, by: row.by ?? "王会计", at: "10:32" });
    } else {
      row.values[column] = value;
    }
  }
  row.version++;
  row.by = by;
  changes.push({ id: row.id, version: row.version, values: { ...row.values }, by });
  return { row: { id: row.id, version: row.version }, conflicts };
}

function save({ batch, changes: sent }) {
  if (batches.has(batch)) return batches.get(batch);
  const taken = sent.map((change) => take(change, "我"));
  const problems = sent.flatMap(({ id, values }) => (BigInt(values.amount ?? 0) < 0n ? [{ id, column: "amount", level: "error", words: "预算数不能为负。" }] : []));
  const answer = { rows: taken.map((each) => each.row), conflicts: taken.flatMap((each) => each.conflicts), problems, summary: data.summary };
  batches.set(batch, answer);
  return answer;
}

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? "/", "http://localhost");
  const send = (body, type = "application/json", status = 200) => {
    response.writeHead(status, { "Content-Type": type, "Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff" });
    response.end(typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body));
  };
  let text = "";
  for await (const part of request) text += part;
  try {
    if (away && url.pathname.startsWith("/dev/") && url.pathname !== "/dev/away") return request.socket.destroy();
    if (url.pathname === "/dev/data") return send(data);
    if (url.pathname === "/dev/save") return posted.push(JSON.parse(text)) && send(save(JSON.parse(text)));
    if (url.pathname === "/dev/check") return send({ now: "0", rows: [], problems: [], summary: { broken: [] } });
    if (url.pathname === "/dev/changes") return send({ now: String(changes.length), rows: changes.slice(Number(url.searchParams.get("since"))).filter((change) => change.by !== "我") });
    if (url.pathname === "/dev/other") return take({ ...JSON.parse(text), version: data.rows.find((row) => row.id === JSON.parse(text).id)?.version ?? 0 }, "王会计"), send({});
    if (url.pathname === "/dev/away") return (away = url.searchParams.get("on") === "1"), send({});
    if (url.pathname === "/dev/posted") return send(posted);
    if (url.pathname === "/dev/reset") {
      [data, changes, batches, posted, away] = [dataOf(Number(url.searchParams.get("rows") ?? 5000)), [], new Map(), [], false];
      return send({});
    }
    if (url.pathname === "/favicon.ico") return send("", "image/png", 204);
    if (url.pathname === "/drafts" || url.pathname === "/dev/form") return posted.push({ path: url.pathname, text, header: request.headers["requestverificationtoken"] }) && send("<p id='answer'>收到</p>", types.html);
    const file = url.pathname.startsWith("/app/") || url.pathname.startsWith("/css/") ? join(web, "wwwroot", url.pathname) : join(here, url.pathname.slice(1));
    const body = await readFile(file);
    if (!file.endsWith(".html")) return send(body, types[file.split(".").pop()] ?? "application/octet-stream");
    const page = body.toString().replaceAll("{texts}", await texts(url.searchParams.get("language") ?? "zh")).replaceAll("{theme}", url.searchParams.get("theme") ?? "light");
    return send(page, types.html);
  } catch {
    send("not found", "text/plain", 404);
  }
});
server.listen(Number(process.argv[2] ?? 5120), "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}/grid.html`));
