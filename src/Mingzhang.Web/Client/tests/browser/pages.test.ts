import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { Stage } from "./stage";

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 60_000);
afterAll(async () => stage?.close());
afterEach(() => {
  expect(stage.complaints).toEqual([]);
});

interface Posted {
  readonly path: string;
  readonly text: string;
  readonly header: string;
}
const posted = async () => (await stage.ask("/dev/posted")) as Posted[];

test("htmx puts an answer into the page and sends the token, under the policy of the pages", async () => {
  const page = await stage.page("/site.html");
  await page.locator("body").press("g");
  await page.locator("body").press("b");
  await page.locator("#part #answer").waitFor();
  expect((await posted()).at(-1)).toMatchObject({ path: "/dev/form", header: "dev-token" });
  await page.context().close();
});

test("what was being written is there again after the window was closed, and the server has it too", async () => {
  const page = await stage.page("/site.html");
  await page.locator("textarea").fill("因合同签订推迟");
  expect(await page.locator(".character-count").innerText()).toBe("7 / 200 字");
  await expect.poll(async () => (await posted()).at(-1), { timeout: 8000 }).toMatchObject({ path: "/drafts", text: '{"key":"reason-1","words":"因合同签订推迟"}', header: "dev-token" });
  const context = page.context();
  await page.close({ runBeforeUnload: false });
  const later = await context.newPage();
  await later.goto(`${stage.address}/site.html`);
  await later.getByRole("button", { name: "恢复草稿" }).click();
  expect(await later.locator("textarea").inputValue()).toBe("因合同签订推迟");
  await context.close();
});

test("the list of keys opens by ? and holds those of the page", async () => {
  const page = await stage.page("/site.html");
  await page.locator("body").press("?");
  expect(await page.locator("dialog.shortcut-list").innerText()).toContain("到预算");
  await page.context().close();
});

test("a large file is sent with a bar, and the answer takes the place of the page", async () => {
  const page = await stage.page("/site.html");
  await page.locator("input[type=file]").setInputFiles({ name: "预算.xlsx", mimeType: "application/octet-stream", buffer: Buffer.alloc(600_000) });
  expect(await page.locator(".drop-files").innerText()).toBe("预算.xlsx（586 KB）");
  await page.locator("#send").click();
  await page.locator("#answer").waitFor();
  expect(new URL(page.url()).pathname).toBe("/dev/form");
  await page.context().close();
});

test("charts are drawn under the policy of the pages, change with the theme, and leave the tables to readers", async () => {
  const page = await stage.page("/charts.html");
  await page.locator('[data-chart="monthly"] svg path').first().waitFor({ state: "attached" });
  expect(await page.locator(".chart-canvas svg").count()).toBe(3);
  expect(await page.locator('[data-chart="monthly"] table').count()).toBe(1);
  expect(await page.locator("#broken").isVisible()).toBe(true);
  const fills = () => page.locator('[data-chart="funnel"] svg').innerHTML();
  const light = await fills();
  await page.evaluate(() => (document.documentElement.dataset["theme"] = "dark"));
  await expect.poll(fills, { timeout: 8000 }).not.toBe(light);
  // What a pointer brings up is drawn as well, not written with styles of its own.
  await page.mouse.move(300, 200);
  await expect.poll(() => page.locator('[data-chart="monthly"] svg').textContent(), { timeout: 8000 }).toContain("计划累计  ");
  await page.context().close();
});
