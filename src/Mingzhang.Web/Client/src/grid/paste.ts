import type { CellFault, Cells, Cell } from "./cells";
import type { Column, MoneyUnit } from "./contract";
import { findHead } from "./heads";

/** A cell that spreadsheets had merged: its words stand in its first cell, the others came empty. */
export interface Span {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface PasteTarget {
  /** Columns of the grid in the order of the screen. */
  readonly columns: readonly Column[];
  /** How many rows are shown. */
  readonly rows: number;
  /** Where the paste begins, and how far the selection reaches. */
  readonly at: { readonly row: number; readonly column: number };
  readonly selected: { readonly rows: number; readonly columns: number };
  readonly unit: MoneyUnit;
  readonly isLocked: (row: number, column: Column) => boolean;
}

export interface PastedCell {
  /** Counted from the first row shown; rows beyond the last are to be appended. */
  readonly row: number;
  readonly column: Column;
  readonly value: Cell;
}

export interface PasteFault {
  readonly row: number;
  readonly column: Column;
  readonly text: string;
  readonly fault: CellFault;
}

export interface PastePlan {
  readonly cells: readonly PastedCell[];
  readonly faults: readonly PasteFault[];
  /** Rows that have to be appended. */
  readonly appended: number;
  /** A head row was recognised and left out. */
  readonly hasHead: boolean;
  /** Head words that no column has; their cells were left out. */
  readonly unknown: readonly string[];
  /** The unit that the block itself names, if it is another than the grid's. */
  readonly unit: MoneyUnit | null;
  /** Rows of the block that are sums of others; left out. */
  readonly totals: number;
  /** Cells of merged words, empty now, that may be filled with them. */
  readonly fills: readonly PastedCell[];
  /** Cells that lay beyond the last column. */
  readonly cut: number;
}

/** More is a mistake, and would hold up the page. */
export const mostPastedRows = 20_000;

const totalWords = /^(合\s*计|总\s*计|小\s*计|本页小计|支出总计|收入总计|支出合计|收入合计|total)[:：]?$/i;

/** What a pasted block would do. Nothing is done yet. Spans are null if the clipboard does not tell of merged cells. */
export function planPaste(block: readonly (readonly string[])[], spans: readonly Span[] | null, target: PasteTarget, cells: Cells): PastePlan {
  const head = findHead(block, target.columns);
  const source = trimmed(block.slice(head?.rows ?? 0, mostPastedRows + (head?.rows ?? 0)));
  const width = Math.max(0, ...source.map((row) => row.length));
  const columns = head ? head.columns : Array.from({ length: width }, (_, place) => target.columns[target.at.column + place]);
  const totals = source.map((row) => isTotal(row, columns));
  const kept = source.map((row, index) => ({ row, index })).filter(({ index }) => !totals[index]);

  const plan = { cells: [] as PastedCell[], faults: [] as PasteFault[], fills: [] as PastedCell[] };
  const [down, across] = head || totals.some(Boolean) ? [1, 1] : repeats(source, width, target);
  let lastRow = -1;
  for (let copyDown = 0; copyDown < down; copyDown++) {
    for (const [place, { row }] of kept.entries()) {
      const at = target.at.row + copyDown * kept.length + place;
      lastRow = Math.max(lastRow, at);
      for (let copyAcross = 0; copyAcross < across; copyAcross++) {
        const wanted = across === 1 ? columns : Array.from({ length: width }, (_, each) => target.columns[target.at.column + copyAcross * width + each]);
        pasteRow(row, at, wanted, head?.units ?? [], target, cells, plan);
      }
    }
  }
  if (down === 1 && across === 1) plan.fills.push(...fillsOf(kept, spans, head?.rows ?? 0, columns, plan.cells, target));

  const named = head?.units.find((unit, place) => unit !== undefined && head.columns[place]?.kind === "money");
  return {
    ...plan,
    appended: Math.max(0, lastRow + 1 - target.rows),
    hasHead: head !== null,
    unknown: head?.unknown ?? [],
    unit: named !== undefined && named !== target.unit ? named : null,
    totals: totals.filter(Boolean).length,
    cut: head ? 0 : kept.reduce((sum, { row }) => sum + row.slice(columns.filter((column) => column !== undefined).length).filter((cell) => cell.trim() !== "").length, 0),
  };
}

function pasteRow(row: readonly string[], at: number, columns: readonly (Column | undefined)[], units: readonly (MoneyUnit | undefined)[], target: PasteTarget, cells: Cells, plan: { cells: PastedCell[]; faults: PasteFault[] }): void {
  // Two columns of the block may mean one of the grid, code and name: the first that is understood counts.
  const read = new Map<Column, { value: Cell } | { fault: CellFault; text: string }>();
  for (const [place, text] of row.entries()) {
    const column = columns[place];
    if (!column || (column.kind === "readonly" && text.trim() === "")) continue;
    const before = read.get(column);
    if (before && "value" in before && before.value !== null) continue;
    const parsed = target.isLocked(at, column) ? { fault: "cell.locked" as const } : cells.read(column, text, units[place] ?? target.unit);
    if ("value" in parsed) {
      if (!before || parsed.value !== null) read.set(column, parsed);
    } else if (!before || ("value" in before && before.value === null)) {
      read.set(column, { fault: parsed.fault, text: text.trim() });
    }
  }
  for (const [column, outcome] of read) {
    if ("value" in outcome) plan.cells.push({ row: at, column, value: outcome.value });
    // What is computed anyway is left out without a word: whole rows are copied from the same grid.
    else if (column.kind !== "readonly") plan.faults.push({ row: at, column, text: outcome.text, fault: outcome.fault });
  }
}

/** How often a block is repeated: as often as it fits the selection exactly, as spreadsheets do it. */
function repeats(source: readonly (readonly string[])[], width: number, target: PasteTarget): [number, number] {
  const fits = (selected: number, size: number) => (size > 0 && selected > size && selected % size === 0 ? selected / size : 1);
  return [fits(target.selected.rows, source.length), fits(target.selected.columns, width)];
}

function isTotal(row: readonly string[], columns: readonly (Column | undefined)[]): boolean {
  return row.some((cell, place) => columns[place]?.kind !== "money" && totalWords.test(cell.trim()));
}

/** Empty rows at the end are what was selected too far. */
function trimmed(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let end = rows.length;
  while (end > 1 && rows[end - 1]?.every((cell) => cell.trim() === "")) end--;
  return rows.slice(0, end);
}

/**
 * Which empty cells may be filled with the words above them: exactly those of merged cells where the clipboard tells,
 * else empty ones below a word, before the amounts, in a row that has anything else. An amount is never repeated: it would count twice.
 */
function fillsOf(rows: readonly { readonly row: readonly string[]; readonly index: number }[], spans: readonly Span[] | null, headRows: number, columns: readonly (Column | undefined)[], pasted: readonly PastedCell[], target: PasteTarget): PastedCell[] {
  const values = new Map(pasted.map((cell) => [`${cell.row}/${cell.column.name}`, cell.value]));
  const fills: PastedCell[] = [];
  // Words that are repeated stand before the amounts; an empty cell behind them is a remark that was not made.
  const firstMoney = columns.findIndex((column) => column?.kind === "money");
  for (const [place, column] of columns.entries()) {
    if (!column || !["text", "code", "choice"].includes(column.kind)) continue;
    if (!spans && firstMoney >= 0 && place > firstMoney) continue;
    let above: Cell = null;
    for (const [offset, { row, index }] of rows.entries()) {
      const at = target.at.row + offset;
      const value = values.get(`${at}/${column.name}`) ?? null;
      if (value !== null) {
        above = value;
      } else if ((row[place] ?? "").trim() === "" && above !== null) {
        const merged = spans?.some((span) => span.column === place && span.row < index + headRows && index + headRows < span.row + span.rows);
        if (merged ?? row.some((cell) => cell.trim() !== "")) fills.push({ row: at, column, value: above });
      } else {
        above = null;
      }
    }
  }
  return fills;
}
