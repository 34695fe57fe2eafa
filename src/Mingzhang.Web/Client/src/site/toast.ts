import { element } from "../shared/elements";
import type { Texts } from "../shared/texts";

/** A short word at the foot of the page, for what no form on it can show. It stays until it is closed: errors are read slowly. */
export function toast(words: string, texts: Texts): void {
  document.querySelector(".page-toast")?.remove();
  const close = element("button", { type: "button", "aria-label": texts("site.close") }, "×");
  const made = element("div", { class: "page-toast", role: "alert" }, element("span", {}, words), close);
  close.addEventListener("click", () => made.remove());
  document.body.append(made);
}
