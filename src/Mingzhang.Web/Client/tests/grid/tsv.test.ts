import fc from "fast-check";
import { expect, test } from "vitest";
import { parseTsv, withoutApostrophe, withoutFormula, writeTsv } from "../../src/grid/tsv";

test("a block as a spreadsheet copies it", () => {
  expect(parseTsv("项目\t金额\r\n办公费\t1,234.56\r\n")).toEqual([["项目", "金额"], ["办公费", "1,234.56"]]);
});

test("line ends, tabs and quotes within a cell stay within it", () => {
  expect(parseTsv('"第一行\n第二行"\t"说""明"""\n"a\tb"\t12"屏\n')).toEqual([["第一行\n第二行", '说"明"'], ["a\tb", '12"屏']]);
});

test("a quote that closes nothing is a letter", () => {
  expect(parseTsv('"未完\t2')).toEqual([['"未完', "2"]]);
  expect(parseTsv('"a"b\tc')).toEqual([['"a"b', "c"]]);
});

test("empty cells and empty rows keep their places", () => {
  expect(parseTsv("\t\n\nx\t")).toEqual([["", ""], [""], ["x", ""]]);
  expect(parseTsv("")).toEqual([]);
});

test("line ends of any system", () => {
  expect(parseTsv("a\rb\r\nc\nd")).toEqual([["a"], ["b"], ["c"], ["d"]]);
});

test("what is written is read back", () => {
  // A row of one empty cell is written as an empty line; at the very end that is no row of its own to any spreadsheet.
  const cell = fc.string({ unit: fc.constantFrom("a", "账", "1", '"', "\t", "\n", " ", ",", "'") });
  const block = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(fc.property(block, (rows) => void expect(parseTsv(writeTsv(rows))).toEqual(rows)), { numRuns: 500 });
});

test.each(["=1+1", "+A1", "-A1", "@SUM(A1)", "\t=1", "＝1"])("%j is copied as text and comes back as it was", (text) => {
  expect(withoutFormula(text)).toBe(`'${text}`);
  expect(withoutApostrophe(withoutFormula(text))).toBe(text);
});

test("an apostrophe that makes no text of a formula is a letter", () => {
  expect(withoutApostrophe("'90 年代")).toBe("'90 年代");
});

test("a long hostile text is read in good time", () => {
  const started = performance.now();
  parseTsv('"'.repeat(200_001));
  parseTsv('"a'.repeat(2_000));
  expect(performance.now() - started).toBeLessThan(1000);
});
