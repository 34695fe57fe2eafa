import { describe, expect, test } from "vitest";
import { Cells } from "../../src/grid/cells";
import { findHead, unitOf } from "../../src/grid/heads";
import { planPaste, type PasteTarget } from "../../src/grid/paste";
import { parseTsv } from "../../src/grid/tsv";
import { columns, lists } from "./lists";

const cells = new Cells(lists);
const target = (change: Partial<PasteTarget> = {}): PasteTarget => ({
  columns, rows: 10, at: { row: 0, column: 0 }, selected: { rows: 1, columns: 1 }, unit: "元", isLocked: () => false, ...change,
});
const paste = (text: string, change: Partial<PasteTarget> = {}, spans: Parameters<typeof planPaste>[1] = null) => planPaste(parseTsv(text), spans, target(change), cells);
const written = (plan: ReturnType<typeof planPaste>) => plan.cells.map((cell) => `${cell.row}.${cell.column.name}=${cell.value}`);

describe("a block without a head", () => {
  test("goes where the cursor is", () => {
    const plan = paste("办公费\t1,234.56\n30211-差旅费\t200", { at: { row: 3, column: 2 } });
    // 办公费 is a code's name; 支出性质 knows neither amount.
    expect(written(plan)).toEqual(["3.economy=30201", "4.economy=30211"]);
    expect(plan.faults.map((fault) => [fault.row, fault.column.name, fault.fault])).toEqual([[3, "nature", "choice.unknown"], [4, "nature", "choice.unknown"]]);
  });

  test("appends rows when it runs over the end", () => {
    const plan = paste("1\n2\n3", { at: { row: 8, column: 4 } });
    expect(plan.appended).toBe(1);
    expect(written(plan)).toEqual(["8.amount=100", "9.amount=200", "10.amount=300"]);
  });

  test("says how many cells lay beyond the last column", () => {
    expect(paste("1\t2\t3", { at: { row: 0, column: 7 } }).cut).toBe(1);
  });

  test("one cell fills the whole selection, a block only one that it fits exactly", () => {
    expect(written(paste("5", { at: { row: 0, column: 4 }, selected: { rows: 2, columns: 2 } }))).toEqual(["0.amount=500", "0.last=500", "1.amount=500", "1.last=500"]);
    expect(written(paste("1\n2", { at: { row: 0, column: 4 }, selected: { rows: 4, columns: 1 } }))).toEqual(["0.amount=100", "1.amount=200", "2.amount=100", "3.amount=200"]);
    expect(written(paste("1\n2", { at: { row: 0, column: 4 }, selected: { rows: 3, columns: 1 } }))).toHaveLength(2);
  });

  test("empties the cells that are empty in it", () => {
    expect(written(paste("甲\t\t30201"))).toEqual(["0.project=甲", "0.function=null", "0.economy=30201"]);
  });

  test("leaves computed columns alone without a word, and locked rows with one", () => {
    const plan = paste("是\t12%", { at: { row: 0, column: 7 } });
    expect(written(plan)).toEqual(["0.procured=1"]);
    expect(plan.faults).toEqual([]);
    expect(paste("1", { at: { row: 2, column: 4 }, isLocked: (row) => row === 2 }).faults[0]?.fault).toBe("cell.locked");
  });

  test("rows of sums are left out and counted", () => {
    const plan = paste("甲\t\t\t\t1\n合 计\t\t\t\t3\n乙\t\t\t\t2");
    expect(plan.totals).toBe(1);
    expect(plan.cells.filter((cell) => cell.column.name === "amount").map((cell) => [cell.row, cell.value])).toEqual([[0, "100"], [1, "200"]]);
  });

  test("each cell that cannot be read is told with its text, the others are taken", () => {
    const plan = paste("1\n1,23\n0.001\n4", { at: { row: 0, column: 4 } });
    expect(written(plan)).toEqual(["0.amount=100", "3.amount=400"]);
    expect(plan.faults.map((fault) => [fault.row, fault.text, fault.fault])).toEqual([[1, "1,23", "money.separators"], [2, "0.001", "money.not-whole-fen"]]);
  });
});

describe("a block with a head", () => {
  const block = "部门预算支出表\n单位：万元\n项目名称\t功能分类科目编码\t功能分类科目名称\t预算数\t备用\n融媒体运行\t2070808\t广播电视事务\t12.5\tx\n合计\t\t\t12.5\t\n";

  test("is mapped by its words, wherever the cursor is", () => {
    const plan = paste(block, { at: { row: 2, column: 6 } });
    expect(written(plan)).toEqual(["2.project=融媒体运行", "2.function=2070808", "2.amount=12500000"]);
    expect(plan).toMatchObject({ hasHead: true, unit: "万元", totals: 1, unknown: ["备用"], cut: 0 });
  });

  test("a unit in the head of one column is that column's", () => {
    const plan = paste("项目名称\t预算数（万元）\t上年预算数(元)\n甲\t1\t1");
    expect(written(plan)).toEqual(["0.project=甲", "0.amount=1000000", "0.last=100"]);
  });

  test("code and name in two columns are one: whichever is understood", () => {
    const plan = paste("功能科目编码\t功能科目名称\t金额\n\t住房公积金\t1\n错码\t住房公积金\t2\n2070801\t行政运行\t3");
    expect(plan.cells.filter((cell) => cell.column.name === "function").map((cell) => cell.value)).toEqual(["2210201", "2210201", "2070801"]);
    expect(plan.faults).toEqual([]);
  });

  test("a first row of data is no head", () => {
    expect(findHead(parseTsv("项目名称\t12\n甲\t3"), columns)).toBeNull();
    expect(findHead(parseTsv("甲\t乙\n丙\t丁"), columns)).toBeNull();
    expect(findHead(parseTsv("预算数\n1"), columns)?.rows).toBe(1);
  });

  test("a unit is only what is said to be one", () => {
    expect(unitOf("金额单位：元")).toBe("元");
    expect(unitOf("单位: 人民币万元")).toBe("万元");
    expect(unitOf("预算数【万元】")).toBe("万元");
    expect(unitOf("十万元以上")).toBeUndefined();
  });
});

describe("merged cells", () => {
  test("are offered to be filled where the clipboard says so, amounts never", () => {
    const plan = paste("甲\t30201\t\t\t5\n\t30202\t\t\t\n乙\t30211\t\t\t7\n\t30217\t\t\t8", { at: { row: 0, column: 0 }, columns: [columns[0]!, columns[2]!, columns[1]!, columns[3]!, columns[4]!] }, [
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 4, rows: 2, columns: 1 },
    ]);
    expect(plan.fills.map((cell) => [cell.row, cell.column.name, cell.value])).toEqual([[1, "project", "甲"]]);
  });

  test("are guessed from empty cells below words before the amounts, where it does not", () => {
    const plan = paste("甲\t\t30201\t\t5\n\t\t30202\t\t6\n乙\t\t30211\t\t7");
    expect(plan.fills.map((cell) => [cell.row, cell.column.name, cell.value])).toEqual([[1, "project", "甲"]]);
  });

  test("are none where the clipboard says there are none", () => {
    expect(paste("甲\t\t30201\n\t\t30202", {}, []).fills).toEqual([]);
  });
});

test("500 rows of 8 columns are planned in a moment", () => {
  const line = "融媒体中心设备运行维护\t2070808-广播电视事务\t30211\t公用经费\t1,234.56\t1,000\t12.5%\t是";
  const started = performance.now();
  const plan = paste(Array.from({ length: 500 }, () => line).join("\n"));
  expect(plan.cells).toHaveLength(4000);
  expect(performance.now() - started).toBeLessThan(500);
});
