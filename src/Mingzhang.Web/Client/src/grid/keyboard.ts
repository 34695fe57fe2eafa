import type { Actions } from "./actions";
import type { Editor } from "./editor";
import type { Place } from "./selection";
import type { Surface } from "./surface";
import { jump } from "./view";

const arrows: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** The keys of the grid, as accountants have them in their fingers from spreadsheets. */
export class Keyboard {
  /** The column in which a run of Tab began: Enter goes back below it. */
  #lineStart: number | null = null;

  constructor(private readonly editor: Editor, private readonly surface: Surface, private readonly actions: Actions, private readonly openFind: () => void) {
    editor.box.addEventListener("keydown", (event) => {
      // Keys of an input method at work are its own.
      if (event.isComposing || editor.isComposing || event.key === "Process") return;
      const taken = editor.mode === "ready" ? this.#ready(event) : this.#editing(event);
      if (taken) event.preventDefault();
      // The grid's library listens at the document: it must not do things a second time, in its own way.
      event.stopPropagation();
    });
  }

  #editing(event: KeyboardEvent): boolean {
    const { editor } = this;
    switch (event.key) {
      case "Escape":
        if (editor.offer.isOpen && editor.offer.chosen === undefined) editor.offer.hide();
        else editor.cancel();
        return true;
      case "Enter":
        if (event.altKey) return true;
        editor.commit({ all: event.ctrlKey || event.metaKey });
        if (!event.ctrlKey && !event.metaKey) this.#onward(false, event.shiftKey);
        return true;
      case "Tab":
        editor.commit();
        this.#onward(true, event.shiftKey);
        return true;
      case "F2":
        editor.mode = editor.mode === "enter" ? "edit" : "enter";
        return true;
      case "ArrowUp":
      case "ArrowDown":
        if (editor.offer.isOpen) {
          editor.offer.move(event.key === "ArrowDown" ? 1 : -1);
          return true;
        }
        if (event.altKey) {
          editor.openList();
          return true;
        }
    }
    const arrow = arrows[event.key];
    if (!arrow || editor.mode !== "enter" || event.shiftKey || event.ctrlKey || event.metaKey) return false;
    editor.commit();
    this.#move(arrow, false, false);
    return true;
  }

  #ready(event: KeyboardEvent): boolean {
    const { surface, actions, editor } = this;
    const { cursor } = surface;
    if (!cursor) return false;
    const control = event.ctrlKey || event.metaKey;
    const arrow = arrows[event.key];
    if (arrow) {
      if (event.altKey) {
        if (event.key === "ArrowDown") editor.openList();
      } else this.#move(arrow, event.shiftKey, control);
      return true;
    }
    if (control) return this.#withControl(event, cursor);
    switch (event.key) {
      case "Enter":
        this.#onward(false, event.shiftKey);
        return true;
      case "Tab":
        this.#onward(true, event.shiftKey);
        return true;
      case "F2":
        editor.open("edit");
        return true;
      case "Delete":
      case "Backspace":
        actions.clear();
        return true;
      case "Home":
        this.#go({ row: cursor.row, column: 0 }, event.shiftKey);
        return true;
      case "End":
        this.#go({ row: this.#head.row, column: surface.last.column }, event.shiftKey);
        return true;
      case "PageUp":
      case "PageDown":
        this.#go({ row: this.#head.row + (event.key === "PageDown" ? 1 : -1) * surface.rowsInSight, column: this.#head.column }, event.shiftKey);
        return true;
      case "Escape":
        // Out of the grid, so that Tab goes on to what stands behind it.
        editor.box.blur();
        return true;
      case " ":
        if (event.shiftKey) {
          surface.select({ from: { row: cursor.row, column: cursor.column }, to: { row: this.#head.row, column: surface.last.column } }, { wholeRows: true });
          return true;
        }
        return this.#toggle(cursor);
      default:
        return false;
    }
  }

  #withControl(event: KeyboardEvent, cursor: Place): boolean {
    const { surface, actions } = this;
    switch (event.key.toLowerCase()) {
      case "z":
        if (event.shiftKey) actions.model.redo();
        else actions.model.undo();
        return true;
      case "y":
        actions.model.redo();
        return true;
      case "d":
        actions.fillDown();
        return true;
      case "r":
        actions.fillRight();
        return true;
      case "a":
        surface.select({ from: { row: 0, column: cursor.column }, to: surface.last }, { wholeRows: true });
        return true;
      case "f":
        this.openFind();
        return true;
      case "home":
        this.#go({ row: 0, column: 0 }, event.shiftKey);
        return true;
      case "end":
        this.#go(surface.last, event.shiftKey);
        return true;
      case "+":
      case "=":
        if (!event.shiftKey && event.key !== "+") return false;
        actions.insertRows();
        return true;
      case "-":
      case "_":
        actions.deleteRows();
        return true;
      case " ":
        surface.select({ from: { row: 0, column: cursor.column }, to: { row: surface.last.row, column: cursor.column } });
        return true;
      default:
        // Ctrl+C, X and V come as events of the clipboard.
        return false;
    }
  }

  #toggle(cursor: Place): boolean {
    const column = this.surface.column(cursor.column);
    const row = this.actions.model.view[cursor.row];
    if (column?.kind !== "flag" || !row) return false;
    this.actions.commit(cursor, row.cells[column.name] === "1" ? "0" : "1");
    return true;
  }

  /** The end of the selection that moves with Shift. */
  get #head(): Place {
    return this.surface.selection?.to ?? { row: 0, column: 0 };
  }

  #move([down, across]: readonly [number, number], extend: boolean, far: boolean): void {
    const { cursor } = this.surface;
    if (!cursor) return;
    const at = extend ? this.#head : cursor;
    this.#go(far ? this.#edge(at, down, across) : { row: at.row + down, column: at.column + across }, extend);
  }

  #edge(at: Place, down: number, across: number): Place {
    const { view, columns } = this.actions.model;
    const filled = (row: number, column: number) => (view[row]?.cells[columns[column]?.name ?? ""] ?? null) !== null;
    return down !== 0
      ? { row: jump((row) => filled(row, at.column), at.row, down > 0 ? 1 : -1, this.surface.last.row), column: at.column }
      : { row: at.row, column: jump((column) => filled(at.row, column), at.column, across > 0 ? 1 : -1, this.surface.last.column) };
  }

  #go(to: Place, extend: boolean): void {
    this.#lineStart = null;
    const from = this.surface.cursor;
    if (extend && from) this.surface.select({ from, to });
    else this.surface.moveTo(to);
  }

  /** Enter goes down, Tab goes on, and Enter after a run of Tab goes to the beginning of the next line. */
  #onward(across: boolean, back: boolean): void {
    const { selection } = this.surface;
    if (!selection) return;
    const { from } = selection;
    const step = back ? -1 : 1;
    if (!across) {
      const column = this.#lineStart ?? from.column;
      this.surface.moveTo({ row: from.row + step, column });
      this.#lineStart = null;
      return;
    }
    const start = this.#lineStart ?? from.column;
    const last = this.surface.last.column;
    const column = from.column + step;
    if (column > last) this.surface.moveTo({ row: from.row + 1, column: 0 });
    else if (column < 0) this.surface.moveTo({ row: from.row - 1, column: last });
    else this.surface.moveTo({ row: from.row, column });
    this.#lineStart = start;
  }
}
