import { describe, expect, test } from "vitest";
import { cumulative, distribution, funnel, monthly, type Colours } from "../../src/charts/options";
import type { MonthlySeries } from "../../src/charts/contract";

const colours: Colours = { ink: "ink", muted: "muted", line: "line", paper: "paper", accent: "accent", soft: "soft", good: "good", warn: "warn", bad: "bad", font: "font" };
const series: MonthlySeries = {
  unit: "万元", months: ["1月", "2月", "3月"], plan: ["1000000", 2000000, "3000000"], paid: ["500000", "900000000000000001", null],
  budget: "6000000", forecast: { low: "5000000", high: "6000000" }, names: { plan: "计划", paid: "支出", month: "当月", budget: "预算", forecast: "预计" },
};

test("amounts are added up exactly, and end where nothing is known", () => {
  expect(cumulative(["1", 2, "900000000000000000"])).toEqual([1n, 3n, 900000000000000003n]);
  expect(cumulative(["1", null, "2"])).toEqual([1n, null, null]);
  expect(cumulative(["1.5"])).toEqual([null]);
});

describe("plan and payments", () => {
  const option = monthly(series, colours) as { series: { data: (number | null)[]; markLine?: unknown; markArea?: unknown }[]; tooltip: { formatter: (points: object[]) => string } };

  test("draw the plan and the payments added up, the months as they are", () => {
    expect(option.series.map((each) => each.data)).toEqual([[500000, 900000000000000001, null].map((value) => (value === null ? null : Number(value))), [1000000, 3000000, 6000000], [500000, Number(900000000000500001n), null]]);
  });

  test("tell every fen, also where the drawing cannot", () => {
    expect(option.tooltip.formatter([{ dataIndex: 1 }])).toBe("2月\n计划  3.00\n支出  900,000,000,000.500001\n当月  900,000,000,000.000001");
    expect(option.tooltip.formatter([{ dataIndex: 2 }])).toContain("支出  —");
  });

  test("draw the budget and where the year may end only if they are known", () => {
    expect(option.series[1]?.markLine).toBeDefined();
    expect(option.series[2]?.markArea).toBeDefined();
    const { budget: _, forecast: __, ...bare } = series;
    const plain = monthly(bare, colours) as typeof option;
    expect([plain.series[1]?.markLine, plain.series[2]?.markArea]).toEqual([undefined, undefined]);
  });
});

test("bands have the colour of their level, states keep their order", () => {
  const bands = distribution({ name: "项目", bands: [{ label: "60 以下", count: 1, level: "bad" }, { label: "60 以上", count: 2 }] }, colours) as { series: { data: { value: number; itemStyle: { color: string } }[] }[] };
  expect(bands.series[0]?.data.map((each) => [each.value, each.itemStyle.color])).toEqual([[1, "bad"], [2, "accent"]]);
  const states = funnel({ name: "单位", states: [{ label: "甲", count: 3 }, { label: "乙", count: 1 }] }, colours) as { yAxis: { data: string[]; inverse: boolean } };
  expect(states.yAxis).toMatchObject({ data: ["甲", "乙"], inverse: true });
});
