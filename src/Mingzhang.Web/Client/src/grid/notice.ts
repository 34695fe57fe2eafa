import { element } from "../shared/elements";
import type { Texts } from "../shared/texts";
import type { Pasted } from "./actions";

interface Offered {
  readonly label: string;
  readonly act: () => void;
}

/** A line above the grid that says what just happened, with what may be done about it. It goes when it is answered. */
export class Notice {
  readonly element = element("div", { class: "grid-notice", role: "status", hidden: true });

  constructor(private readonly texts: Texts) {}

  show(words: string, offers: readonly Offered[] = [], level: "note" | "warning" = "note"): void {
    const close = element("button", { type: "button", class: "close", "aria-label": this.texts("grid.close") }, "×");
    close.addEventListener("click", () => this.hide());
    this.element.className = `grid-notice ${level}`;
    this.element.replaceChildren(
      element("span", {}, words),
      ...offers.map(({ label, act }) => {
        const button = element("button", { type: "button" }, label);
        button.addEventListener("mousedown", (event) => event.preventDefault());
        button.addEventListener("click", () => {
          this.hide();
          act();
        });
        return button;
      }),
      close,
    );
    this.element.hidden = false;
  }

  hide(): void {
    this.element.hidden = true;
  }

  pasted({ plan, rows, fill }: Pasted, undo: () => void): void {
    const { texts } = this;
    const locked = plan.faults.filter((fault) => fault.fault === "cell.locked").length;
    const unread = plan.faults.length - locked;
    const words = [
      texts("grid.paste.done", { rows }),
      plan.appended > 0 && texts("grid.paste.appended", { rows: plan.appended }),
      plan.hasHead && texts("grid.paste.head"),
      plan.unit && texts("grid.paste.unit", { unit: texts(plan.unit === "元" ? "grid.unit.yuan" : "grid.unit.ten-thousand") }),
      plan.unknown.length > 0 && texts("grid.paste.unknown", { heads: plan.unknown.slice(0, 5).join("、") }),
      plan.totals > 0 && texts("grid.paste.totals", { rows: plan.totals }),
      unread > 0 && texts("grid.paste.unread", { cells: unread }),
      locked > 0 && texts("grid.paste.locked", { cells: locked }),
      plan.cut > 0 && texts("grid.paste.cut", { cells: plan.cut }),
    ].filter((part): part is string => typeof part === "string");
    // A plain small paste speaks for itself.
    if (words.length === 1 && plan.fills.length === 0 && rows < 20) return this.hide();
    const offers: Offered[] = plan.fills.length > 0 ? [{ label: texts("grid.paste.fill", { cells: plan.fills.length }), act: fill }] : [];
    this.show(words.join(texts("grid.separator")), [...offers, { label: texts("grid.undo"), act: undo }], unread + locked + plan.cut > 0 ? "warning" : "note");
  }
}
