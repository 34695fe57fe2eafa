import { describe, expect, test } from "vitest";
import { Cells } from "../../src/grid/cells";
import { rowOf } from "../../src/grid/sheet";
import { jump, sumOf, viewOf } from "../../src/grid/view";
import { columnOf, columns, lists } from "./lists";

const rows = [
  { project: "广播", function: "2070808", amount: "1234500" },
  { project: "电视", function: "2210201", amount: "-500" },
  { project: "报纸", function: null, amount: null },
  { project: null, function: "2070801", amount: "99999999999999999" },
].map((values, index) => rowOf({ id: String(index), version: 1, values }));
const shown = (filters: Record<string, string>, order: { column: string; descending: boolean } | null = null) =>
  viewOf(rows, columns, new Map(Object.entries(filters)), order, new Cells(lists), "元").map((row) => row.id).join("");

describe("a filter keeps the rows", () => {
  test.each([
    [{ project: "视" }, "1"],
    [{ project: "gb" }, "0"],
    [{ function: "20708" }, "03"],
    [{ function: "公积金" }, "1"],
    [{ function: "=" }, "2"],
    [{ function: "<>" }, "013"],
    [{ amount: ">0" }, "03"],
    [{ amount: "<=-5" }, "1"],
    [{ amount: "-10..12,345" }, "01"],
    [{ amount: "12,345" }, "0"],
    [{ amount: "＝12345" }, "0"],
    [{ amount: ">0", function: "2070801" }, "3"],
    [{ amount: " " }, "0123"],
    [{ nothing: "x" }, "0123"],
  ])("%j", (filters, expected) => {
    expect(shown(filters as Record<string, string>)).toBe(expected);
  });
});

test("an order puts empty cells last, both ways, and amounts by their exact size", () => {
  expect(shown({}, { column: "amount", descending: false })).toBe("1032");
  expect(shown({}, { column: "amount", descending: true })).toBe("3012");
  expect(shown({}, { column: "project", descending: false })).toBe("2103");
  expect(rows.map((row) => row.id).join("")).toBe("0123");
});

test("selected cells are summed exactly", () => {
  expect(sumOf(rows, [columnOf("amount"), columnOf("project")])).toEqual({ filled: 6, amounts: 3, fen: 100000000001233999n });
});

describe("Ctrl and an arrow lead", () => {
  const row = (picture: string) => (index: number) => picture[index] === "x";
  test.each([
    ["xxx..x", 0, 1, 2],
    ["xxx..x", 2, 1, 5],
    ["xxx..x", 5, -1, 2],
    ["xx....", 1, 1, 5],
    ["......", 2, -1, 0],
    ["xxxxxx", 5, 1, 5],
    ["..xx..", 0, 1, 2],
  ] as const)("%s from %i by %i to %i", (picture, from, step, to) => {
    expect(jump(row(picture), from, step, picture.length - 1)).toBe(to);
  });
});
