import type { MoneyUnit } from "../grid/contract";

/** An amount in whole fen, as digits or a safe integer; null where nothing is known, as of months to come. */
export type Fen = string | number | null;

/**
 * `data-chart="monthly"`: what was planned and what was paid, by month. Amounts are those of the single months; the
 * chart adds them up. Names are the words of the legend.
 */
export interface MonthlySeries {
  readonly unit: MoneyUnit;
  readonly months: readonly string[];
  readonly plan: readonly Fen[];
  readonly paid: readonly Fen[];
  /** The year's budget, as a line that neither should cross. */
  readonly budget?: Fen;
  /** Where the year may end, from the least to the most. */
  readonly forecast?: { readonly low: Fen; readonly high: Fen };
  readonly names: { readonly plan: string; readonly paid: string; readonly month: string; readonly budget?: string; readonly forecast?: string };
}

/** `data-chart="distribution"`: how many projects have a score within each band, in the order of the bands. */
export interface DistributionSeries {
  readonly name: string;
  readonly bands: readonly { readonly label: string; readonly count: number; readonly level?: "good" | "warn" | "bad" }[];
}

/** `data-chart="funnel"`: how many units have come how far, in the order of the states. */
export interface FunnelSeries {
  readonly name: string;
  readonly states: readonly { readonly label: string; readonly count: number }[];
}
