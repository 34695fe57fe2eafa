import type { Grid } from "./app";
import { areaOf, type Area } from "./selection";

/** The mouse on the grid: where it presses, the keys go; twice opens a cell; heads sort and filter. */
export function bindMouse(app: Grid): void {
  const { surface, editor, model, actions } = app;
  const rearrange = () => app.rearrange();
  const grid: HTMLElement = surface.element;
  grid.addEventListener("mousedown", (event) => {
    const target = event.target as Element;
    if (target.closest(".head-filter")) return;
    if (editor.mode !== "ready") editor.commit();
    // After the library has put its cursor.
    queueMicrotask(() => requestAnimationFrame(() => editor.focus()));
  }, true);
  grid.addEventListener("dblclick", (event) => {
    if (!(event.target as Element).closest("revogr-overlay-selection, revogr-focus, .rgCell")) return;
    event.stopPropagation();
    editor.open("edit");
  }, true);
  editor.box.addEventListener("dblclick", () => {
    if (editor.mode === "ready") editor.open("edit");
  });
  grid.addEventListener("focus", () => editor.focus());
  editor.box.addEventListener("focus", () => {
    if (!surface.selection && model.view.length > 0) surface.moveTo({ row: 0, column: 0 });
  });
  grid.addEventListener("click", (event) => {
    const target = event.target as Element;
    const name = target.closest<HTMLElement>("[data-sort-column]")?.dataset["sortColumn"];
    if (name === undefined) return;
    const { order } = model;
    model.order = order?.column !== name ? { column: name, descending: false } : order.descending ? null : { column: name, descending: true };
    rearrange();
    surface.columns();
  });
  let typing: ReturnType<typeof setTimeout> | undefined;
  grid.addEventListener("input", (event) => {
    const box = event.target as HTMLInputElement;
    const name = box.dataset["filterColumn"];
    if (name === undefined) return;
    model.filters.set(name, box.value);
    box.classList.toggle("active", box.value !== "");
    clearTimeout(typing);
    typing = setTimeout(rearrange, 120);
  });
  // The small square at the corner of a selection: dragged, it fills. The library tells both areas before it fills itself.
  grid.addEventListener("beforeautofill", (event) => {
    event.preventDefault();
    const { oldRange, newRange } = (event as CustomEvent<{ oldRange: Range4; newRange: Range4 }>).detail;
    const offset = surface.selection ? areaOf(surface.selection).left - Math.min(oldRange.x, oldRange.x1) : 0;
    actions.fillFrom(areaFrom(oldRange, offset), areaFrom(newRange, offset));
  });
}

interface Range4 {
  readonly x: number;
  readonly y: number;
  readonly x1: number;
  readonly y1: number;
}

function areaFrom(range: Range4, offset: number): Area {
  return { top: Math.min(range.y, range.y1), bottom: Math.max(range.y, range.y1), left: Math.min(range.x, range.x1) + offset, right: Math.max(range.x, range.x1) + offset };
}

/** The clipboard, as long as no cell is edited: then it is the text box's own. */
export function bindClipboard({ editor, actions, notice }: Grid, undo: () => void): void {
  const { box } = editor;
  const copy = (event: ClipboardEvent): boolean => {
    if (editor.mode !== "ready" || !event.clipboardData) return false;
    event.preventDefault();
    event.clipboardData.setData("text/plain", actions.copy());
    return true;
  };
  box.addEventListener("copy", copy);
  box.addEventListener("cut", (event) => {
    if (copy(event)) actions.clear();
  });
  box.addEventListener("paste", (event) => {
    if (editor.mode !== "ready" || !event.clipboardData) return;
    event.preventDefault();
    const pasted = actions.paste(event.clipboardData.getData("text/plain"), event.clipboardData.getData("text/html"));
    if (pasted) notice.pasted(pasted, undo);
  });
}
