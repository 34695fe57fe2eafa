import type { CellTemplateProp, ColumnRegular, HyperFunc } from "@revolist/revogrid";
import type { Column } from "./contract";
import { decimalsShown, fenOf, formatMoney } from "./money";
import type { Model } from "./model";
import type { Row } from "./sheet";
import type { Texts } from "../shared/texts";

/** Marks of cells that last a moment: what another person just wrote. */
export type Flashes = ReadonlyMap<Row, ReadonlyMap<string, string>>;

export interface Marks {
  readonly flashes: Flashes;
  readonly conflicted: (row: Row, column: string) => boolean;
  readonly showFilters: () => boolean;
  /** Words searched for; cells that hold them are marked. */
  readonly found: (row: Row, column: string) => boolean;
}

const widths: Readonly<Record<Column["kind"], number>> = { text: 200, money: 140, code: 240, choice: 120, percent: 90, flag: 80, readonly: 120 };

type Props = CellTemplateProp<Record<string, unknown>>;
type Hyper = HyperFunc<unknown>;

/** The grid's columns as RevoGrid wants them: how each cell looks, and nothing of what it does. */
export function columnsOf(model: Model, marks: Marks, kept: Readonly<Record<string, number>>, pinned: number, texts: Texts): ColumnRegular[] {
  return model.columns.map((column, place) => ({
    prop: column.name,
    name: column.label,
    size: kept[column.name] ?? column.width ?? widths[column.kind],
    minSize: 48,
    ...(place < pinned ? { pin: "colPinStart" as const } : {}),
    cellTemplate: (h: Hyper, props: unknown) => cellOf(h as never, props as Props, column, model),
    cellProperties: (props: unknown) => propertiesOf(props as Props, column, model, marks, texts),
    columnTemplate: (h: Hyper) => headOf(h as never, column, model, marks, texts),
    columnProperties: () => ({ class: { [`kind-${column.kind}`]: true }, title: column.required ? texts("grid.required", { column: column.label }) : column.label }),
  })) as unknown as ColumnRegular[];
}

type Make = (name: string, attributes: Record<string, unknown> | null, ...children: unknown[]) => unknown;

function cellOf(h: Make, { model: row, type }: Props, column: Column, model: Model): unknown {
  if (type === "rowPinEnd") {
    const total = model.totals[column.name] ?? null;
    return total === null ? "" : amountOf(h, total, column, model);
  }
  const { cells, refused } = row as unknown as Row;
  const wrong = refused[column.name];
  if (wrong !== undefined) return wrong;
  const value = cells[column.name] ?? null;
  if (value === null) return "";
  if (column.kind === "money") {
    const fen = fenOf(value);
    return fen === null ? value : amountOf(h, fen, column, model);
  }
  if (column.kind === "code") {
    const name = model.cells.listOf(column)?.nameOf(value);
    return name === undefined ? value : [h("span", { class: "code" }, value), " ", name];
  }
  return model.cells.show(column, value, model.unit);
}

/** Zeros that are not there fill up to the longest of the column, unseen, so that decimal points stand in one line. */
function amountOf(h: Make, fen: bigint, column: Column, model: Model): unknown {
  const missing = (model.decimals[column.name] ?? 2) - decimalsShown(fen, model.unit);
  const shown = formatMoney(fen, model.unit);
  return missing > 0 ? [shown, h("span", { class: "pad", "aria-hidden": "true" }, "0".repeat(missing))] : shown;
}

function propertiesOf({ model: item, type }: Props, column: Column, model: Model, marks: Marks, texts: Texts): Record<string, unknown> {
  if (type === "rowPinEnd") return { class: { [`kind-${column.kind}`]: true, total: true } };
  const row = item as unknown as Row;
  const problems = row.problems.filter((problem) => problem.column === column.name);
  const comments = row.comments.filter((comment) => comment.column === column.name);
  const wrong = row.refused[column.name] !== undefined;
  const flash = marks.flashes.get(row)?.get(column.name);
  const fen = column.kind === "money" ? fenOf(row.cells[column.name]) : null;
  const words = [
    ...problems.map((problem) => problem.words),
    ...comments.map((comment) => `${comment.by}：${comment.words}`),
    ...(flash ? [texts("grid.changed-by", { by: flash })] : []),
  ];
  return {
    class: {
      [`kind-${column.kind}`]: true,
      negative: fen !== null && fen < 0n,
      locked: model.isLocked(row, column),
      "empty-row": model.isEmptyRow(row),
      "has-error": wrong || problems.some((problem) => problem.level === "error"),
      "has-warning": problems.some((problem) => problem.level === "warning"),
      "has-note": problems.some((problem) => problem.level === "note"),
      "has-comment": comments.length > 0,
      "has-conflict": marks.conflicted(row, column.name),
      unsaved: model.queue.holds(row.id, column.name),
      flash: flash !== undefined,
      found: marks.found(row, column.name),
    },
    // Always given, so that a mark that goes takes its words with it.
    title: words.join("\n"),
    ...(wrong || problems.some((problem) => problem.level === "error") ? { "aria-invalid": "true" } : { "aria-invalid": "false" }),
  };
}

function headOf(h: Make, column: Column, model: Model, marks: Marks, texts: Texts): unknown {
  const sorted = model.order?.column === column.name ? (model.order.descending ? " ↓" : " ↑") : "";
  const head = h("div", { class: "head-label", "data-sort-column": column.name }, column.label, column.required ? h("span", { class: "required", "aria-hidden": "true" }, "*") : "", sorted);
  if (!marks.showFilters()) return head;
  return [
    head,
    h("input", {
      class: { "head-filter": true, active: (model.filters.get(column.name) ?? "") !== "" },
      "data-filter-column": column.name,
      value: model.filters.get(column.name) ?? "",
      placeholder: texts(column.kind === "money" ? "grid.filter-amount" : "grid.filter-words"),
      "aria-label": texts("grid.filter-by", { column: column.label }),
      autocomplete: "off",
      spellcheck: "false",
    }),
  ];
}
