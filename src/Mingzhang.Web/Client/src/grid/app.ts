import { element } from "../shared/elements";
import type { Texts } from "../shared/texts";
import { Actions } from "./actions";
import { Bar } from "./bar";
import type { GridData } from "./contract";
import { Editor } from "./editor";
import { Keyboard } from "./keyboard";
import type { Merged } from "./merge";
import { Model } from "./model";
import { Notice } from "./notice";
import { Panel } from "./panel";
import { Saver } from "./saver";
import type { Place } from "./selection";
import type { Row } from "./sheet";
import { Status } from "./status";
import { Surface } from "./surface";
import { bindMouse, bindClipboard } from "./hands";

const flashMilliseconds = 4000;

/** Puts the parts of the grid together, and tells each what concerns it. */
export class Grid {
  readonly model: Model;
  readonly surface: Surface;
  readonly actions: Actions;
  readonly editor: Editor;
  readonly saver: Saver;
  readonly notice: Notice;
  readonly #bar: Bar;
  readonly #panel: Panel;
  readonly #status: Status;
  readonly #flashes = new Map<Row, Map<string, string>>();
  #filters = false;
  #searched = "";

  constructor(host: HTMLElement, data: GridData, private readonly texts: Texts) {
    this.model = new Model(data);
    const widths = this.#widths(data.saveUrl);
    const stage = element("div", { class: "grid-surface" });
    this.surface = new Surface(
      this.model,
      stage,
      {
        flashes: this.#flashes,
        conflicted: (row, column) => this.model.conflicts.some((conflict) => conflict.id === row.id && conflict.column === column),
        showFilters: () => this.#filters,
        found: (row, column) => this.#searched !== "" && this.#shown(row, column).includes(this.#searched),
      },
      texts,
      widths,
      () => localStorage.setItem(`mingzhang.widths.${data.saveUrl}`, JSON.stringify(widths)),
    );
    this.actions = new Actions(this.model, this.surface);
    this.notice = new Notice(texts);
    this.#panel = new Panel(this.model, texts, (row, column) => this.#goTo(row, column));
    this.#status = new Status(this.model, this.surface, texts, host.dataset["rowUrl"]);
    this.editor = new Editor(stage, this.surface, this.actions, texts, (fault) => this.#status.selected(fault));
    this.saver = new Saver(
      this.model,
      { saveUrl: data.saveUrl, checkUrl: data.checkUrl, changesUrl: host.dataset["changesUrl"], since: data.now, keepAs: `mingzhang.grid.${host.dataset["owner"] ?? ""}.${data.saveUrl}` },
      () => this.#status.saving(this.saver),
      (merged) => this.#flash(merged),
    );
    this.#bar = new Bar(texts, this.#commands(data), data.canEdit, data.unit);
    new Keyboard(this.editor, this.surface, this.actions, () => this.#bar.openFind());
    host.replaceChildren(this.#bar.element, this.notice.element, element("div", { class: "grid-body" }, stage, this.#panel.element), this.#status.element);
    host.classList.add("grid-host");

    bindMouse(this);
    bindClipboard(this, () => this.model.undo());
    this.surface.listen(() => {
      this.#status.selected();
      this.editor.describe();
      this.editor.follow();
    });
    this.model.listen((aspect) => {
      if (aspect === "rows") this.surface.rows();
      else if (aspect === "unit" || aspect === "cells" || aspect === "problems") this.surface.cells();
      // The list is long to build, and no one reads it between two keys.
      if (aspect !== "state") this.#later();
      this.#update();
    });
    this.#panel.update();
    this.#update();
    this.#status.selected();
    this.#status.saving(this.saver);
    if (this.saver.restore()) this.notice.show(texts("grid.restored"));
    this.#goToAddress();
    addEventListener("hashchange", () => this.#goToAddress());
  }

  /** The words that a cell shows, for finding. */
  #shown(row: Row, name: string): string {
    const column = this.model.sheet.column(name);
    return column ? (row.refused[name] ?? this.model.cells.show(column, row.cells[name] ?? null, this.model.unit)).toLowerCase() : "";
  }

  #commands(data: GridData) {
    return {
      undo: () => this.model.undo(),
      redo: () => this.model.redo(),
      insertRows: () => this.actions.insertRows(),
      deleteRows: () => void this.actions.deleteRows(),
      fillDown: () => this.actions.fillDown(),
      copyWithHead: () => void navigator.clipboard?.writeText(this.actions.copy(true)).then(() => this.notice.show(this.texts("grid.copied")), () => undefined),
      toggleFilters: () => {
        this.#filters = !this.#filters;
        if (!this.#filters) {
          this.model.filters.clear();
          this.rearrange();
        }
        this.surface.columns();
        this.#update();
      },
      find: (words: string, back: boolean) => this.#find(words, back),
      searching: (words: string) => {
        this.#searched = words.trim().toLowerCase();
        this.surface.cells();
      },
      setUnit: (unit: "万元" | "元") => this.model.setUnit(unit),
      check: data.checkUrl === undefined ? undefined : () => void this.saver.check(),
      togglePanel: () => this.#panel.toggle(),
    };
  }

  /** The filters or the order changed. */
  rearrange(): void {
    this.model.arrange();
    this.model.tell("rows");
  }

  #find(words: string, back: boolean): void {
    this.#searched = words.trim().toLowerCase();
    if (this.#searched === "") return;
    const { view, columns } = this.model;
    const width = columns.length;
    const size = view.length * width;
    const at = this.surface.cursor ?? { row: 0, column: -1 };
    for (let step = 1; step <= size; step++) {
      const index = (((at.row * width + at.column + (back ? -step : step)) % size) + size) % size;
      const place: Place = { row: Math.floor(index / width), column: index % width };
      const row = view[place.row];
      if (row && this.#shown(row, columns[place.column]?.name ?? "").includes(this.#searched)) return this.surface.moveTo(place);
    }
    this.notice.show(this.texts("grid.not-found", { words }));
  }

  /** Findings and remarks lead to a row by its address, as they do on a page without script. */
  #goToAddress(): void {
    const id = /^#row-(.+)$/.exec(location.hash)?.[1];
    const row = id === undefined ? undefined : this.model.sheet.find(decodeURIComponent(id));
    if (row) this.#goTo(row, this.model.columns[0]?.name ?? "");
  }

  #goTo(row: Row, name: string): void {
    if (!this.model.view.includes(row)) {
      this.model.filters.clear();
      this.rearrange();
    }
    this.surface.moveTo({ row: this.model.view.indexOf(row), column: this.model.columns.findIndex((column) => column.name === name) });
    this.editor.focus();
  }

  /** What others wrote is marked for a moment. */
  #flash(merged: Merged): void {
    for (const { row, column, by } of merged.cells) {
      const columns = this.#flashes.get(row) ?? new Map<string, string>();
      this.#flashes.set(row, columns.set(column, by));
    }
    this.surface.cells();
    setTimeout(() => {
      for (const { row } of merged.cells) this.#flashes.delete(row);
      this.surface.cells();
    }, flashMilliseconds);
  }

  #timer: ReturnType<typeof setTimeout> | undefined;

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#panel.update();
      this.#update();
      if (this.surface.selection) this.#status.selected();
    }, 150);
  }

  #update(): void {
    const { undoStack } = this.model;
    this.#bar.update({ canUndo: undoStack.canUndo, canRedo: undoStack.canRedo, filters: this.#filters, issues: this.texts("grid.panel.count", { count: this.#panel.count }) });
    this.#bar.element.classList.toggle("has-errors", this.#panel.errors > 0);
  }

  #widths(url: string): Record<string, number> {
    try {
      return JSON.parse(localStorage.getItem(`mingzhang.widths.${url}`) ?? "{}") as Record<string, number>;
    } catch {
      return {};
    }
  }
}
