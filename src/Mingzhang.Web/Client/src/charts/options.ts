import type { EChartsCoreOption } from "echarts/core";
import { fenOf, formatMoney } from "../grid/money";
import type { DistributionSeries, Fen, FunnelSeries, MonthlySeries } from "./contract";

export interface Colours {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly paper: string;
  readonly accent: string;
  readonly soft: string;
  readonly good: string;
  readonly warn: string;
  readonly bad: string;
  /** The page's font by name: widths of words are measured with it. */
  readonly font: string;
}

/** Sums up to each month; from the first unknown month on nothing is known. */
export function cumulative(amounts: readonly Fen[]): (bigint | null)[] {
  let sum: bigint | null = 0n;
  return amounts.map((amount) => {
    const fen = fenOf(amount);
    sum = sum === null || fen === null ? null : sum + fen;
    return sum;
  });
}

/** The height of a bar. Pixels may be inexact; what is written beside them comes from the fen. */
const height = (fen: bigint | null): number | null => (fen === null ? null : Number(fen));

export function monthly(series: MonthlySeries, colours: Colours): EChartsCoreOption {
  const plan = cumulative(series.plan);
  const paid = cumulative(series.paid);
  const single = series.paid.map(fenOf);
  const written = (fen: bigint | null) => (fen === null ? "—" : formatMoney(fen, series.unit));
  const { names } = series;
  const budget = fenOf(series.budget);
  const low = fenOf(series.forecast?.low);
  const high = fenOf(series.forecast?.high);
  const last = series.months.length - 1;
  const least = low === null ? null : height(low);
  const most = high === null ? null : height(high);
  return {
    ...frame(colours),
    legend: legend([names.plan, names.paid, names.month], colours),
    tooltip: {
      ...tooltip(colours),
      trigger: "axis",
      formatter: (points: readonly { readonly dataIndex: number }[]) => {
        const at = points[0]?.dataIndex ?? 0;
        return [series.months[at] ?? "", `${names.plan}  ${written(plan[at] ?? null)}`, `${names.paid}  ${written(paid[at] ?? null)}`, `${names.month}  ${written(single[at] ?? null)}`].join("\n");
      },
    },
    xAxis: { type: "category", data: [...series.months], ...axis(colours), axisTick: { show: false } },
    yAxis: { type: "value", ...axis(colours), axisLine: { show: false }, splitLine: { lineStyle: { color: colours.line } }, axisLabel: { color: colours.muted, formatter: (value: number) => formatMoney(BigInt(Math.round(value)), series.unit, { decimals: 0 }) } },
    series: [
      { name: names.month, type: "bar", barMaxWidth: 22, itemStyle: { color: colours.soft, borderColor: colours.accent, borderWidth: 1 }, data: single.map(height) },
      {
        name: names.plan, type: "line", step: false, symbol: "none", lineStyle: { color: colours.muted, type: "dashed", width: 1.5 }, itemStyle: { color: colours.muted }, data: plan.map(height),
        ...(budget === null || names.budget === undefined ? {} : { markLine: { symbol: "none", silent: true, lineStyle: { color: colours.warn, type: "solid", width: 1 }, label: { color: colours.warn, position: "insideStartTop", formatter: `${names.budget} ${written(budget)}` }, data: [{ yAxis: height(budget) }] } }),
      },
      {
        name: names.paid, type: "line", symbol: "circle", symbolSize: 6, lineStyle: { color: colours.accent, width: 2.5 }, itemStyle: { color: colours.accent }, data: paid.map(height),
        ...(least === null || most === null || names.forecast === undefined ? {} : { markArea: { silent: true, itemStyle: { color: colours.accent, opacity: 0.14 }, label: { color: colours.accent, position: "inside", formatter: names.forecast }, data: [[{ xAxis: Math.max(0, last - 1), yAxis: least }, { xAxis: last, yAxis: most }]] } }),
      },
    ],
  };
}

export function distribution(series: DistributionSeries, colours: Colours): EChartsCoreOption {
  const colourOf = { good: colours.good, warn: colours.warn, bad: colours.bad };
  return {
    ...frame(colours),
    tooltip: { ...tooltip(colours), trigger: "item", formatter: "{b}  {c}" },
    grid: { left: 8, right: 16, top: 24, bottom: 8, containLabel: true },
    xAxis: { type: "category", data: series.bands.map((band) => band.label), ...axis(colours), axisTick: { show: false } },
    yAxis: { type: "value", minInterval: 1, ...axis(colours), axisLine: { show: false }, splitLine: { lineStyle: { color: colours.line } } },
    series: [{ name: series.name, type: "bar", barMaxWidth: 56, label: { show: true, position: "top", color: colours.ink }, data: series.bands.map((band) => ({ value: band.count, itemStyle: { color: band.level ? colourOf[band.level] : colours.accent, borderRadius: [3, 3, 0, 0] } })) }],
  };
}

/** Lying bars: the lengths can be compared, which those of a drawn funnel cannot. */
export function funnel(series: FunnelSeries, colours: Colours): EChartsCoreOption {
  return {
    ...frame(colours),
    tooltip: { ...tooltip(colours), trigger: "item", formatter: "{b}  {c}" },
    grid: { left: 8, right: 40, top: 8, bottom: 8, containLabel: true },
    xAxis: { type: "value", show: false },
    yAxis: { type: "category", inverse: true, data: series.states.map((state) => state.label), ...axis(colours), axisLine: { show: false }, axisTick: { show: false } },
    series: [{ name: series.name, type: "bar", barMaxWidth: 26, label: { show: true, position: "right", color: colours.ink }, itemStyle: { color: colours.accent, borderRadius: [0, 3, 3, 0] }, data: series.states.map((state) => state.count) }],
  };
}

function frame(colours: Colours): EChartsCoreOption {
  return {
    animationDuration: 300,
    textStyle: { color: colours.ink, fontFamily: colours.font },
    grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
  };
}

function axis(colours: Colours) {
  return { axisLabel: { color: colours.muted }, axisLine: { lineStyle: { color: colours.line } } };
}

function legend(names: readonly string[], colours: Colours) {
  return { data: [...names], left: 0, top: 0, itemWidth: 18, itemHeight: 10, itemGap: 16, textStyle: { color: colours.ink } };
}

/** Drawn, not written as markup: markup would bring style attributes with it, which the policy of the pages forbids. */
function tooltip(colours: Colours) {
  return { renderMode: "richText", confine: true, backgroundColor: colours.paper, borderColor: colours.line, borderWidth: 1, textStyle: { color: colours.ink, fontSize: 12, lineHeight: 20 } };
}
