import { element } from "../shared/elements";
import type { Texts } from "../shared/texts";
import type { Conflict, Level } from "./contract";
import type { Model } from "./model";
import { cellOf } from "./cells";
import type { Row } from "./sheet";

interface Issue {
  readonly row: Row;
  readonly column: string;
  readonly level: Level | "comment";
  readonly words: string;
}

/** More than these are told by their number only: nobody works through a list of thousands. */
const mostShown = 200;

/** The list beside the grid: conflicts to decide, what cannot be read, what was found, what others asked. */
export class Panel {
  readonly element = element("aside", { class: "grid-panel", hidden: true });
  count = 0;
  errors = 0;
  #open: boolean | null = null;

  constructor(private readonly model: Model, private readonly texts: Texts, private readonly goTo: (row: Row, column: string) => void) {
    this.element.setAttribute("aria-label", texts("grid.panel"));
  }

  toggle(): void {
    this.#open = this.element.hidden === true;
    this.element.hidden = !this.#open;
  }

  update(): void {
    const issues = this.#issues();
    const { conflicts, summary } = this.model;
    const broken = summary.broken;
    this.count = issues.length + conflicts.length + broken.length;
    this.errors = conflicts.length + broken.length + issues.filter((issue) => issue.level === "error").length;
    // Conflicts open the list by themselves: each day that one waits makes it harder to decide.
    if (conflicts.length > 0) this.#open = true;
    // By itself it opens only where it leaves room for the cells.
    this.element.hidden = !(this.#open ?? (this.errors > 0 && matchMedia("(min-width: 75rem)").matches));
    this.element.replaceChildren(
      ...[
        this.#section("grid.panel.conflicts", conflicts.map((conflict) => this.#conflict(conflict))),
        this.#section("grid.panel.broken", broken.map((words) => element("li", { class: "error" }, words))),
        this.#section("grid.panel.problems", issues.filter((issue) => issue.level !== "comment").map((issue) => this.#issue(issue))),
        this.#section("grid.panel.comments", issues.filter((issue) => issue.level === "comment").map((issue) => this.#issue(issue))),
        this.count === 0 ? element("p", { class: "nothing" }, this.texts("grid.panel.nothing")) : null,
      ].filter((child) => child !== null),
    );
  }

  #issues(): Issue[] {
    const order: Record<Issue["level"], number> = { error: 0, warning: 1, note: 2, comment: 3 };
    const issues: Issue[] = [];
    for (const row of this.model.sheet.rows) {
      for (const [name, words] of Object.entries(row.refused)) {
        const column = this.model.sheet.column(name);
        const fault = column && this.model.faultOf(row, column);
        issues.push({ row, column: name, level: "error", words: this.texts("grid.not-read", { words, why: fault ? this.texts(`grid.fault.${fault}`) : "" }) });
      }
      for (const { column, level, words } of row.problems) issues.push({ row, column, level, words });
      for (const { column, words, by } of row.comments) issues.push({ row, column, level: "comment", words: `${by}：${words}` });
    }
    return issues.sort((one, other) => order[one.level] - order[other.level]);
  }

  #section(key: string, items: readonly HTMLElement[]): HTMLElement | null {
    if (items.length === 0) return null;
    const more = items.length > mostShown ? element("p", { class: "nothing" }, this.texts("grid.panel.more", { count: items.length - mostShown })) : null;
    return element("section", {}, element("h3", {}, this.texts(key), " ", element("span", { class: "count" }, String(items.length))), element("ul", {}, ...items.slice(0, mostShown)), more);
  }

  #place(row: Row, column: string): string {
    const index = this.model.view.indexOf(row);
    const label = this.model.sheet.column(column)?.label ?? column;
    return index < 0 ? label : this.texts("grid.place", { row: index + 1, column: label });
  }

  #issue({ row, column, level, words }: Issue): HTMLElement {
    const button = element("button", { type: "button" }, element("span", { class: "place" }, this.#place(row, column)), element("span", { class: "words" }, words));
    button.addEventListener("click", () => this.goTo(row, column));
    return element("li", { class: level }, button);
  }

  #conflict(conflict: Conflict): HTMLElement {
    const row = this.model.sheet.find(conflict.id);
    const column = this.model.sheet.column(conflict.column);
    const shown = (value: Conflict["mine"]) => {
      const cell = cellOf(value);
      return cell === null ? this.texts("grid.cell-empty") : column ? this.model.cells.show(column, cell, this.model.unit) : cell;
    };
    const choose = (choice: "mine" | "theirs", label: string, value: Conflict["mine"]) => {
      const button = element("button", { type: "button", class: "choice" }, element("span", { class: "whose" }, label), element("span", { class: "value" }, shown(value)));
      button.addEventListener("click", () => this.model.decide(conflict, choice));
      return button;
    };
    const place = element("button", { type: "button" }, element("span", { class: "place" }, row ? this.#place(row, conflict.column) : (column?.label ?? "")), element("span", { class: "words" }, this.texts("grid.conflict", { by: conflict.by, at: conflict.at })));
    if (row) place.addEventListener("click", () => this.goTo(row, conflict.column));
    return element("li", { class: "conflict" }, place, element("div", { class: "choices" }, choose("mine", this.texts("grid.conflict.mine"), conflict.mine), choose("theirs", this.texts("grid.conflict.theirs", { by: conflict.by }), conflict.theirs)));
  }
}
