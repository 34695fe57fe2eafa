import { fresh } from "./once";

const changed = new Set<HTMLFormElement>();
let bound = false;

/** Forms with `data-guard` ask before the page is left with words that were typed and not sent. */
export function guardForms(root: ParentNode): void {
  for (const form of fresh<HTMLFormElement>(root, "form[data-guard]")) {
    form.addEventListener("input", () => changed.add(form));
    form.addEventListener("submit", () => changed.delete(form));
    form.addEventListener("reset", () => changed.delete(form));
  }
  if (bound) return;
  bound = true;
  addEventListener("beforeunload", (event) => {
    if (isGuarded()) event.preventDefault();
  });
}

/** True if the page has a guarded form with unsent words; one that was swapped away has none. */
export function isGuarded(): boolean {
  return [...changed].some((form) => form.isConnected);
}
