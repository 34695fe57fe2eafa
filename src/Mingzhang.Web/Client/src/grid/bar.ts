import { element } from "../shared/elements";
import type { Texts } from "../shared/texts";
import type { MoneyUnit } from "./contract";

export interface BarCommands {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly insertRows: () => void;
  readonly deleteRows: () => void;
  readonly fillDown: () => void;
  readonly copyWithHead: () => void;
  readonly toggleFilters: () => void;
  readonly find: (words: string, back: boolean) => void;
  readonly searching: (words: string) => void;
  readonly setUnit: (unit: MoneyUnit) => void;
  readonly check: (() => void) | undefined;
  readonly togglePanel: () => void;
}

/** What the keys of the grid do, in the order of the list that a person opens. */
const keys: readonly (readonly [string, string])[] = [
  ["Enter / Tab", "grid.help.move"], ["F2", "grid.help.edit"], ["Alt+↓", "grid.help.list"], ["Ctrl+C / X / V", "grid.help.clipboard"],
  ["Ctrl+Z / Y", "grid.help.undo"], ["Ctrl+D / R", "grid.help.fill"], ["Ctrl+Enter", "grid.help.fill-all"], ["Ctrl+← ↑ → ↓", "grid.help.edge"],
  ["Shift+Space", "grid.help.row"], ["Ctrl+Space", "grid.help.column"], ["Ctrl+Shift++", "grid.help.insert"], ["Ctrl+-", "grid.help.delete"],
  ["Ctrl+F", "grid.help.find"], ["Esc", "grid.help.leave"],
];

/** The line of buttons above the grid. */
export class Bar {
  readonly element: HTMLElement;
  readonly #undo: HTMLButtonElement;
  readonly #redo: HTMLButtonElement;
  readonly #filters: HTMLButtonElement;
  readonly #panel: HTMLButtonElement;
  readonly #find: HTMLInputElement;

  constructor(texts: Texts, commands: BarCommands, canEdit: boolean, unit: MoneyUnit) {
    const button = (key: string, act: () => void, hint?: string) => {
      const made = element("button", { type: "button", title: hint === undefined ? null : `${texts(key)} ${hint}` }, texts(key));
      made.addEventListener("click", act);
      // A press must not take the keys from the grid.
      made.addEventListener("mousedown", (event) => event.preventDefault());
      return made;
    };
    this.#undo = button("grid.undo", commands.undo, "Ctrl+Z");
    this.#redo = button("grid.redo", commands.redo, "Ctrl+Y");
    this.#filters = button("grid.filter", commands.toggleFilters);
    this.#panel = button("grid.panel", commands.togglePanel);
    this.#panel.classList.add("panel-button");
    this.#find = element("input", { type: "search", class: "grid-find", placeholder: texts("grid.find"), "aria-label": texts("grid.find"), autocomplete: "off" });
    this.#find.addEventListener("input", () => commands.searching(this.#find.value));
    this.#find.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Enter") {
        event.preventDefault();
        commands.find(this.#find.value, event.shiftKey);
      }
    });
    const units = element("div", { class: "grid-units", role: "group", "aria-label": texts("grid.unit") });
    for (const each of ["万元", "元"] as const) {
      const made = button(each === "元" ? "grid.unit.yuan" : "grid.unit.ten-thousand", () => {
        for (const other of units.children) other.setAttribute("aria-pressed", String(other === made));
        commands.setUnit(each);
      });
      made.setAttribute("aria-pressed", String(each === unit));
      units.append(made);
    }
    const help = element("details", { class: "grid-help" }, element("summary", {}, texts("grid.help")), element("dl", {}, ...keys.flatMap(([key, words]) => [element("dt", {}, ...kbd(key)), element("dd", {}, texts(words))])));
    const group = (...children: (HTMLElement | false)[]) => element("div", { class: "grid-group" }, ...children);
    this.element = element(
      "div",
      { class: "grid-bar", role: "toolbar", "aria-label": texts("grid.toolbar") },
      canEdit && group(this.#undo, this.#redo),
      canEdit && group(button("grid.insert", commands.insertRows, "Ctrl+Shift++"), button("grid.delete", commands.deleteRows, "Ctrl+-"), button("grid.fill", commands.fillDown, "Ctrl+D")),
      group(this.#filters, button("grid.copy-with-head", commands.copyWithHead), this.#find),
      units,
      element("div", { class: "grid-space" }),
      commands.check !== undefined && button("grid.check", commands.check),
      this.#panel,
      help,
    );
  }

  update({ canUndo, canRedo, filters, issues }: { canUndo: boolean; canRedo: boolean; filters: boolean; issues: string }): void {
    this.#undo.disabled = !canUndo;
    this.#redo.disabled = !canRedo;
    this.#filters.setAttribute("aria-pressed", String(filters));
    this.#panel.textContent = issues;
  }

  openFind(): void {
    this.#find.focus();
    this.#find.select();
  }
}

function kbd(key: string): (Node | string)[] {
  return key.split(/( \/ )/).map((part) => (part === " / " ? part : element("kbd", {}, part)));
}
