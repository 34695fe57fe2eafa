import type { Texts } from "../shared/texts";
import { fresh } from "./once";

/** Buttons with `data-copy`: the text itself, or the selector of the element whose text is copied. */
export function copyButtons(root: ParentNode, texts: Texts): void {
  for (const button of fresh<HTMLButtonElement>(root, "button[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const wanted = button.dataset["copy"] ?? "";
      const source = wanted.startsWith("#") ? document.querySelector<HTMLElement>(wanted) : null;
      const text = source instanceof HTMLInputElement || source instanceof HTMLTextAreaElement ? source.value : (source?.innerText ?? wanted);
      const label = button.textContent;
      void navigator.clipboard.writeText(text).then(() => {
        button.textContent = texts("site.copied");
        setTimeout(() => (button.textContent = label), 2000);
      }, () => undefined);
    });
  }
}

/** Buttons with `data-print`, which a page without script does not show (`hidden`). */
export function printButtons(root: ParentNode): void {
  for (const button of fresh<HTMLButtonElement>(root, "button[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
}
