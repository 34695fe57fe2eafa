/**
 * What the server and the grid tell each other. Money is whole fen, as a string of digits or a safe integer, never a
 * decimal fraction; a percentage is a decimal string of percentage points ("99.79"); a flag is "1" or "0"; a code is
 * the bare code. An empty cell is null.
 */
export type Value = string | number | null;

export type ColumnKind = "text" | "money" | "code" | "choice" | "percent" | "flag" | "readonly";

export type MoneyUnit = "万元" | "元";

export interface Column {
  readonly name: string;
  readonly label: string;
  readonly kind: ColumnKind;
  /** The name of the list that codes and choices come from. */
  readonly list?: string;
  /** In pixels. */
  readonly width?: number;
  readonly pinned?: boolean;
  /** Other head words under which this column is known when a head row is pasted. */
  readonly heads?: readonly string[];
  /** True if a new row is no row without it; shown in the head. */
  readonly required?: boolean;
  /** Another column; amounts of rows that differ in it make no sum: income and spending. */
  readonly apart?: string;
}

export interface ListItem {
  readonly code: string;
  readonly name: string;
  /** The names above it, to tell two of one name apart. */
  readonly path?: string;
}

export interface RowData {
  readonly id: string;
  readonly version: number;
  readonly values: Readonly<Record<string, Value>>;
  readonly comments?: readonly Comment[];
  readonly problems?: readonly CellProblem[];
  /** True if this row may be seen and not changed. */
  readonly locked?: boolean;
}

export interface Comment {
  readonly column: string;
  readonly words: string;
  readonly by: string;
}

export type Level = "error" | "warning" | "note";

export interface CellProblem {
  readonly column: string;
  readonly level: Level;
  readonly words: string;
}

export interface Problem extends CellProblem {
  readonly id: string;
}

export interface Summary {
  /** Relations that do not hold, told in words. */
  readonly broken: readonly string[];
}

export interface GridData {
  readonly columns: readonly Column[];
  readonly lists: Readonly<Record<string, readonly ListItem[]>>;
  readonly rows: readonly RowData[];
  readonly unit: MoneyUnit;
  readonly canEdit: boolean;
  readonly saveUrl: string;
  readonly checkUrl?: string;
  /** Where the changes of others begin; handed back as `since`. */
  readonly now?: string;
  readonly summary?: Summary;
}

/** One row's change. Several edits of one row that wait together are one change. */
export interface Change {
  /** Of a new row: chosen by this page, a UUID, so that a repeated sending is known as such. */
  readonly id: string;
  /** The version that the edits were made on; 0 of a new row. */
  readonly version: number;
  /** A row that the server does not have: new, or deleted before and brought back by undo (then under its old id). */
  readonly isNew?: boolean;
  readonly isDeleted?: boolean;
  /** The id of the row that a new one stands behind; null: at the top. */
  readonly after?: string | null;
  readonly values: Readonly<Record<string, Value>>;
  /** What stood in those columns before, so that the server can tell a true conflict from two edits side by side. */
  readonly base?: Readonly<Record<string, Value>>;
}

/** A sending. One `batch` sent twice (its answer was lost) is to be taken once and answered alike. */
export interface SaveRequest {
  readonly batch: string;
  readonly changes: readonly Change[];
}

export interface SavedRow {
  readonly id: string;
  /** The id that this page gave a new row, if the server chose another one. */
  readonly was?: string;
  readonly version: number;
  /** Values that the server set or changed by itself. */
  readonly values?: Readonly<Record<string, Value>>;
}

export interface Conflict {
  readonly id: string;
  readonly column: string;
  readonly mine: Value;
  readonly theirs: Value;
  readonly by: string;
  readonly at: string;
}

export interface SaveAnswer {
  readonly rows: readonly SavedRow[];
  readonly conflicts?: readonly Conflict[];
  /** All problems of the rows that were sent and of those they touch; a row named in `rows` without any has none. */
  readonly problems?: readonly Problem[];
  /** Sums in fen by column, over all rows. */
  readonly totals?: Readonly<Record<string, Value>>;
  readonly summary?: Summary;
}

export interface RemoteRow {
  readonly id: string;
  readonly version: number;
  readonly values?: Readonly<Record<string, Value>>;
  readonly isDeleted?: boolean;
  readonly after?: string | null;
  readonly by?: string;
  readonly comments?: readonly Comment[];
}

/** The answer of `data-changes-url?since=`. */
export interface RemoteChanges {
  readonly now: string;
  readonly rows: readonly RemoteRow[];
  readonly problems?: readonly Problem[];
  readonly summary?: Summary;
}
