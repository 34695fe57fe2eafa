import { cellOf, type Cell } from "./cells";
import type { CellProblem, Column, Comment, RowData } from "./contract";

/** A row of the grid. It is one object for as long as the page lives, whatever its cells become. */
export interface Row {
  id: string;
  /** 0 until the server has it. */
  version: number;
  cells: Record<string, Cell>;
  comments: readonly Comment[];
  problems: readonly CellProblem[];
  /** What was typed and could not be read, by column: shown as it was typed, never sent. */
  refused: Record<string, string>;
  locked: boolean;
}

export interface CellEdit {
  readonly row: Row;
  readonly column: string;
  readonly value: Cell;
  /** Text that could not be read; the cell keeps its value beneath. */
  readonly refused?: string;
}

/** One thing that happened to the sheet, with what it takes to do it the other way round. */
export type Step =
  | { readonly kind: "cell"; readonly row: Row; readonly column: string; readonly before: Cell; readonly after: Cell; readonly refusedBefore?: string; readonly refusedAfter?: string }
  | { readonly kind: "insert"; readonly row: Row; readonly index: number }
  | { readonly kind: "delete"; readonly row: Row; readonly index: number };

/** The rows in their order, and nothing that knows of pages or networks. */
export class Sheet {
  readonly rows: Row[] = [];
  readonly #byId = new Map<string, Row>();

  constructor(readonly columns: readonly Column[], rows: readonly RowData[]) {
    for (const data of rows) this.place(rowOf(data), this.rows.length);
  }

  find(id: string): Row | undefined {
    return this.#byId.get(id);
  }

  column(name: string): Column | undefined {
    return this.columns.find((column) => column.name === name);
  }

  /** The server's own id takes the place of the one that this page chose. */
  rename(row: Row, id: string): void {
    this.#byId.delete(row.id);
    row.id = id;
    this.#byId.set(id, row);
  }

  /** Puts a row in its place; no step is made of it. */
  place(row: Row, index: number): void {
    this.rows.splice(Math.max(0, Math.min(index, this.rows.length)), 0, row);
    this.#byId.set(row.id, row);
  }

  /** Takes a row out. Returns where it stood, or -1. */
  remove(row: Row): number {
    const index = this.rows.indexOf(row);
    if (index >= 0) this.rows.splice(index, 1);
    this.#byId.delete(row.id);
    return index;
  }

  /** Changes cells. Returns the steps of those that truly changed. */
  edit(edits: readonly CellEdit[]): Step[] {
    const steps: Step[] = [];
    for (const { row, column, value, refused } of edits) {
      const before = row.cells[column] ?? null;
      const refusedBefore = row.refused[column];
      if (before === value && refusedBefore === refused) continue;
      this.#set(row, column, value, refused);
      steps.push({
        kind: "cell", row, column, before, after: value,
        ...(refusedBefore === undefined ? {} : { refusedBefore }),
        ...(refused === undefined ? {} : { refusedAfter: refused }),
      });
    }
    return steps;
  }

  insert(rows: readonly Row[], index: number): Step[] {
    return rows.map((row, offset) => {
      this.place(row, index + offset);
      return { kind: "insert", row, index: index + offset };
    });
  }

  delete(rows: readonly Row[]): Step[] {
    const steps: Step[] = [];
    for (const row of rows) {
      const index = this.remove(row);
      if (index >= 0) steps.push({ kind: "delete", row, index });
    }
    return steps;
  }

  /** Does a step the other way round, as far as nobody else came between. Returns the steps that this made. */
  reverse(steps: readonly Step[]): Step[] {
    const made: Step[] = [];
    for (const step of [...steps].reverse()) {
      if (step.kind === "insert") {
        made.push(...this.delete([step.row]));
      } else if (step.kind === "delete") {
        if (this.#byId.get(step.row.id) !== step.row) made.push(...this.insert([step.row], step.index));
      } else if ((step.row.cells[step.column] ?? null) === step.after) {
        made.push(...this.edit([{ row: step.row, column: step.column, value: step.before, ...(step.refusedBefore === undefined ? {} : { refused: step.refusedBefore }) }]));
      }
    }
    return made;
  }

  #set(row: Row, column: string, value: Cell, refused: string | undefined): void {
    row.cells[column] = value;
    if (refused === undefined) delete row.refused[column];
    else row.refused[column] = refused;
  }
}

export function rowOf(data: RowData): Row {
  const cells: Record<string, Cell> = {};
  for (const [name, value] of Object.entries(data.values)) cells[name] = cellOf(value);
  return { id: data.id, version: data.version, cells, comments: data.comments ?? [], problems: data.problems ?? [], refused: {}, locked: data.locked ?? false };
}

export function newRow(id: string = crypto.randomUUID()): Row {
  return { id, version: 0, cells: {}, comments: [], problems: [], refused: {}, locked: false };
}
