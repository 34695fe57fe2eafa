// How fluid the grid is with 5,000 rows: node measure/grid.mjs [rows]. Prints one JSON object; all times in milliseconds.
// The keys and the paste are true ones: from the press to the frame in which the result is drawn.
import { spawn } from "node:child_process";
import { gzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const rows = Number(process.argv[2] ?? 5000);
const server = spawn(process.execPath, ["dev/serve.mjs", "0"], { stdio: ["ignore", "pipe", "inherit"] });
const address = await new Promise((resolve) => server.stdout.once("data", (line) => resolve(new URL(line.toString().trim()).origin)));
await fetch(`${address}/dev/reset?rows=${rows}`);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, permissions: ["clipboard-read", "clipboard-write"] });
const page = await context.newPage();
const round = (number) => Math.round(number * 10) / 10;

const started = performance.now();
await page.goto(`${address}/grid.html`);
await page.locator('revogr-viewport-scroll.rgCol revogr-data[type="rgRow"] .rgCell').first().waitFor();
const open = performance.now() - started;
await page.waitForTimeout(500);

/** Frames while something runs: how many in a second, and how long the longest was. */
await page.evaluate(() => {
  window.frames_ = async (run) => {
    const times = [];
    let going = true;
    const tick = (time) => {
      times.push(time);
      if (going) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    await run();
    going = false;
    const gaps = times.slice(1).map((time, index) => time - times[index]).sort((one, other) => one - other);
    return { perSecond: (gaps.length * 1000) / (times.at(-1) - times[0]), p95: gaps[Math.floor(gaps.length * 0.95)], longest: gaps.at(-1) };
  };
});
// Beside the frames that a busy machine lets through: the work of the page's own thread, which does not depend on others.
const tools = await context.newCDPSession(page);
await tools.send("Performance.enable", { timeDomain: "threadTicks" });
const work = async () => Object.fromEntries((await tools.send("Performance.getMetrics")).metrics.map(({ name, value }) => [name, value]));
const before = await work();
const scrolling = await page.evaluate(() =>
  window.frames_(async () => {
    const inner = document.querySelector("revogr-viewport-scroll.rgCol .vertical-inner");
    for (let step = 0; step < 180; step++) {
      inner.dispatchEvent(new WheelEvent("wheel", { deltaY: 150, bubbles: true, cancelable: true }));
      inner.scrollTop += 150;
      await new Promise(requestAnimationFrame);
    }
  }),
);
const after = await work();
const workPerStep = ((after.TaskDuration - before.TaskDuration) * 1000) / 180;
await page.evaluate(() => (document.querySelector("revogr-viewport-scroll.rgCol .vertical-inner").scrollTop = 0));
await page.waitForTimeout(500);

const cell = page.locator('revogr-viewport-scroll.rgCol revogr-data[type="rgRow"] .rgCell[data-rgrow="2"][data-rgcol="4"]');
/** From the press of a key until the frame in which what it did is drawn. */
async function keyed(key, times) {
  const all = [];
  for (let turn = 0; turn < times; turn++) {
    await page.evaluate(() => {
      window.drawn_ = new Promise((resolve) => {
        addEventListener("keydown", (event) => {
          const at = performance.now();
          void event;
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - at)));
        }, { capture: true, once: true });
      });
    });
    await page.keyboard.press(key);
    all.push(await page.evaluate(() => window.drawn_));
  }
  all.sort((one, other) => one - other);
  return { median: round(all[Math.floor(all.length / 2)]), longest: round(all.at(-1)) };
}
await cell.click();
const arrow = await keyed("ArrowDown", 30);
await page.keyboard.type("123.45");
const enter = await keyed("Enter", 1);

const line = ["融媒体平台运行维护", "2070808-广播电视事务", "30213-维修（护）费", "项目支出", "一般公共预算", "1,234.56", "1,000.00", ""].join("\t");
await page.evaluate((text) => navigator.clipboard.writeText(text), Array.from({ length: 500 }, () => line).join("\r\n"));
await page.locator('revogr-viewport-scroll.colPinStart revogr-data[type="rgRow"] .rgCell[data-rgrow="4"]').click();
await page.evaluate(() => {
  window.pasted_ = new Promise((resolve) => {
    document.querySelector(".grid-editor").addEventListener("paste", () => {
      const at = performance.now();
      setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - at))), 0);
    }, { capture: true, once: true });
  });
});
await page.keyboard.press("Control+v");
const paste = await page.evaluate(() => window.pasted_);
const words = await page.locator(".grid-notice").innerText();
const undo = await keyed("Control+z", 1);
await page.locator('.grid-status .state[data-state="saved"]').waitFor({ timeout: 20_000 });
const memory = await page.evaluate(() => performance.memory?.usedJSHeapSize ?? 0);
const size = (name) => gzipSync(readFileSync(`../wwwroot/app/${name}`)).length;

console.log(
  JSON.stringify(
    {
      rows,
      open: round(open),
      scroll: { framesPerSecond: round(scrolling.perSecond), frameP95: round(scrolling.p95), longestFrame: round(scrolling.longest), workPerStep: round(workPerStep), parts: Object.fromEntries(["ScriptDuration", "LayoutDuration", "RecalcStyleDuration"].map((name) => [name, round(((after[name] - before[name]) * 1000) / 180)])) },
      arrowKey: arrow,
      enterAmount: enter.median,
      paste500x8: round(paste),
      pasteSaid: words.split("\n")[0],
      undoPaste: undo.median,
      heapMegabytes: round(memory / 1_048_576),
      gzipBytes: Object.fromEntries(["site.js", "grid.js", "grid.css", "charts.js"].map((name) => [name, size(name)])),
    },
    null,
    2,
  ),
);
await browser.close();
server.kill();
