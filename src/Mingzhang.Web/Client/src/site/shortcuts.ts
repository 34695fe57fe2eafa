import { element } from "../shared/elements";
import type { Texts } from "../shared/texts";

const sequenceMilliseconds = 1200;

/**
 * Elements with `data-shortcut="g b"` are pressed by these keys, typed one after the other outside of fields. `?` lists
 * them, `/` goes to the first box that searches or filters, Ctrl+S sends the form that is being filled in.
 */
export function bindShortcuts(texts: Texts): void {
  let typed = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const target = event.target as HTMLElement;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      const form = target.closest<HTMLFormElement>("form[data-guard], form[data-draft]");
      if (!form) return;
      event.preventDefault();
      form.requestSubmit();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isField(target)) return;
    if (event.key === "?") {
      event.preventDefault();
      list(texts);
      return;
    }
    if (event.key === "/") {
      const box = document.querySelector<HTMLInputElement>("input[type=search], input[data-filter]");
      if (!box) return;
      event.preventDefault();
      box.focus();
      return;
    }
    if (event.key.length !== 1) return;
    clearTimeout(timer);
    timer = setTimeout(() => (typed = ""), sequenceMilliseconds);
    typed = typed === "" ? event.key : `${typed} ${event.key}`;
    const known = [...document.querySelectorAll<HTMLElement>("[data-shortcut]")];
    const found = known.find((each) => each.dataset["shortcut"] === typed);
    if (found) {
      typed = "";
      event.preventDefault();
      if (isField(found)) found.focus();
      else found.click();
    } else if (!known.some((each) => each.dataset["shortcut"]?.startsWith(`${typed} `))) {
      typed = "";
    }
  });
}

function isField(target: HTMLElement): boolean {
  return target.matches("input, textarea, select") || target.isContentEditable;
}

function list(texts: Texts): void {
  const before = document.querySelector<HTMLDialogElement>("dialog.shortcut-list");
  if (before?.open) return before.close();
  before?.remove();
  const names = new Map<string, string>();
  for (const each of document.querySelectorAll<HTMLElement>("[data-shortcut]")) {
    const key = each.dataset["shortcut"] ?? "";
    if (!names.has(key)) names.set(key, (each.getAttribute("aria-label") ?? each.textContent).trim());
  }
  const fixed: [string, string][] = [["?", texts("site.keys.list")], ["/", texts("site.keys.search")], ["Ctrl S", texts("site.keys.save")]];
  const dialog = element(
    "dialog",
    { class: "shortcut-list", "aria-label": texts("site.keys") },
    element("h2", {}, texts("site.keys")),
    element("dl", {}, ...[...fixed, ...names].flatMap(([keys, words]) => [element("dt", {}, ...keys.split(" ").map((key) => element("kbd", {}, key))), element("dd", {}, words)])),
    element("form", { method: "dialog" }, element("button", {}, texts("site.close"))),
  );
  document.body.append(dialog);
  dialog.showModal();
}
