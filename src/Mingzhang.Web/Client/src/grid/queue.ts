import { type Cell } from "./cells";
import type { Change, SaveRequest, Value } from "./contract";

/** What waits to be sent of one row. */
export interface Waiting {
  values: Record<string, Value>;
  /** What stood there when the first of these edits was made. */
  base: Record<string, Value>;
  version: number;
  isNew: boolean;
  isDeleted: boolean;
  after: string | null;
}

/** What the page keeps when its window closes. */
export interface KeptQueue {
  readonly rows: readonly (readonly [string, Waiting])[];
  readonly sending: SaveRequest | null;
}

/**
 * Changes on their way to the server. Whatever happens on the way (no line, a closed window, an answer that never
 * comes), a change is either here or acknowledged.
 */
export class SaveQueue {
  readonly #waiting = new Map<string, Waiting>();
  #sending: SaveRequest | null = null;

  get isEmpty(): boolean {
    return this.#waiting.size === 0 && this.#sending === null;
  }

  get isSending(): boolean {
    return this.#sending !== null;
  }

  /** How many rows have changes that the server has not acknowledged. */
  get count(): number {
    const ids = new Set(this.#waiting.keys());
    for (const change of this.#sending?.changes ?? []) ids.add(change.id);
    return ids.size;
  }

  /** True if this cell has a change that is not acknowledged. */
  holds(id: string, column: string): boolean {
    return column in (this.#waiting.get(id)?.values ?? {}) || column in (this.#sent(id)?.values ?? {});
  }

  holdsRow(id: string): boolean {
    return this.#waiting.has(id) || this.#sent(id) !== undefined;
  }

  /** The change of a row that is on its way, if one is. */
  #sent(id: string): Change | undefined {
    return this.#sending?.changes.find((change) => change.id === id);
  }

  edit(id: string, version: number, column: string, before: Cell, after: Cell): void {
    const row = this.#row(id, version);
    if (!(column in row.base)) row.base[column] = before;
    row.values[column] = after;
  }

  insert(id: string, after: string | null, values: Readonly<Record<string, Cell>>): void {
    const row = this.#row(id, 0);
    if (row.isDeleted) {
      // A deletion that was never sent is taken back; the server still has the row, so its values are sent as edits.
      row.isDeleted = false;
      row.base = { ...values, ...row.base };
    } else {
      row.isNew = true;
    }
    row.after = after;
    Object.assign(row.values, values);
  }

  delete(id: string, version: number): void {
    const row = this.#row(id, version);
    if (row.isNew && !this.#sent(id)) {
      // The server never heard of it.
      this.#waiting.delete(id);
      return;
    }
    Object.assign(row, { isNew: false, isDeleted: true, values: {} });
  }

  /** Takes what is to be sent now; null while something is on its way or nothing waits. */
  take(batch: string = crypto.randomUUID(), most = 2000): SaveRequest | null {
    if (this.#sending || this.#waiting.size === 0) return null;
    const changes: Change[] = [];
    for (const [id, row] of this.#waiting) {
      if (changes.length === most) break;
      changes.push(changeOf(id, row));
      this.#waiting.delete(id);
    }
    this.#sending = { batch, changes };
    return this.#sending;
  }

  /** The same sending once more, under its own name: its answer was lost, not surely its content. */
  again(): SaveRequest | null {
    return this.#sending;
  }

  /** The server has it. Rows that wait go on from the version it gave, under the id it gave. */
  acknowledge(versions: ReadonlyMap<string, { readonly id: string; readonly version: number }>): void {
    const sent = this.#sending;
    this.#sending = null;
    for (const change of sent?.changes ?? []) {
      const row = this.#waiting.get(change.id);
      const now = versions.get(change.id);
      if (!row || !now) continue;
      row.version = now.version;
      if (now.id !== change.id) {
        this.#waiting.delete(change.id);
        this.#waiting.set(now.id, row);
      }
    }
    for (const row of this.#waiting.values()) {
      const renamed = row.after === null ? undefined : versions.get(row.after);
      if (renamed) row.after = renamed.id;
    }
  }

  /** The server refused the sending: its changes wait again, beneath those made since. */
  giveBack(): void {
    for (const change of this.#sending?.changes ?? []) {
      const since = this.#waiting.get(change.id);
      if (change.isNew && since?.isDeleted) {
        // The server never took it, and nobody wants it any more.
        this.#waiting.delete(change.id);
        continue;
      }
      const base = { ...since?.base, ...change.base };
      this.#waiting.set(change.id, {
        values: { ...change.values, ...since?.values },
        base,
        version: change.version,
        isNew: change.isNew ?? false,
        isDeleted: (since?.isDeleted ?? change.isDeleted ?? false) && !since?.isNew,
        after: since?.after ?? change.after ?? null,
      });
    }
    this.#sending = null;
  }

  /** A conflict was decided, or another's value taken: this cell waits no more. */
  forget(id: string, column: string): void {
    const row = this.#waiting.get(id);
    if (!row) return;
    delete row.values[column];
    delete row.base[column];
    if (!row.isNew && !row.isDeleted && Object.keys(row.values).length === 0) this.#waiting.delete(id);
  }

  keep(): KeptQueue {
    return { rows: structuredClone([...this.#waiting]), sending: this.#sending };
  }

  /** Takes up what was kept when a window closed; a sending without its answer is sent again under its own name. */
  restore(kept: KeptQueue): void {
    for (const [id, row] of kept.rows) this.#waiting.set(id, structuredClone(row) as Waiting);
    this.#sending = kept.sending;
  }

  #row(id: string, version: number): Waiting {
    let row = this.#waiting.get(id);
    if (!row) {
      row = { values: {}, base: {}, version, isNew: false, isDeleted: false, after: null };
      this.#waiting.set(id, row);
    }
    return row;
  }
}

function changeOf(id: string, row: Waiting): Change {
  const version = row.isNew ? 0 : row.version;
  if (row.isDeleted) return { id, version, isDeleted: true, values: {} };
  if (row.isNew) return { id, version, isNew: true, after: row.after, values: row.values };
  return { id, version, values: row.values, base: row.base };
}
