import { element } from "../shared/elements";
import type { Texts } from "../shared/texts";
import { fresh } from "./once";

/** Fields with `data-count` tell how many characters they hold, of how many if they have a `maxlength`. */
export function countCharacters(root: ParentNode, texts: Texts): void {
  for (const field of fresh<HTMLTextAreaElement | HTMLInputElement>(root, "[data-count]")) {
    const output = element("span", { class: "character-count" });
    field.after(output);
    const tell = () => {
      const count = field.value.length;
      output.textContent = field.maxLength > 0 ? texts("site.count.of", { count, most: field.maxLength }) : texts("site.count", { count });
      output.classList.toggle("near", field.maxLength > 0 && count > field.maxLength * 0.9);
    };
    field.addEventListener("input", tell);
    tell();
  }
}
