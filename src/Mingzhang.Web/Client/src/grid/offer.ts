import { element } from "../shared/elements";
import type { ListItem } from "./contract";

/** The list below an edited cell: codes and choices to pick from, by keys or mouse. */
export class Offer {
  readonly element = element("div", { class: "grid-offer", role: "listbox", hidden: true, id: "grid-offer" });
  #items: readonly ListItem[] = [];
  #chosen = -1;

  constructor(private readonly pick: (item: ListItem) => void, private readonly nothing: string) {
    this.element.addEventListener("mousedown", (event) => {
      // The cell keeps the keys: a click here picks and does not leave it.
      event.preventDefault();
      const place = (event.target as Element).closest<HTMLElement>("[data-place]")?.dataset["place"];
      const item = place === undefined ? undefined : this.#items[Number(place)];
      if (item) this.pick(item);
    });
  }

  get chosen(): ListItem | undefined {
    return this.#items[this.#chosen];
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  show(items: readonly ListItem[], choose: number): void {
    this.#items = items;
    this.#chosen = items.length === 0 ? -1 : choose;
    this.element.replaceChildren(
      ...(items.length === 0
        ? [element("div", { class: "nothing" }, this.nothing)]
        : items.map((item, place) =>
            element(
              "div",
              { role: "option", "data-place": String(place), id: `grid-offer-${place}`, "aria-selected": String(place === this.#chosen) },
              // A choice that is only a word has a code that nobody types.
              /^[\dA-Z.]+$/.test(item.code) && element("span", { class: "code" }, item.code),
              element("span", { class: "name" }, item.name),
              item.path !== undefined && element("span", { class: "path" }, item.path),
            ),
          )),
    );
    this.element.hidden = false;
    this.#reveal();
  }

  hide(): void {
    this.element.hidden = true;
    this.#items = [];
    this.#chosen = -1;
  }

  move(step: number): void {
    if (this.#items.length === 0) return;
    this.#chosen = this.#chosen < 0 && step < 0 ? this.#items.length - 1 : Math.max(0, Math.min(this.#chosen + step, this.#items.length - 1));
    for (const [place, child] of [...this.element.children].entries()) child.setAttribute("aria-selected", String(place === this.#chosen));
    this.#reveal();
  }

  /** Below the cell, or above it where there is no room. Coordinates are the host's. */
  place(cell: { readonly left: number; readonly top: number; readonly bottom: number; readonly width: number }, room: { readonly width: number; readonly height: number }): void {
    const height = Math.min(280, this.element.scrollHeight + 2);
    const below = cell.bottom + height <= room.height || cell.top < height;
    const width = Math.min(room.width, Math.max(cell.width, 340));
    Object.assign(this.element.style, {
      left: `${Math.max(0, Math.min(cell.left, room.width - width))}px`,
      width: `${width}px`,
      top: `${below ? cell.bottom : cell.top - height}px`,
    });
  }

  #reveal(): void {
    this.element.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }
}
