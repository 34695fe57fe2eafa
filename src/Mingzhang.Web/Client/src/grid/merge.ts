import { cellOf } from "./cells";
import type { Conflict, Problem, RemoteChanges, SaveAnswer } from "./contract";
import type { SaveQueue } from "./queue";
import { rowOf, type Row, type Sheet } from "./sheet";

export interface Merged {
  /** Cells that now hold what others wrote; to be marked for a moment. */
  readonly cells: readonly { readonly row: Row; readonly column: string; readonly by: string }[];
  readonly inserted: readonly Row[];
  readonly deleted: readonly Row[];
}

/**
 * Takes over what others did. A cell with a change of one's own that is not acknowledged keeps it, and its row keeps
 * the version that it was made on: so the server sees the conflict and both values are shown, and none is lost.
 */
export function mergeRemote(sheet: Sheet, queue: SaveQueue, changes: RemoteChanges): Merged {
  const cells: { row: Row; column: string; by: string }[] = [];
  const inserted: Row[] = [];
  const deleted: Row[] = [];
  for (const change of changes.rows) {
    const row = sheet.find(change.id);
    if (change.isDeleted) {
      if (row && !queue.holdsRow(change.id)) {
        sheet.remove(row);
        deleted.push(row);
      }
      continue;
    }
    if (!row) {
      if (queue.holdsRow(change.id)) continue; // Deleted here, which is on its way.
      const made = rowOf({ id: change.id, version: change.version, values: change.values ?? {}, ...(change.comments ? { comments: change.comments } : {}) });
      const before = change.after === undefined || change.after === null ? undefined : sheet.find(change.after);
      sheet.place(made, before ? sheet.rows.indexOf(before) + 1 : change.after === null ? 0 : sheet.rows.length);
      inserted.push(made);
      continue;
    }
    if (change.version < row.version) continue; // An echo that was overtaken.
    for (const [column, value] of Object.entries(change.values ?? {})) {
      const theirs = cellOf(value);
      if (queue.holds(row.id, column) || (row.cells[column] ?? null) === theirs) continue;
      row.cells[column] = theirs;
      delete row.refused[column];
      cells.push({ row, column, by: change.by ?? "" });
    }
    if (change.comments) row.comments = change.comments;
    if (!queue.holdsRow(row.id)) row.version = change.version;
  }
  if (changes.problems) setProblems(sheet, changes.problems, changes.rows.map((row) => row.id));
  return { cells, inserted, deleted };
}

/** Takes over the server's answer to a sending. Returns the conflicts that a person has to decide. */
export function mergeAnswer(sheet: Sheet, queue: SaveQueue, answer: SaveAnswer): readonly Conflict[] {
  const versions = new Map(answer.rows.map((saved) => [saved.was ?? saved.id, { id: saved.id, version: saved.version }]));
  queue.acknowledge(versions);
  for (const saved of answer.rows) {
    const row = sheet.find(saved.was ?? saved.id);
    if (!row) continue;
    if (row.id !== saved.id) sheet.rename(row, saved.id);
    row.version = saved.version;
    for (const [column, value] of Object.entries(saved.values ?? {})) {
      if (!queue.holds(row.id, column)) row.cells[column] = cellOf(value);
    }
  }
  const conflicts = (answer.conflicts ?? []).filter((conflict) => sheet.find(conflict.id) && !queue.holds(conflict.id, conflict.column));
  if (answer.problems) setProblems(sheet, answer.problems, answer.rows.map((row) => row.id));
  return conflicts;
}

/** A person chose one of both values. Theirs is taken as it is; mine is sent again, as an edit of theirs. */
export function decide(sheet: Sheet, queue: SaveQueue, conflict: Conflict, choice: "mine" | "theirs"): void {
  const row = sheet.find(conflict.id);
  if (!row) return;
  const theirs = cellOf(conflict.theirs);
  const mine = cellOf(conflict.mine);
  row.cells[conflict.column] = choice === "mine" ? mine : theirs;
  delete row.refused[conflict.column];
  if (choice === "mine") queue.edit(row.id, row.version, conflict.column, theirs, mine);
  else queue.forget(row.id, conflict.column);
}

/** Problems of the named rows and of all rows that have any now are replaced. */
export function setProblems(sheet: Sheet, problems: readonly Problem[], ids: readonly string[]): void {
  const byRow = new Map<string, Problem[]>();
  for (const problem of problems) byRow.set(problem.id, [...(byRow.get(problem.id) ?? []), problem]);
  for (const id of new Set([...ids, ...byRow.keys()])) {
    const row = sheet.find(id);
    if (row) row.problems = byRow.get(id) ?? [];
  }
}
