import { element } from "../shared/elements";
import type { Texts } from "../shared/texts";
import type { Column } from "./contract";
import { formatMoney } from "./money";
import type { Model } from "./model";
import type { Saver } from "./saver";
import { areaOf, isSingle } from "./selection";
import type { Row } from "./sheet";
import type { Surface } from "./surface";
import { sumOf } from "./view";

/** The line below the grid: what is at the cursor, what the selection adds up to, and whether all is saved. */
export class Status {
  readonly element: HTMLElement;
  readonly #cell = element("div", { class: "at" });
  readonly #sums = element("div", { class: "sums" });
  readonly #row: HTMLAnchorElement;
  readonly #state = element("div", { class: "state", role: "status" });

  /** @param rowUrl Where a row has a page of its own; its id and column go behind. */
  constructor(private readonly model: Model, private readonly surface: Surface, private readonly texts: Texts, private readonly rowUrl: string | undefined) {
    this.#row = element("a", { class: "row-page", hidden: true }, texts("grid.row"));
    this.element = element("div", { class: "grid-status" }, this.#cell, this.#sums, this.#row, this.#state);
  }

  selected(fault: string | null = null): void {
    const { selection } = this.surface;
    if (!selection) {
      this.#cell.textContent = this.texts(this.model.canEdit ? "grid.hint" : "grid.read-only");
      return;
    }
    const { from } = selection;
    const row = this.model.view[from.row];
    const column = this.surface.column(from.column);
    if (!row || !column) return;
    // A row that is not saved yet has no page.
    this.#row.hidden = this.rowUrl === undefined || row.version === 0;
    this.#row.href = `${this.rowUrl ?? ""}${encodeURIComponent(row.id)}&column=${column.name}`;
    const words = [
      ...(fault === null ? this.#refused(row, column) : [this.texts(`grid.fault.${fault}`)]),
      ...row.problems.filter((problem) => problem.column === column.name).map((problem) => problem.words),
      ...row.comments.filter((comment) => comment.column === column.name).map((comment) => `${comment.by}：${comment.words}`),
    ];
    const value = row.cells[column.name] ?? null;
    const path = value === null ? undefined : this.model.cells.listOf(column)?.pathOf(value);
    const shown = path ? `${path}/${this.model.cells.show(column, value, this.model.unit)}` : this.model.cells.show(column, value, this.model.unit);
    this.#cell.classList.toggle("error", words.length > 0 && (fault !== null || row.refused[column.name] !== undefined || row.problems.some((problem) => problem.column === column.name && problem.level === "error")));
    this.#cell.replaceChildren(element("span", { class: "place" }, this.texts("grid.place", { row: from.row + 1, column: column.label })), " ", words.length > 0 ? words.join("　") : shown);
    this.#sum();
  }

  #refused(row: Row, column: Column): string[] {
    const fault = this.model.faultOf(row, column);
    return fault ? [this.texts("grid.not-read", { words: row.refused[column.name] ?? "", why: this.texts(`grid.fault.${fault}`) })] : [];
  }

  #sum(): void {
    const { selection } = this.surface;
    if (!selection || (isSingle(selection) && !this.surface.wholeRows)) {
      this.#sums.textContent = "";
      return;
    }
    const area = areaOf(selection);
    const { filled, amounts, fen } = sumOf(this.model.view.slice(area.top, area.bottom + 1), this.surface.selectedColumns());
    const unit = this.texts(this.model.unit === "元" ? "grid.unit.yuan" : "grid.unit.ten-thousand");
    this.#sums.textContent = amounts > 0 ? this.texts("grid.sums", { count: filled, sum: formatMoney(fen, this.model.unit), unit }) : this.texts("grid.count", { count: filled });
  }

  saving(saver: Saver): void {
    const { state } = saver;
    const rows = this.model.queue.count;
    const two = (number: number) => String(number).padStart(2, "0");
    this.#state.dataset["state"] = state.kind;
    if (!this.model.canEdit) this.#state.textContent = this.texts("grid.read-only");
    else if (state.kind === "saved") this.#state.textContent = this.texts("grid.state.saved", { time: `${two(state.at.getHours())}:${two(state.at.getMinutes())}` });
    else if (state.kind === "refused") this.#state.replaceChildren(this.texts("grid.state.refused", { words: state.words, rows }), " ", this.#retry(saver));
    else if (state.kind === "away") this.#state.replaceChildren(this.texts("grid.state.away", { rows }), " ", this.#retry(saver));
    else this.#state.textContent = this.texts(`grid.state.${state.kind}`, { rows });
  }

  #retry(saver: Saver): HTMLElement {
    const button = element("button", { type: "button" }, this.texts("grid.retry"));
    button.addEventListener("click", () => void saver.send());
    return button;
  }
}
