import type { CellFault } from "./cells";
import type { Column } from "./contract";
import type { Model } from "./model";
import { planPaste, type PastedCell, type PastePlan } from "./paste";
import { areaOf, type Area, type Place } from "./selection";
import { newRow, type CellEdit, type Row } from "./sheet";
import type { Surface } from "./surface";
import { spansOf } from "./spans";
import { parseTsv, writeTsv } from "./tsv";

/** What a paste did, for the notice; `fill` does what was offered. */
export interface Pasted {
  readonly plan: PastePlan;
  readonly rows: number;
  readonly fill: () => void;
}

/** What a person does to the selected cells, by key, by button or through the clipboard. */
export class Actions {
  constructor(readonly model: Model, readonly surface: Surface) {}

  /** Takes typed text into a cell. Text that cannot be read stays in the cell, marked, and is not sent. */
  commit(place: Place, text: string): CellFault | null {
    const row = this.model.view[place.row];
    const column = this.model.columns[place.column];
    if (!row || !column || this.model.isLocked(row, column)) return "cell.locked";
    const parsed = this.model.cells.read(column, text, this.model.unit);
    const before = row.cells[column.name] ?? null;
    this.model.act(["value" in parsed ? { row, column: column.name, value: parsed.value } : { row, column: column.name, value: before, refused: text }]);
    return "fault" in parsed ? parsed.fault : null;
  }

  /** The same text into all selected cells. */
  commitAll(text: string): void {
    this.#each((row, column) => {
      const parsed = this.model.cells.read(column, text, this.model.unit);
      return "value" in parsed ? { row, column: column.name, value: parsed.value } : null;
    });
  }

  clear(): void {
    this.#each((row, column) => (this.model.isEmptyRow(row) ? null : { row, column: column.name, value: null }));
  }

  /** The first row of the selection into the others; with one row only, the row above into it. */
  fillDown(): void {
    const area = this.area();
    if (!area) return;
    const source = area.bottom > area.top ? area.top : area.top - 1;
    const above = this.model.view[source];
    if (above) this.#each((row, column, index) => (index > source ? { row, column: column.name, value: above.cells[column.name] ?? null } : null));
  }

  fillRight(): void {
    const area = this.area();
    if (!area || this.surface.wholeRows) return;
    const first = this.model.columns[area.right > area.left ? area.left : area.left - 1];
    if (!first) return;
    this.#each((row, column) => {
      if (column === first) return null;
      // Through text, so that the target's kind decides: a code never becomes an amount unseen.
      const parsed = this.model.cells.read(column, this.model.cells.copy(first, row.cells[first.name] ?? null, this.model.unit), this.model.unit);
      return "value" in parsed ? { row, column: column.name, value: parsed.value } : null;
    });
  }

  /** The cells that were dragged over are filled with those of the old selection, again and again. */
  fillFrom(source: Area, target: Area): void {
    const edits: CellEdit[] = [];
    const height = source.bottom - source.top + 1;
    for (let index = target.top; index <= target.bottom; index++) {
      const row = this.model.view[index];
      const from = this.model.view[source.top + ((((index - source.top) % height) + height) % height)];
      if (!row || !from || this.model.isEmptyRow(row)) continue;
      for (const column of this.model.columns.slice(source.left, source.right + 1)) {
        if (!this.model.isLocked(row, column)) edits.push({ row, column: column.name, value: from.cells[column.name] ?? null });
      }
    }
    this.model.act(edits);
  }

  insertRows(): void {
    const area = this.area();
    if (!area) return;
    this.model.insert(this.model.view[area.top], area.bottom - area.top + 1);
    this.surface.moveTo({ row: area.top, column: this.surface.cursor?.column ?? 0 });
  }

  deleteRows(): number {
    const area = this.area();
    const rows = area ? this.model.view.slice(area.top, area.bottom + 1).filter((row) => !this.model.isEmptyRow(row)) : [];
    this.model.delete(rows);
    if (area) this.surface.moveTo({ row: area.top, column: this.surface.cursor?.column ?? 0 });
    return rows.length;
  }

  copy(withHead = false): string {
    const area = this.area();
    if (!area) return "";
    const columns = this.surface.selectedColumns();
    const rows = this.model.view
      .slice(area.top, area.bottom + 1)
      .filter((row) => !this.model.isEmptyRow(row))
      .map((row) => columns.map((column) => row.refused[column.name] ?? this.model.cells.copy(column, row.cells[column.name] ?? null, this.model.unit)));
    const head = columns.map((column) => (column.kind === "money" ? `${column.label}（${this.model.unit}）` : column.label));
    return writeTsv(withHead ? [head, ...rows] : rows);
  }

  paste(text: string, html: string): Pasted | null {
    const block = parseTsv(text);
    const area = this.area();
    if (!this.model.canEdit || !area || block.length === 0) return null;
    const at = { row: area.top, column: this.surface.wholeRows ? 0 : area.left };
    const view = this.model.view;
    const plan = planPaste(
      block,
      html === "" ? null : spansOf(html, block.length),
      {
        columns: this.model.columns,
        rows: view.length - 1,
        at,
        selected: { rows: area.bottom - area.top + 1, columns: this.surface.selectedColumns().length },
        unit: this.model.unit,
        isLocked: (index, column) => this.model.isLocked(view[index] ?? added, column),
      },
      this.model.cells,
    );
    const appended = Array.from({ length: plan.appended }, () => newRow());
    const rows = [...view.slice(0, -1), ...appended];
    const edit = ({ row, column, value }: PastedCell): CellEdit[] => (rows[row] ? [{ row: rows[row], column: column.name, value }] : []);
    const refusals = plan.faults.flatMap(({ row: index, column, text: words, fault }) => {
      const row = rows[index];
      return row && fault !== "cell.locked" ? [{ row, column: column.name, value: row.cells[column.name] ?? null, refused: words }] : [];
    });
    this.model.act([...plan.cells.flatMap(edit), ...refusals], { rows: appended, index: this.model.sheet.rows.length });
    this.#selectPasted(plan, at);
    const pastedRows = new Set([...plan.cells, ...plan.faults].map((cell) => cell.row)).size;
    return { plan, rows: pastedRows, fill: () => this.model.act(plan.fills.flatMap(edit)) };
  }

  area(): Area | null {
    return this.surface.selection ? areaOf(this.surface.selection) : null;
  }

  #selectPasted(plan: PastePlan, at: Place): void {
    const rows = plan.cells.map((cell) => cell.row);
    if (rows.length === 0) return;
    const columns = plan.cells.map((cell) => this.model.columns.indexOf(cell.column));
    const extreme = (numbers: readonly number[], pick: (one: number, other: number) => number) => numbers.reduce((one, other) => pick(one, other));
    this.surface.select({
      from: { row: at.row, column: extreme(columns, Math.min) },
      to: { row: extreme(rows, Math.max), column: extreme(columns, Math.max) },
    });
  }

  #each(change: (row: Row, column: Column, index: number) => CellEdit | null): void {
    const area = this.area();
    if (!area) return;
    const columns = this.surface.selectedColumns();
    const edits: CellEdit[] = [];
    for (let index = area.top; index <= area.bottom; index++) {
      const row = this.model.view[index];
      if (!row) continue;
      for (const column of columns) {
        const edit = this.model.isLocked(row, column) ? null : change(row, column, index);
        if (edit) edits.push(edit);
      }
    }
    this.model.act(edits);
  }
}

/** What a row that the paste appends is, before it is one. */
const added = newRow("");
