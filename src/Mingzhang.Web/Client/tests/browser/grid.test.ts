import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SaveRequest } from "../../src/grid/contract";
import { SheetPage } from "./sheet";
import { Stage } from "./stage";

let stage: Stage;
let sheet: SheetPage;

beforeAll(async () => {
  stage = await Stage.open();
}, 60_000);
afterAll(async () => stage?.close());
beforeEach(async () => {
  await stage.ask("/dev/reset?rows=40");
  stage.complaints.length = 0;
  sheet = new SheetPage(await stage.page("/grid.html"));
  await sheet.cell(1, "amount").waitFor();
}, 30_000);
afterEach(async () => {
  // Whatever a test did: no fault in the scripts, and nothing that the policy of the pages forbids.
  expect(stage.complaints).toEqual([]);
  await sheet.page.context().close();
});

const sent = async () => ((await stage.ask("/dev/posted")) as SaveRequest[]).flatMap((request) => request.changes);
const eventually = (check: () => Promise<unknown>) => expect.poll(check, { timeout: 8000 });

describe("keys", () => {
  test("a typed amount is taken, summed and saved with what stood there", async () => {
    await sheet.choose(2, "amount");
    await sheet.type("1,234.5");
    await sheet.press("Enter");
    expect(await sheet.shown(2, "amount")).toBe("1,234.50");
    await sheet.saved();
    const [change] = await sent();
    expect(change).toMatchObject({ id: "2", version: 1, values: { amount: "1234500000" } });
    expect(typeof change?.base?.["amount"]).toBe("string");
    await eventually(() => sheet.status.innerText()).toContain("第 3 行");
  });

  test("a code is found by initials and taken by Enter; Tab goes on, Enter returns to where the line began", async () => {
    await sheet.choose(2, "economy");
    await sheet.type("gwjd");
    await sheet.page.locator(".grid-offer [aria-selected=true]", { hasText: "公务接待费" }).waitFor();
    await sheet.press("Tab");
    await sheet.type("公用经费");
    await sheet.press("Enter");
    expect([await sheet.shown(2, "economy"), await sheet.shown(2, "nature")]).toEqual(["30217 公务接待费", "公用经费"]);
    await eventually(() => sheet.status.innerText()).toContain("第 3 行 · 部门经济科目");
  });

  test("an input method begins in the cell with its first key", async () => {
    await sheet.choose(2, "note");
    const browser = await sheet.page.context().newCDPSession(sheet.page);
    await browser.send("Input.imeSetComposition", { text: "ban", selectionStart: 3, selectionEnd: 3 });
    await sheet.page.locator(".grid-editor:not(.ready)").waitFor();
    await browser.send("Input.insertText", { text: "办公用房" });
    await sheet.press("Enter");
    await eventually(() => sheet.shown(2, "note")).toBe("办公用房");
  });

  test("what cannot be read stays in the cell, marked and told, and is not sent", async () => {
    await sheet.choose(2, "amount");
    await sheet.type("1,23");
    await sheet.press("Enter");
    expect(await sheet.shown(2, "amount")).toBe("1,23");
    await eventually(() => sheet.page.locator(".grid-panel").innerText()).toContain("“1,23”没有保存：逗号或空格的位置不像千分位");
    await sheet.page.waitForTimeout(700);
    expect(await sent()).toEqual([]);
    await sheet.choose(2, "amount");
    await sheet.press("Control+z");
    await eventually(() => sheet.page.locator(".grid-panel").innerText()).not.toContain("1,23");
  });

  test("F2 changes what stands there, Escape gives it up, arrows leave a cell that is being entered", async () => {
    await sheet.choose(1, "note");
    await sheet.type("甲");
    await sheet.press("ArrowDown");
    await sheet.type("乙");
    await sheet.press("Enter", "ArrowUp", "F2");
    await sheet.type("丙");
    await sheet.press("ArrowLeft", "Enter", "ArrowUp", "F2");
    await sheet.type("丁");
    await sheet.press("Escape");
    expect([await sheet.shown(1, "note"), await sheet.shown(2, "note")]).toEqual(["甲", "乙丙"]);
  });

  test("Ctrl+D fills down, Delete empties, undo and redo take a thing as a whole", async () => {
    const first = await sheet.shown(1, "nature");
    await sheet.choose(1, "nature");
    await sheet.press("Shift+ArrowDown", "Shift+ArrowDown", "Control+d");
    await eventually(() => sheet.shown(3, "nature")).toBe(first);
    await sheet.press("Delete");
    await eventually(() => sheet.shown(2, "nature")).toBe("");
    await sheet.press("Control+z");
    await eventually(() => sheet.shown(2, "nature")).toBe(first);
    await sheet.press("Control+y");
    await eventually(() => sheet.shown(2, "nature")).toBe("");
  });

  test("Ctrl and arrows go to the edges, with Shift they select, and the line below adds up", async () => {
    await sheet.choose(1, "amount");
    await sheet.press("Control+ArrowDown");
    await eventually(() => sheet.status.innerText()).toContain("第 40 行");
    await sheet.press("Control+ArrowUp", "Control+Shift+ArrowDown");
    const total = (await sheet.total("amount").innerText()).trim();
    await eventually(() => sheet.status.innerText()).toMatch(new RegExp(`计数 40\\s+求和 ${total.replace(/\./g, "\\.")}`));
  });

  test("rows are inserted above, deleted, and come back by undo under their own id", async () => {
    const second = await sheet.shown(2, "project");
    await sheet.choose(2, "amount");
    await sheet.press("Control+Shift+Equal");
    await eventually(() => sheet.shown(2, "project")).toBe("");
    expect(await sheet.shown(3, "project")).toBe(second);
    await sheet.saved();
    await sheet.choose(3, "amount");
    await sheet.press("Control+Minus");
    await eventually(async () => (await sent()).at(-1)).toMatchObject({ id: "2", isDeleted: true });
    await sheet.press("Control+z");
    await eventually(() => sheet.shown(3, "project")).toBe(second);
    await eventually(async () => (await sent()).at(-1)).toMatchObject({ id: "2", isNew: true, values: { project: second } });
  });

  test("the line with the plus becomes a row when something is typed into it", async () => {
    await sheet.choose(1, "amount");
    await sheet.press("Control+End", "Home");
    await sheet.type("新项目");
    await sheet.press("Enter");
    await sheet.saved();
    const [change] = await sent();
    expect(change).toMatchObject({ isNew: true, version: 0, after: "40", values: { project: "新项目" } });
    expect(change?.id).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("Escape leaves the grid, so that Tab goes on", async () => {
    await sheet.choose(1, "amount");
    await sheet.press("Escape");
    expect(await sheet.page.evaluate(() => document.activeElement?.className)).not.toContain("grid-editor");
  });
});

describe("the clipboard", () => {
  test("a block with its head, a unit, codes, a sum and merged cells is understood as a whole", async () => {
    await sheet.choose(38, "fund");
    const text = "项目名称\t功能科目编码\t部门经济科目\t预算数（元）\r\n村村响维护\t2070808\t30213-维修（护）费\t1,234,567.89\r\n\t2070808\t电费\t100\r\n合计\t\t\t1,234,667.89\r\n";
    const html = "<html><body><table><tr><td>项目名称</td><td>a</td><td>b</td><td>c</td></tr><tr><td rowspan=2>村村响维护</td><td>2070808</td><td>x</td><td>1</td></tr><tr><td>2070808</td><td>电费</td><td>100</td></tr><tr><td>合计</td><td></td><td></td><td>2</td></tr></table></body></html>";
    await sheet.paste(text, html);
    await eventually(() => sheet.shown(38, "amount")).toBe("123.456789");
    expect([await sheet.shown(38, "function"), await sheet.shown(38, "economy"), await sheet.shown(39, "economy")]).toEqual(["2070808 广播电视事务", "30213 维修（护）费", "30206 电费"]);
    expect(await sheet.notice.innerText()).toMatch(/表头已识别.*“元”读入.*1 个合计行未粘贴/s);
    await sheet.page.getByRole("button", { name: "填充合并单元格留下的 1 个空格" }).click();
    await eventually(() => sheet.shown(39, "project")).toBe("村村响维护");
  });

  test("a paste over the end appends rows, and one undo takes all of it back", async () => {
    const total = await sheet.total("amount").innerText();
    await sheet.choose(39, "amount");
    await sheet.paste(Array.from({ length: 30 }, (_, index) => String(index)).join("\n"));
    await eventually(() => sheet.notice.innerText()).toContain("其中新增 28 行");
    await sheet.saved();
    expect((await sent()).filter((change) => change.isNew)).toHaveLength(28);
    await sheet.press("Control+z");
    await eventually(() => sheet.total("amount").innerText()).toBe(total);
  });

  test("what is copied is text that no spreadsheet takes for a formula, and comes back as it was", async () => {
    await sheet.choose(1, "note");
    await sheet.type("=1+1");
    await sheet.press("Enter", "ArrowUp");
    expect(await sheet.copied()).toBe("'=1+1");
    await sheet.press("Shift+Space");
    const line = await sheet.copied("cut");
    expect(line.split("\t")).toHaveLength(10);
    expect(line.split("\t")[1]).toMatch(/^\d+-/);
    await eventually(() => sheet.shown(1, "function")).toBe("");
    await sheet.paste(line);
    await eventually(() => sheet.shown(1, "note")).toBe("=1+1");
    await eventually(() => sheet.shown(1, "function")).not.toBe("");
  });

  test("cells that cannot be read are told, the others are taken", async () => {
    await sheet.choose(1, "amount");
    await sheet.paste("1\nabc\n2");
    await eventually(() => sheet.notice.innerText()).toContain("1 格未能识别");
    expect([await sheet.shown(1, "amount"), await sheet.shown(2, "amount"), await sheet.shown(3, "amount")]).toEqual(["1.00", "abc", "2.00"]);
    expect(await sheet.cell(2, "amount").getAttribute("aria-invalid")).toBe("true");
  });
});

describe("saving", () => {
  test("a conflict shows both values; the choice is sent or taken", async () => {
    await stage.ask("/dev/other", { id: "2", values: { amount: "7770000" } });
    await sheet.choose(2, "amount");
    await sheet.type("5");
    await sheet.press("Enter");
    const panel = sheet.page.locator(".grid-panel .conflict");
    await panel.waitFor();
    expect(await panel.innerText()).toMatch(/王会计.*5\.00.*7\.77/s);
    await panel.getByRole("button", { name: "用我的" }).click();
    await eventually(async () => (await sent()).at(-1)).toMatchObject({ id: "2", values: { amount: "5000000" }, base: { amount: "7770000" } });
    await eventually(() => sheet.page.locator(".grid-panel .conflict").count()).toBe(0);
  });

  test("what others change comes by itself and is marked, but not over one's own typing", async () => {
    await stage.ask("/dev/other", { id: "3", values: { note: "王会计改的" } });
    await eventually(() => sheet.shown(3, "note")).toBe("王会计改的");
    expect(await sheet.cell(3, "note").getAttribute("class")).toContain("flash");
  });

  test("without a line nothing is lost: not while waiting, not when the window closes", async () => {
    await stage.ask("/dev/away?on=1");
    await sheet.choose(2, "amount");
    await sheet.type("88");
    await sheet.press("Enter");
    await sheet.page.locator('.grid-status .state[data-state="away"]').waitFor();
    expect(await sheet.status.innerText()).toContain("未保存 1 行：网络断了");
    await stage.ask("/dev/away?on=0");
    const context = sheet.page.context();
    await sheet.page.close({ runBeforeUnload: false });
    sheet = new SheetPage(await context.newPage());
    await sheet.page.goto(`${stage.address}/grid.html`);
    await eventually(() => sheet.shown(2, "amount")).toBe("88.00");
    expect(await sheet.notice.innerText()).toContain("已恢复");
    await sheet.saved();
    expect((await sent()).at(-1)).toMatchObject({ id: "2", values: { amount: "88000000" } });
  });
});

test("filters, order, finding and the unit change what is seen and nothing else", async () => {
  const total = await sheet.total("amount").innerText();
  await sheet.page.getByRole("button", { name: "筛选" }).click();
  await sheet.page.locator('[data-filter-column="economy"]').fill("办公费");
  await eventually(async () => (await sheet.shown(1, "economy")).includes("办公费")).toBe(true);
  expect(await sheet.total("amount").innerText()).not.toBe(total);
  await sheet.page.getByRole("button", { name: "筛选" }).click();
  await eventually(() => sheet.total("amount").innerText()).toBe(total);
  await sheet.page.getByText("预算数", { exact: true }).first().click();
  await sheet.page.getByRole("button", { name: "元", exact: true }).click();
  await eventually(() => sheet.shown(1, "amount")).toMatch(/^[\d,]+\.\d\d$/);
  await sheet.page.locator(".grid-find").fill("印刷费");
  await sheet.press("Enter");
  await eventually(() => sheet.status.innerText()).toContain("印刷费");
  expect(await sent()).toEqual([]);
});

test("the cursor stays in sight, wherever keys take it", async () => {
  const inSight = (row: number) => sheet.cell(row, "amount").evaluate((cell) => {
    const inner = cell.closest(".vertical-inner")?.getBoundingClientRect();
    const box = cell.getBoundingClientRect();
    return inner !== undefined && box.top >= inner.top - 1 && box.bottom <= inner.bottom + 1;
  });
  await sheet.choose(1, "amount");
  await sheet.press("Control+ArrowDown");
  await eventually(() => inSight(40)).toBe(true);
  await sheet.press("Control+Home");
  await eventually(() => inSight(1)).toBe(true);
  await sheet.choose(1, "amount");
  await sheet.press(...Array.from({ length: 35 }, () => "ArrowDown"));
  await eventually(() => inSight(36)).toBe(true);
});
