import { element } from "../shared/elements";
import type { Texts } from "../shared/texts";
import { fresh } from "./once";

/**
 * Tables with `data-sort` with one head row are sorted by a press on a head. A cell may give what it is sorted by
 * in `data-value`; heads with `data-sort="none"` stay as they are. Sums stand in the foot and stay there.
 */
export function sortTables(root: ParentNode, texts: Texts): void {
  for (const table of fresh<HTMLTableElement>(root, "table[data-sort]")) {
    const [head, ...more] = rowsOf(table.tHead);
    // With heads over several rows, the place of a head is not the place of its cells.
    if (!head || more.length > 0) continue;
    for (const [place, cell] of [...head.cells].entries()) {
      if (cell.dataset["sort"] === "none" || cell.colSpan > 1 || cell.textContent.trim() === "") continue;
      const button = element("button", { type: "button", class: "sort-button", title: texts("site.sort", { column: cell.textContent.trim() }) });
      button.append(...cell.childNodes);
      cell.append(button);
      button.addEventListener("click", () => {
        const descending = cell.getAttribute("aria-sort") === "ascending";
        for (const other of head.cells) other.removeAttribute("aria-sort");
        cell.setAttribute("aria-sort", descending ? "descending" : "ascending");
        for (const body of table.tBodies) body.append(...sorted(rowsOf(body), place, descending));
      });
    }
  }
}

function rowsOf(part: Element | null): HTMLTableRowElement[] {
  return part ? [...part.querySelectorAll<HTMLTableRowElement>(":scope > tr")] : [];
}

export function sorted(rows: readonly HTMLTableRowElement[], place: number, descending: boolean): HTMLTableRowElement[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row.cells[place]) }));
  const collator = new Intl.Collator("zh-u-co-pinyin", { numeric: true });
  return keyed
    .sort((one, other) => {
      // Empty cells come last both ways: they are what is missing, not what is least.
      if (one.key === "" || other.key === "") return one.key === other.key ? 0 : one.key === "" ? 1 : -1;
      const order = typeof one.key === "number" && typeof other.key === "number" ? one.key - other.key : collator.compare(String(one.key), String(other.key));
      return descending ? -order : order;
    })
    .map(({ row }) => row);
}

/** Numbers only order rows here; no amount is computed with them. */
function keyOf(cell: HTMLTableCellElement | undefined): number | string {
  const text = (cell?.dataset["value"] ?? cell?.textContent ?? "").trim();
  if (text === "" || /^[-–—]+$/.test(text)) return "";
  const bare = text.replace(/[,，\s]/g, "").replace(/^\((.+)\)$/, "-$1").replace(/(%|万元|元|分|天|项)$/, "");
  return /^[-−]?\d+(\.\d+)?$/.test(bare) ? Number(bare.replace("−", "-")) : text;
}

/**
 * A table with `data-filter` gets a box over it that keeps the rows with the words typed; a box with
 * `data-filter="#table"` is one for that table.
 */
export function filterTables(root: ParentNode, texts: Texts): void {
  for (const table of fresh<HTMLTableElement>(root, "table[data-filter]")) {
    const box = element("input", { type: "search", class: "table-filter", placeholder: texts("site.filter"), "aria-label": texts("site.filter"), autocomplete: "off" });
    const tools = table.closest(".table")?.querySelector(".table-tools");
    if (tools) tools.append(box);
    else (table.closest(".table-scroll") ?? table).before(box);
    bind(box, () => table, texts);
  }
  for (const box of fresh<HTMLInputElement>(root, "input[data-filter]")) {
    bind(box, () => document.querySelector<HTMLTableElement>(box.dataset["filter"] ?? ""), texts);
  }
}

function bind(box: HTMLInputElement, tableOf: () => HTMLTableElement | null, texts: Texts): void {
  const none = element("p", { class: "table-filter-none", role: "status", hidden: true });
  box.addEventListener("input", () => {
    const table = tableOf();
    if (!table) return;
    const words = box.value.trim().toLowerCase().split(/\s+/).filter((word) => word !== "");
    let shown = 0;
    for (const body of table.tBodies) {
      for (const row of rowsOf(body)) {
        const text = row.textContent.toLowerCase();
        row.hidden = !words.every((word) => text.includes(word));
        if (!row.hidden) shown++;
      }
    }
    if (!none.isConnected) (table.closest(".table-scroll") ?? table).after(none);
    none.hidden = shown > 0 || words.length === 0;
    none.textContent = texts("site.filter.none", { words: box.value.trim() });
  });
}
