import { Cells, cellOf, type Cell, type CellFault } from "./cells";
import type { Change, Column, Conflict, GridData, MoneyUnit, RemoteChanges, SaveAnswer, Summary } from "./contract";
import { fenOf, decimalsShown } from "./money";
import { decide, mergeAnswer, mergeRemote, type Merged } from "./merge";
import { SaveQueue, type KeptQueue } from "./queue";
import { newRow, Sheet, type CellEdit, type Row, type Step } from "./sheet";
import { UndoStack } from "./undo";
import { viewOf, type Order } from "./view";

/** What of the screen an event concerns. */
export type Aspect = "cells" | "rows" | "state" | "problems" | "unit";

/** All that the grid knows, and what may be done with it; nothing of how it looks. */
export class Model {
  readonly columns: readonly Column[];
  readonly cells: Cells;
  readonly sheet: Sheet;
  readonly undoStack = new UndoStack();
  readonly queue = new SaveQueue();
  readonly filters = new Map<string, string>();
  readonly canEdit: boolean;
  unit: MoneyUnit;
  order: Order | null = null;
  conflicts: readonly Conflict[] = [];
  summary: Summary;
  /** The rows shown; the last is empty and becomes a row when something is typed into it. */
  view: readonly Row[] = [];
  totals: Record<string, bigint | null> = {};
  /** The most decimals that an amount of a column shows. */
  decimals: Record<string, number> = {};
  #empty = newRow();
  readonly #listeners = new Set<(aspect: Aspect) => void>();

  constructor(data: GridData) {
    this.columns = [...data.columns.filter((column) => column.pinned), ...data.columns.filter((column) => !column.pinned)];
    this.cells = new Cells(data.lists);
    this.sheet = new Sheet(this.columns, data.rows);
    this.unit = data.unit;
    this.canEdit = data.canEdit;
    this.summary = data.summary ?? { broken: [] };
    this.arrange();
  }

  listen(listener: (aspect: Aspect) => void): void {
    this.#listeners.add(listener);
  }

