import { element } from "../shared/elements";
import type { Texts } from "../shared/texts";
import { fresh } from "./once";

/** An element with `data-drop` around a file input takes files that are dropped on it, and names those chosen. */
export function dropZones(root: ParentNode, texts: Texts): void {
  for (const zone of fresh<HTMLElement>(root, "[data-drop]")) {
    const input = zone.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input) continue;
    const names = element("span", { class: "drop-files", "aria-live": "polite" });
    zone.append(names);
    const tell = () => {
      const files = [...(input.files ?? [])];
      names.textContent = files.map((file) => `${file.name}（${sizeOf(file.size)}）`).join("，");
      zone.classList.toggle("has-files", files.length > 0);
    };
    input.addEventListener("change", tell);
    for (const name of ["dragenter", "dragover"]) {
      zone.addEventListener(name, (event) => {
        event.preventDefault();
        zone.classList.add("drop-over");
      });
    }
    for (const name of ["dragleave", "dragend", "drop"]) zone.addEventListener(name, () => zone.classList.remove("drop-over"));
    zone.addEventListener("drop", (event) => {
      event.preventDefault();
      const dropped = [...(event.dataTransfer?.files ?? [])];
      const accepted = dropped.filter((file) => isAccepted(file.name, input.accept)).slice(0, input.multiple ? undefined : 1);
      if (accepted.length === 0) {
        if (dropped.length > 0) names.textContent = texts("site.drop.refused", { kinds: input.accept });
        return;
      }
      const files = new DataTransfer();
      for (const file of accepted) files.items.add(file);
      input.files = files.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
      if (zone.dataset["drop"] === "submit") input.form?.requestSubmit();
    });
  }
}

/** By the ending of the name only: what a file truly is, the server looks into. */
export function isAccepted(name: string, accept: string): boolean {
  const endings = accept.split(",").map((part) => part.trim().toLowerCase()).filter((part) => part.startsWith("."));
  return endings.length === 0 || endings.some((ending) => name.toLowerCase().endsWith(ending));
}

export function sizeOf(bytes: number): string {
  return bytes < 1024 ? `${bytes} B` : bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}
