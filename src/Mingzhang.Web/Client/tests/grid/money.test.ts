import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalsShown, fenOf, formatMoney, parseMoney } from "../../src/grid/money";
import type { MoneyUnit } from "../../src/grid/contract";

const fen = (text: string, unit: MoneyUnit = "元") => {
  const parsed = parseMoney(text, unit);
  return "fen" in parsed ? parsed.fen : parsed.fault;
};
const anyFen = fc.bigInt({ min: -(2n ** 63n) + 1n, max: 2n ** 63n - 1n });
const anyUnit = fc.constantFrom<MoneyUnit>("万元", "元");

describe("what is shown is read back as the same fen", () => {
  test("in either unit, with and without separators", () => {
    fc.assert(
      fc.property(anyFen, anyUnit, fc.boolean(), (amount, unit, grouped) => {
        expect(fen(formatMoney(amount, unit, { grouped }), unit)).toBe(amount);
      }),
    );
  });

  test("in full-width digits and signs", () => {
    fc.assert(
      fc.property(anyFen, anyUnit, (amount, unit) => {
        const wide = formatMoney(amount, unit).replace(/[0-9,.-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
        expect(fen(wide, unit)).toBe(amount);
      }),
    );
  });

  test("with its unit written behind it, whatever the grid shows", () => {
    fc.assert(
      fc.property(anyFen, anyUnit, anyUnit, (amount, written, shown) => {
        expect(fen(`${formatMoney(amount, written)}${written}`, shown)).toBe(amount);
      }),
    );
  });

  test("negative in brackets", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 2n ** 62n }), anyUnit, (amount, unit) => {
        expect(fen(`(${formatMoney(amount, unit)})`, unit)).toBe(-amount);
        expect(fen(`（${formatMoney(amount, unit)}）`, unit)).toBe(-amount);
      }),
    );
  });
});

describe("an amount is read", () => {
  test.each([
    ["1,234.56", "元", 123456n],
    ["1，234．56", "元", 123456n],
    ["１２３４．５", "元", 123450n],
    ["0.000001", "万元", 1n],
    ["184.64", "万元", 184640000n],
    ["184.6400000000", "万元", 184640000n],
    ["3亿", "元", 30000000000n],
    ["3.5 亿元", "万元", 35000000000n],
    ["12万元", "元", 12000000n],
    ["12 元", "万元", 1200n],
    ["¥ 1,000", "元", 100000n],
    ["-¥1,000.10", "元", -100010n],
    ["－12.5", "万元", -12500000n],
    ["−12.5", "万元", -12500000n],
    ["+7", "元", 700n],
    [".5", "元", 50n],
    ["5.", "元", 500n],
    ["1 234 567.80", "元", 123456780n],
    ["  42 ", "元", 4200n],
    ["007", "元", 700n],
    ["0", "元", 0n],
    ["9223372036854775807分", "元", 9223372036854775807n],
  ] as const)("%s in %s", (text, unit, expected) => {
    expect(fen(text, unit)).toBe(expected);
  });

  test.each(["", "  ", "-", "—", "——", "\u200B"])("%j is no amount", (text) => {
    expect(fen(text)).toBeNull();
  });
});

describe("what is not surely an amount is refused, with its reason", () => {
  test.each([
    ["0.001", "元", "money.not-whole-fen"],
    ["0.0000001", "万元", "money.not-whole-fen"],
    ["0.30000000000000004", "万元", "money.not-whole-fen"],
    ["1,23", "元", "money.separators"],
    ["1,2345", "元", "money.separators"],
    ["1.234,56", "元", "money.separators"],
    ["1,234 567", "元", "money.separators"],
    [",5", "元", "money.separators"],
    ["1.5E+08", "元", "money.scientific"],
    ["99.79%", "万元", "money.percent"],
    ["９９％", "万元", "money.percent"],
    ["abc", "元", "money.not-a-number"],
    ["1.2.3", "元", "money.not-a-number"],
    ["(-5)", "元", "money.not-a-number"],
    ["--5", "元", "money.not-a-number"],
    ["=1+1", "元", "money.not-a-number"],
    [".", "元", "money.not-a-number"],
    ["元", "元", "money.not-a-number"],
    ["NaN", "元", "money.not-a-number"],
    ["Infinity", "元", "money.not-a-number"],
    ["0x10", "元", "money.not-a-number"],
    ["9223372036854775808分", "元", "money.too-large"],
    ["9".repeat(5000), "元", "money.too-large"],
  ] as const)("%s in %s", (text, unit, expected) => {
    expect(fen(text, unit)).toBe(expected);
  });

  test("no text at all makes the reader throw or take long", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), anyUnit, (text, unit) => void parseMoney(text, unit)));
  });
});

describe("an amount is shown", () => {
  test("with all the decimals it has, never fewer than two", () => {
    expect(formatMoney(1846400n, "万元")).toBe("1.8464");
    expect(formatMoney(184000000n, "万元")).toBe("184.00");
    expect(formatMoney(1n, "万元")).toBe("0.000001");
    expect(formatMoney(-123456789n, "元")).toBe("-1,234,567.89");
    expect(formatMoney(0n, "元")).toBe("0.00");
    expect(formatMoney(123456700n, "元", { grouped: false, decimals: 0 })).toBe("1234567");
  });

  test("and says how many decimals that were", () => {
    expect(decimalsShown(1n, "万元")).toBe(6);
    expect(decimalsShown(1000000n, "万元")).toBe(2);
    expect(decimalsShown(1n, "元")).toBe(2);
    expect(decimalsShown(0n, "万元")).toBe(2);
    fc.assert(fc.property(anyFen, anyUnit, (amount, unit) => void expect(decimalsShown(amount, unit)).toBe((formatMoney(amount, unit).split(".")[1] ?? "").length)));
  });
});

test("fen cross as digits or as a safe integer, nothing else", () => {
  expect(fenOf("9223372036854775807")).toBe(9223372036854775807n);
  expect(fenOf(-12)).toBe(-12n);
  expect(fenOf(0.5)).toBeNull();
  expect(fenOf(2 ** 53)).toBeNull();
  expect(fenOf("1.5")).toBeNull();
  expect(fenOf("")).toBeNull();
  expect(fenOf(null)).toBeNull();
});