  tell(aspect: Aspect): void {
    for (const listener of this.#listeners) listener(aspect);
  }

  isEmptyRow(row: Row): boolean {
    return row === this.#empty;
  }

  isLocked(row: Row, column: Column): boolean {
    return !this.canEdit || row.locked || column.kind === "readonly";
  }

  /** Why the text in a cell was not understood; null if there is none, or if it would be now. */
  faultOf(row: Row, column: Column): CellFault | null {
    const text = row.refused[column.name];
    const parsed = text === undefined ? null : this.cells.read(column, text, this.unit);
    return parsed && "fault" in parsed ? parsed.fault : null;
  }

  /** Shows the rows that the filters keep, in the order chosen, and sums them. */
  arrange(): void {
    const shown = viewOf(this.sheet.rows, this.columns, this.filters, this.order, this.cells, this.unit);
    this.view = this.canEdit ? [...shown, this.#empty] : shown;
    this.sum();
  }

  sum(): void {
    for (const { name, kind, apart } of this.columns) {
      if (kind !== "money") continue;
      let total = 0n;
      let decimals = 2;
      const sides = new Set<string | null>();
      for (const row of this.view) {
        const fen = fenOf(row.cells[name]);
        if (fen === null) continue;
        total += fen;
        if (apart !== undefined) sides.add(row.cells[apart] ?? null);
        if (decimals < 6) decimals = Math.max(decimals, decimalsShown(fen, this.unit));
      }
      this.totals[name] = sides.size > 1 ? null : total;
      this.decimals[name] = decimals;
    }
  }

  /** Does one thing: any number of edits and new rows, undone and sent together. */
  act(edits: readonly CellEdit[], inserted: { readonly rows: readonly Row[]; readonly index: number } | null = null): void {
    if (!this.canEdit) return;
    const steps: Step[] = inserted ? this.sheet.insert(inserted.rows, inserted.index) : [];
    if (edits.some((edit) => edit.row === this.#empty && (edit.value !== null || edit.refused !== undefined))) {
      steps.push(...this.sheet.insert([this.#empty], this.sheet.rows.length));
      this.#empty = newRow();
    }
    steps.push(...this.sheet.edit(edits.filter((edit) => this.sheet.find(edit.row.id) === edit.row)));
    this.#done(steps, true);
  }

  delete(rows: readonly Row[]): void {
    if (this.canEdit) this.#done(this.sheet.delete(rows.filter((row) => !row.locked)), true);
  }

  /** Puts empty rows above a shown row. */
  insert(above: Row | undefined, count: number): void {
    const index = above && above !== this.#empty ? this.sheet.rows.indexOf(above) : this.sheet.rows.length;
    this.act([], { rows: Array.from({ length: count }, () => newRow()), index });
  }

  undo(): void {
    this.#done(this.undoStack.undo(this.sheet), false);
  }

  redo(): void {
    this.#done(this.undoStack.redo(this.sheet), false);
  }

  setUnit(unit: MoneyUnit): void {
    this.unit = unit;
    this.sum();
    this.tell("unit");
  }

  takeRemote(changes: RemoteChanges): Merged {
    const merged = mergeRemote(this.sheet, this.queue, changes);
    if (changes.summary) this.summary = changes.summary;
    if (merged.inserted.length + merged.deleted.length > 0) {
      this.arrange();
      this.tell("rows");
    } else if (merged.cells.length > 0) {
      this.sum();
      this.tell("cells");
    }
    if (changes.problems ?? changes.summary) this.tell("problems");
    return merged;
  }

  takeAnswer(answer: SaveAnswer): void {
    const found = mergeAnswer(this.sheet, this.queue, answer);
    const others = this.conflicts.filter((before) => !found.some((now) => now.id === before.id && now.column === before.column));
    this.conflicts = [...others, ...found];
    if (answer.summary) this.summary = answer.summary;
    this.sum();
    this.tell("cells");
    this.tell("problems");
  }

  decide(conflict: Conflict, choice: "mine" | "theirs"): void {
    this.conflicts = this.conflicts.filter((each) => each !== conflict);
    decide(this.sheet, this.queue, conflict, choice);
    this.sum();
    this.tell("cells");
    this.tell("problems");
    this.tell("state");
  }

  /** What was not sent when the window closed last time stands in the cells again, and waits to be sent. */
  restore(kept: KeptQueue): void {
    this.queue.restore(kept);
    for (const change of kept.sending?.changes ?? []) this.#show(change.id, change.values, change.isDeleted ?? false, change);
    for (const [id, waiting] of kept.rows) this.#show(id, waiting.values, waiting.isDeleted, waiting);
    this.arrange();
    this.tell("rows");
  }

  #show(id: string, values: Change["values"], isDeleted: boolean, { after, isNew }: { readonly after?: string | null; readonly isNew?: boolean }): void {
    let row = this.sheet.find(id);
    if (isDeleted) {
      if (row) this.sheet.remove(row);
      return;
    }
    if (!row) {
      if (!isNew) return; // Another person deleted it; the server will say so.
      row = newRow(id);
      const before = after === null || after === undefined ? undefined : this.sheet.find(after);
      this.sheet.place(row, before ? this.sheet.rows.indexOf(before) + 1 : after === null ? 0 : this.sheet.rows.length);
    }
    for (const [column, value] of Object.entries(values)) row.cells[column] = cellOf(value);
  }

  #done(steps: readonly Step[], isNew: boolean): void {
    if (steps.length === 0) return;
    if (isNew) this.undoStack.push(steps);
    for (const step of steps) this.#wait(step);
    if (steps.some((step) => step.kind !== "cell")) {
      this.arrange();
      this.tell("rows");
    } else {
      this.sum();
      this.tell("cells");
    }
    this.tell("state");
  }

  #wait(step: Step): void {
    const { row } = step;
    if (step.kind === "cell") {
      // An id of the sheet is one of the queue; a row that is gone again has nothing to wait for.
      if (this.sheet.find(row.id) === row && step.before !== step.after) this.queue.edit(row.id, row.version, step.column, step.before, step.after);
    } else if (step.kind === "insert") {
      const index = this.sheet.rows.indexOf(row);
      if (index >= 0) this.queue.insert(row.id, this.sheet.rows[index - 1]?.id ?? null, filled(row.cells));
    } else {
      this.queue.delete(row.id, row.version);
    }
  }
}

function filled(cells: Readonly<Record<string, Cell>>): Record<string, Cell> {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null));
}
