import type { Sheet, Step } from "./sheet";

/** What was done, to be undone: each paste, fill or edit as a whole. */
export class UndoStack {
  readonly #done: (readonly Step[])[] = [];
  readonly #undone: (readonly Step[])[] = [];

  constructor(readonly most = 200) {}

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** Something new was done: what was undone before cannot be done again. */
  push(steps: readonly Step[]): void {
    if (steps.length === 0) return;
    this.#done.push(steps);
    if (this.#done.length > this.most) this.#done.shift();
    this.#undone.length = 0;
  }

  /** Takes back the last thing. Returns what this changed, to be saved like any change. */
  undo(sheet: Sheet): readonly Step[] {
    return move(this.#done, this.#undone, sheet);
  }

  redo(sheet: Sheet): readonly Step[] {
    return move(this.#undone, this.#done, sheet);
  }
}

/** Goes on to the next thing if others have meanwhile undone all of one: a key that does nothing reads as broken. */
function move(from: (readonly Step[])[], to: (readonly Step[])[], sheet: Sheet): readonly Step[] {
  for (let steps = from.pop(); steps; steps = from.pop()) {
    const made = sheet.reverse(steps);
    if (made.length > 0) {
      to.push(made);
      return made;
    }
  }
  return [];
}
