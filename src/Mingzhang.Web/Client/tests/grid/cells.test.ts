import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Cells, cellOf } from "../../src/grid/cells";
import { columnOf, columns, lists } from "./lists";

const cells = new Cells(lists);
const read = (column: string, text: string) => {
  const parsed = cells.read(columnOf(column), text, "万元");
  return "fault" in parsed ? `!${parsed.fault}` : parsed.value;
};

describe("a typed cell is read by its column's kind", () => {
  test.each([
    ["amount", "1,234.56", "1234560000"],
    ["amount", "", null],
    ["amount", "x", "!money.not-a-number"],
    ["function", "2070808-广播电视事务", "2070808"],
    ["function", "不存在", "!code.unknown"],
    ["nature", "公用经费", "running"],
    ["nature", "running", "running"],
    ["nature", "工资", "!choice.unknown"],
    ["share", "99.79%", "99.79"],
    ["share", "007.50", "7.5"],
    ["share", "-0", "0"],
    ["share", "1.23456", "!percent.not-a-number"],
    ["share", "很多", "!percent.not-a-number"],
    ["procured", "是", "1"],
    ["procured", "√", "1"],
    ["procured", "0", "0"],
    ["procured", "也许", "!flag.unknown"],
    ["project", "'=名称", "=名称"],
    ["project", "长".repeat(4001), "!text.too-long"],
    ["change", "1", "!cell.locked"],
  ])("%s: %s", (column, text, expected) => {
    expect(read(column, text)).toBe(expected);
  });
});

test("what is copied is read back as the same cell, in every kind", () => {
  const values: Record<string, fc.Arbitrary<string>> = {
    project: fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "账", "a", "1", "'"), minLength: 1 }).filter((text) => !/^'[=+\-@]/.test(text)),
    function: fc.constantFrom(...lists.functions.map((item) => item.code)),
    economy: fc.constantFrom(...lists.economies.map((item) => item.code)),
    nature: fc.constantFrom(...lists.natures.map((item) => item.code)),
    amount: fc.bigInt({ min: -(2n ** 62n), max: 2n ** 62n }).map(String),
    share: fc.integer({ min: -1000, max: 1000 }).map(String),
    procured: fc.constantFrom("0", "1"),
  };
  for (const column of columns.filter((each) => each.kind !== "readonly")) {
    fc.assert(
      fc.property(values[column.name === "last" ? "amount" : column.name] ?? fc.constant("1"), fc.constantFrom("万元" as const, "元" as const), (value, unit) => {
        expect(cells.read(column, cells.copy(column, value, unit), unit)).toEqual({ value });
        expect(cells.copy(column, value, unit)).not.toMatch(column.kind === "money" || column.kind === "percent" ? /^[=+@]/ : /^[=+\-@]/);
      }),
    );
  }
});

test("what is shown names codes, and gives amounts in the unit of the grid", () => {
  expect(cells.show(columnOf("function"), "2070808", "元")).toBe("2070808 广播电视事务");
  expect(cells.show(columnOf("function"), "999", "元")).toBe("999");
  expect(cells.show(columnOf("amount"), "123456700", "万元")).toBe("123.4567");
  expect(cells.show(columnOf("amount"), "123456700", "元")).toBe("1,234,567.00");
  expect(cells.show(columnOf("nature"), "running", "元")).toBe("公用经费");
  expect(cells.edit(columnOf("amount"), "123450000", "万元")).toBe("123.45");
});

test("values of the server become cells", () => {
  expect(cellOf(12)).toBe("12");
  expect(cellOf("")).toBeNull();
  expect(cellOf(undefined)).toBeNull();
});
