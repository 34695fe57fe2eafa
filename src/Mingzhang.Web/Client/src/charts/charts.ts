import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { init, use, type EChartsCoreOption, type EChartsType } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { element } from "../shared/elements";
import { addStyles } from "../shared/styles";
import css from "./charts.css?inline";
import type { DistributionSeries, FunnelSeries, MonthlySeries } from "./contract";
import { distribution, funnel, monthly, type Colours } from "./options";

use([BarChart, LineChart, GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);
addStyles(css);

const drawn = new Map<HTMLElement, { readonly chart: EChartsType; readonly draw: () => void }>();

/** What is in the element, a table with the same figures, stays for those who read the page otherwise. */
function start(host: HTMLElement): void {
  if (drawn.has(host)) return;
  const series = read(host.dataset["series"]);
  if (series === null || !option(host.dataset["chart"], series, colours(host))) return;
  const canvas = element("div", { class: "chart-canvas", "aria-hidden": "true" });
  host.prepend(canvas);
  host.classList.add("chart-drawn");
  const chart = init(canvas, null, { renderer: "svg" });
  const draw = () => {
    const drawing = option(host.dataset["chart"], series, colours(host));
    if (drawing) chart.setOption(drawing, { notMerge: true });
  };
  drawn.set(host, { chart, draw });
  draw();
  new ResizeObserver(() => chart.resize()).observe(canvas);
}

function option(kind: string | undefined, series: unknown, palette: Colours): EChartsCoreOption | null {
  try {
    switch (kind) {
      case "monthly":
        return monthly(series as MonthlySeries, palette);
      case "distribution":
        return distribution(series as DistributionSeries, palette);
      case "funnel":
        return funnel(series as FunnelSeries, palette);
      default:
        return null;
    }
  } catch {
    // Figures of another shape: the table beneath still tells them.
    return null;
  }
}

function read(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? "null");
  } catch {
    return null;
  }
}

/** The page's own colours, as they are now: light or dark. */
function colours(host: HTMLElement): Colours {
  const style = getComputedStyle(host);
  const of = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise;
  return {
    ink: of("--ink", "#17211f"), muted: of("--muted", "#566360"), line: of("--line", "#e0e6e3"), paper: of("--raised", "#ffffff"), accent: of("--accent", "#0b6168"),
    soft: of("--accent-soft", "#e1f0ef"), good: of("--good", "#1c6b3c"), warn: of("--warn", "#855300"), bad: of("--bad", "#ae2219"),
    font: style.fontFamily,
  };
}

const all = () => {
  for (const [host, { chart }] of drawn) {
    if (host.isConnected) continue;
    chart.dispose();
    drawn.delete(host);
  }
  for (const host of document.querySelectorAll<HTMLElement>("[data-chart]")) start(host);
};
const anew = () => {
  for (const { draw } of drawn.values()) draw();
};

all();
document.addEventListener("htmx:after:swap", all);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", anew);
new MutationObserver(anew).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
