import { element } from "../shared/elements";
import type { Texts } from "../shared/texts";
import type { Actions } from "./actions";
import type { CodeList } from "./codes";
import { Offer } from "./offer";
import type { Place } from "./selection";
import type { Surface } from "./surface";

/**
 * `ready`: nothing is edited; keys move. `enter`: what is typed replaces the cell; arrows still leave it. `edit`: the
 * words that stood there are changed; arrows move within them. As in a spreadsheet.
 */
export type Mode = "ready" | "enter" | "edit";

/**
 * The one text box that has the keyboard for as long as the person is in the grid. While nothing is edited it lies
 * unseen over the cursor, empty: so that an input method, which composes only in a text box, begins in the cell with
 * the very first key. A grid that opens its box on the first key loses that key in Chinese.
 */
export class Editor {
  readonly box = element("textarea", { class: "grid-editor ready", rows: "1", autocomplete: "off", autocapitalize: "off", spellcheck: "false", "aria-autocomplete": "list", "aria-controls": "grid-offer" });
  readonly offer: Offer;
  mode: Mode = "ready";
  #place: Place | null = null;
  #composing = false;

  constructor(private readonly host: HTMLElement, private readonly surface: Surface, private readonly actions: Actions, private readonly texts: Texts, private readonly after: (fault: string | null) => void) {
    this.offer = new Offer((item) => {
      this.box.value = item.code;
      this.commit();
    }, texts("grid.offer.nothing"));
    host.append(this.box, this.offer.element);
    this.box.readOnly = !actions.model.canEdit;
    if (this.box.readOnly) this.box.inputMode = "none";
    this.box.addEventListener("compositionstart", () => {
      this.#composing = true;
      if (this.mode === "ready") this.open("enter", "");
    });
    this.box.addEventListener("compositionend", () => {
      this.#composing = false;
      this.#search();
    });
    this.box.addEventListener("input", () => {
      if (this.mode === "ready") this.open("enter", this.box.value);
      this.#grow();
      if (!this.#composing) this.#search();
    });
    this.box.addEventListener("blur", () => {
      if (this.mode !== "ready") this.commit();
    });
    surface.element.addEventListener("viewportscroll", () => this.follow());
  }

  /** Begins editing the cell with the cursor, with its own words or with others. */
  open(mode: "enter" | "edit", words?: string): boolean {
    const { cursor } = this.surface;
    const row = cursor ? this.actions.model.view[cursor.row] : undefined;
    const column = cursor ? this.surface.column(cursor.column) : undefined;
    if (!cursor || !row || !column || this.actions.model.isLocked(row, column)) {
      this.box.value = "";
      if (row && column && this.actions.model.canEdit) this.after("cell.locked");
      return false;
    }
    this.mode = mode;
    this.#place = cursor;
    this.box.classList.remove("ready");
    this.box.classList.toggle("money", column.kind === "money");
    if (words === undefined) {
      this.box.value = row.refused[column.name] ?? this.actions.model.cells.edit(column, row.cells[column.name] ?? null, this.actions.model.unit);
      this.box.setSelectionRange(this.box.value.length, this.box.value.length);
    } else if (this.box.value !== words) {
      this.box.value = words;
    }
    this.follow();
    this.#grow();
    if (words !== undefined || column.kind === "choice" || column.kind === "code") this.#search();
    return true;
  }

  /** Takes the words into the cell. False if nothing was edited. */
  commit({ all = false } = {}): boolean {
    if (this.mode === "ready" || !this.#place) return false;
    const place = this.#place;
    const words = this.#chosenWords();
    this.#close();
    if (all) this.actions.commitAll(words);
    else this.after(this.actions.commit(place, words));
    return true;
  }

  cancel(): boolean {
    if (this.mode === "ready") return false;
    this.#close();
    return true;
  }

  openList(): void {
    if (this.mode === "ready" && !this.open("edit")) return;
    const list = this.#list();
    if (list) this.#show(list, "");
  }

  focus(): void {
    this.box.focus({ preventScroll: true });
  }

  /** Keeps the box over its cell, wherever that is scrolled to. */
  follow(): void {
    requestAnimationFrame(() => {
      const cell = this.surface.cursorBox();
      this.box.classList.toggle("away", cell === null);
      if (!cell) return;
      const host = this.host.getBoundingClientRect();
      Object.assign(this.box.style, { left: `${cell.left - host.left}px`, top: `${cell.top - host.top}px`, minWidth: `${cell.width}px`, minHeight: `${cell.height}px` });
      if (this.offer.isOpen) {
        this.offer.place({ left: cell.left - host.left, top: cell.top - host.top, bottom: cell.bottom - host.top, width: cell.width }, host);
      }
    });
  }

  /** What the box says to those who do not see the grid. */
  describe(): void {
    const { cursor, model } = this.surface;
    const row = cursor ? model.view[cursor.row] : undefined;
    const column = cursor ? this.surface.column(cursor.column) : undefined;
    if (!cursor || !row || !column) return;
    const shown = row.refused[column.name] ?? model.cells.show(column, row.cells[column.name] ?? null, model.unit);
    this.box.setAttribute("aria-label", this.texts("grid.cell", { row: cursor.row + 1, column: column.label, value: shown === "" ? this.texts("grid.cell-empty") : shown }));
  }

  /** A code that was only begun is the one marked in the list. */
  #chosenWords(): string {
    const words = this.box.value;
    const chosen = this.offer.isOpen ? this.offer.chosen : undefined;
    const list = this.#list();
    return chosen && list && words.trim() !== "" && !("code" in list.read(words)) ? chosen.code : words;
  }

  #close(): void {
    this.mode = "ready";
    this.#place = null;
    this.#composing = false;
    this.box.value = "";
    this.box.classList.add("ready");
    this.offer.hide();
    this.box.style.height = "";
    this.box.style.width = "";
  }

  #list(): CodeList | undefined {
    const column = this.#place ? this.surface.column(this.#place.column) : undefined;
    return column ? this.actions.model.cells.listOf(column) : undefined;
  }

  #search(): void {
    const list = this.mode === "ready" ? undefined : this.#list();
    if (list) this.#show(list, this.box.value);
  }

  #show(list: CodeList, words: string): void {
    const answer = list.read(words);
    // A cell that already has its code shows what else there is, its own first.
    const found = "code" in answer && this.mode === "edit" ? list.items : list.search(words);
    const own = "code" in answer ? found.findIndex((item) => item.code === answer.code) : -1;
    this.offer.show(found.slice(0, 300), own >= 0 ? own : words.trim() === "" ? -1 : 0);
    this.follow();
  }

  /** The box grows with its words over the cells beside and below. */
  #grow(): void {
    this.box.style.height = "";
    this.box.style.width = "";
    const { box } = this;
    if (box.scrollWidth > box.clientWidth) box.style.width = `${Math.min(420, box.scrollWidth + 24)}px`;
    if (box.scrollHeight > box.clientHeight) box.style.height = `${Math.min(240, box.scrollHeight + 2)}px`;
  }

  get isComposing(): boolean {
    return this.#composing;
  }
}
