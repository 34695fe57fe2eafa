import type { PluginProviders } from "@revolist/revogrid";
import type { Column } from "./contract";
import { columnsOf, type Marks } from "./columns";
import type { Model } from "./model";
import { areaOf, single, type Place, type Selection } from "./selection";
import type { Texts } from "../shared/texts";

type ColumnSide = "rgCol" | "colPinStart";
type GridElement = HTMLRevoGridElement;

/**
 * RevoGrid as the surface: it draws the cells that are in sight and tells where the mouse went. Keys, editing, the
 * clipboard and the data are not its own, since each of them has to be the same on all its parts.
 */
export class Surface {
  readonly element: GridElement;
  selection: Selection | null = null;
  /** Whole rows were selected by their numbers: then all columns are meant, also those that are pinned. */
  wholeRows = false;
  readonly #pinned: number;
  readonly #listeners = new Set<() => void>();
  #providers: PluginProviders | undefined;
  #side: ColumnSide = "rgCol";
  #drawing = false;

  constructor(readonly model: Model, host: HTMLElement, readonly marks: Marks, private readonly texts: Texts, private readonly widths: { [column: string]: number }, private readonly keepWidths: () => void) {
    // On a phone, pinned columns would leave nothing beside them.
    this.#pinned = matchMedia("(min-width: 48rem)").matches ? model.columns.filter((column) => column.pinned).length : 0;
    this.element = document.createElement("revo-grid");
    Object.assign(this.element, {
      theme: "compact",
      range: true,
      resize: true,
      readonly: !model.canEdit,
      rowSize: 30,
      canFocus: true,
      accessible: true,
      rowHeaders: {
        size: 56,
        cellTemplate: (_: unknown, props: { type: string; rowIndex: number; model: unknown }) => (props.type === "rowPinEnd" ? this.texts("grid.total") : this.isNewRow(props.rowIndex) ? "＋" : String(props.rowIndex + 1)),
        cellProperties: (props: { type: string; rowIndex: number }) => ({ class: { "row-number": true, total: props.type === "rowPinEnd", "new-row": props.type !== "rowPinEnd" && this.isNewRow(props.rowIndex) } }),
      },
    });
    this.columns();
    this.rows();
    host.append(this.element);
    this.#watch();
    void this.element.componentOnReady().then(async () => (this.#providers = await this.element.getProviders()));
  }

  listen(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** The columns anew: their heads or widths changed. */
  columns(): void {
    this.element.columns = columnsOf(this.model, this.marks, this.widths, this.#pinned, this.texts);
    this.element.classList.toggle("with-filters", this.marks.showFilters());
  }

  /** The rows anew: there are others, or in another order. */
  rows(): void {
    this.element.source = [...this.model.view] as never;
    this.totals();
  }

  /** The cells anew; many changes within one frame are drawn once. */
  cells(): void {
    if (this.#drawing) return;
    this.#drawing = true;
    requestAnimationFrame(() => {
      this.#drawing = false;
      void this.element.refresh("rgRow");
      this.totals();
    });
  }

  totals(): void {
    const hasMoney = this.model.columns.some((column) => column.kind === "money");
    this.element.pinnedBottomSource = hasMoney ? [{ total: true }] : [];
  }

  isNewRow(index: number): boolean {
    const row = this.model.view[index];
    return row !== undefined && this.model.isEmptyRow(row);
  }

  column(index: number): Column | undefined {
    return this.model.columns[index];
  }

  /** The last place that can be selected. */
  get last(): Place {
    return { row: this.model.view.length - 1, column: this.model.columns.length - 1 };
  }

  /** Puts the selection. The pinned columns and the others are two surfaces: a selection stays on one of them. */
  select(selection: Selection, { wholeRows = false } = {}): void {
    const { row: lastRow, column: lastColumn } = this.last;
    if (lastRow < 0) return;
    const inside = (place: Place): Place => ({ row: Math.max(0, Math.min(place.row, lastRow)), column: Math.max(0, Math.min(place.column, lastColumn)) });
    const from = inside(selection.from);
    const to = inside(selection.to);
    this.#side = from.column < this.#pinned ? "colPinStart" : "rgCol";
    const offset = this.#side === "rgCol" ? this.#pinned : 0;
    const end = this.#side === "rgCol" ? lastColumn : this.#pinned - 1;
    const reach = { row: to.row, column: Math.max(offset, Math.min(to.column, end)) };
    this.selection = { from, to: reach };
    this.wholeRows = wholeRows;
    void this.element.setCellsFocus({ x: from.column - offset, y: from.row }, { x: reach.column - offset, y: reach.row }, this.#side, "rgRow");
    this.#reveal(reach);
    this.#tell();
  }

  /** The columns that the selection means. */
  selectedColumns(): readonly Column[] {
    if (!this.selection) return [];
    const area = areaOf(this.selection);
    return this.wholeRows ? this.model.columns : this.model.columns.slice(area.left, area.right + 1);
  }

  /** Where the cell with the cursor is on the screen; null if it is scrolled away. */
  cursorBox(): DOMRect | null {
    const cursor = this.element.querySelector<HTMLElement>("revogr-focus.focused-cell");
    return cursor?.getBoundingClientRect() ?? null;
  }

  get rowsInSight(): number {
    const first = this.element.querySelector("revogr-viewport-scroll.rgCol .vertical-inner");
    return Math.max(1, Math.floor((first?.clientHeight ?? 300) / 30) - 1);
  }

  /** Brings a cell into sight. RevoGrid does it for the cursor only, and the far end of a selection matters as much. */
  #reveal(place: Place): void {
    const inner = this.element.querySelector<HTMLElement>("revogr-viewport-scroll.rgCol .vertical-inner");
    if (!inner) return;
    const top = place.row * 30;
    if (top < inner.scrollTop || top + 30 > inner.scrollTop + inner.clientHeight) {
      const y = top < inner.scrollTop ? top : top + 30 - inner.clientHeight;
      void this.element.scrollToCoordinate({ y });
    }
    const outer = this.element.querySelector<HTMLElement>("revogr-viewport-scroll.rgCol");
    const columns = this.#providers?.dimension.stores.rgCol.store;
    if (!outer || !columns || place.column < this.#pinned) return;
    const left = columns.get("indexToItem")[place.column - this.#pinned]?.start ?? (place.column - this.#pinned) * columns.get("originItemSize");
    const right = columns.get("indexToItem")[place.column - this.#pinned]?.end ?? left + columns.get("originItemSize");
    if (left < outer.scrollLeft || right > outer.scrollLeft + outer.clientWidth) {
      outer.scrollLeft = left < outer.scrollLeft ? left : right - outer.clientWidth;
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  /** What the mouse selects comes back as events of the surface. */
  #watch(): void {
    this.element.addEventListener("focuscell", (event) => {
      const { focus, end, rowType, colType } = event.detail as unknown as { focus: { x: number; y: number }; end: { x: number; y: number }; rowType: string; colType: ColumnSide };
      if (rowType !== "rgRow") return;
      this.#side = colType;
      const offset = colType === "rgCol" ? this.#pinned : 0;
      this.wholeRows = false;
      this.selection = { from: { row: focus.y, column: focus.x + offset }, to: { row: end.y, column: end.x + offset } };
      this.#tell();
    });
    this.element.addEventListener("setrange", (event) => {
      const range = event.detail as unknown as { x: number; y: number; x1: number; y1: number; type: string };
      if (range.type !== "rgRow" || !this.selection) return;
      const offset = this.#side === "rgCol" ? this.#pinned : 0;
      const { from } = this.selection;
      // The range is told by its corners; the cursor is in one of them, the selection reaches to the other.
      const to = { row: from.row === range.y ? range.y1 : range.y, column: from.column === range.x + offset ? range.x1 + offset : range.x + offset };
      this.selection = { from, to };
      this.#tell();
    });
    this.element.addEventListener("aftercolumnresize", (event) => {
      for (const column of Object.values(event.detail as unknown as Record<string, { prop: string; size: number }>)) this.widths[column.prop] = column.size;
      this.keepWidths();
    });
    (this.element as HTMLElement).addEventListener("mousedown", (event) => this.#rowNumber(event), true);
    // Keys, focus, editing and the clipboard are handled by the editor's own box, wherever the library would handle them too.
    for (const name of ["beforekeydown", "beforekeyup", "beforepaste", "beforecopy", "beforecut", "beforeeditstart", "beforefocuslost", "beforerangeedit", "beforeedit", "afterfocus"]) {
      (this.element as HTMLElement).addEventListener(name, (event) => event.preventDefault());
    }
  }

  /** A click on a row's number selects the row, with Shift all rows up to it. */
  #rowNumber(event: MouseEvent): void {
    const cell = (event.target as Element).closest<HTMLElement>(".rowHeaders .rgCell:not(.total)");
    const row = Number(cell?.dataset["rgrow"] ?? Number.NaN);
    if (!Number.isInteger(row)) return;
    event.preventDefault();
    event.stopPropagation();
    const from = event.shiftKey && this.selection ? this.selection.from.row : row;
    this.select({ from: { row: from, column: this.#pinned }, to: { row, column: this.last.column } }, { wholeRows: true });
  }

  get cursor(): Place | null {
    return this.selection?.from ?? null;
  }

  moveTo(place: Place): void {
    this.select(single(place));
  }
}
