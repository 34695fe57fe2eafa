import type { Span } from "./paste";

/**
 * Where the clipboard's HTML has merged cells. Null if it has no table, or one of another shape than the text: then
 * nothing is known. The HTML is parsed apart from the page; nothing in it is loaded or run.
 */
export function spansOf(html: string, rows: number): Span[] | null {
  if (html === "" || html.length > 20_000_000) return null;
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table || table.rows.length !== rows) return null;
  const spans: Span[] = [];
  const taken = new Set<string>();
  for (const [row, line] of [...table.rows].entries()) {
    let column = 0;
    for (const cell of [...line.cells]) {
      while (taken.has(`${row}/${column}`)) column++;
      const down = Math.min(cell.rowSpan || 1, rows - row);
      const across = Math.min(cell.colSpan || 1, 1000);
      if (down > 1 || across > 1) spans.push({ row, column, rows: down, columns: across });
      for (let below = 1; below < down; below++) {
        for (let beside = 0; beside < across; beside++) taken.add(`${row + below}/${column + beside}`);
      }
      column += across;
    }
  }
  return spans;
}
