import { element } from "../shared/elements";
import { ask } from "../shared/post";
import type { Texts } from "../shared/texts";
import { fresh } from "./once";

interface Draft {
  readonly words: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

type Written = HTMLFormElement | HTMLTextAreaElement | HTMLInputElement;

const quietMilliseconds = 1200;
const keptDays = 30;

/**
 * What is being written in an element with `data-draft="key"` is kept in the browser at once, and with the server
 * (`/drafts`) when the hand rests: so it survives a closed window, and another machine. The server may hand an older
 * draft over in `data-draft-words` and `data-draft-at` (ISO time); the newer one is offered.
 */
export function drafts(root: ParentNode, texts: Texts): void {
  for (const written of fresh<Written>(root, "[data-draft]")) {
    const key = written.dataset["draft"] ?? "";
    if (key === "") continue;
    const before = wordsOf(written);
    const found = newest(kept(key), given(written));
    if (found && found.words !== before && Date.now() - found.at < keptDays * 86_400_000) offer(written, found, key, texts);
    let timer: ReturnType<typeof setTimeout> | undefined;
    written.addEventListener("input", () => {
      const words = wordsOf(written);
      keep(key, { words, at: Date.now() });
      clearTimeout(timer);
      timer = setTimeout(() => void ask("/drafts", { key, words }), quietMilliseconds);
    });
    const form = written instanceof HTMLFormElement ? written : written.form;
    form?.addEventListener("submit", () => {
      clearTimeout(timer);
      localStorage.removeItem(nameOf(key));
    });
  }
}

const nameOf = (key: string) => `mingzhang.draft.${key}`;

/** A form's words are its fields as JSON: no passwords, no files, and none of what the server put there hidden. */
export function wordsOf(written: Written): string {
  if (!(written instanceof HTMLFormElement)) return written.value;
  const fields: Record<string, string[]> = {};
  for (const field of fieldsOf(written)) {
    const isChoice = field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio");
    if (!isChoice || field.checked) (fields[field.name] ??= []).push(field.value);
  }
  return JSON.stringify(fields);
}

export function write(written: Written, words: string): void {
  if (!(written instanceof HTMLFormElement)) {
    written.value = words;
  } else {
    const fields = parse(words);
    for (const field of fieldsOf(written)) {
      const values = fields[field.name] ?? [];
      if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio")) field.checked = values.includes(field.value);
      else field.value = values.shift() ?? "";
    }
  }
  written.dispatchEvent(new Event("input", { bubbles: true }));
}

function fieldsOf(form: HTMLFormElement): (HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[] {
  return [...form.elements].filter(
    (field): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
      (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement || (field instanceof HTMLInputElement && !["hidden", "password", "file", "submit", "button"].includes(field.type))) && field.name !== "",
  );
}

function parse(words: string): Record<string, string[]> {
  try {
    return JSON.parse(words) as Record<string, string[]>;
  } catch {
    return {};
  }
}

function offer(written: Written, draft: Draft, key: string, texts: Texts): void {
  const time = new Date(draft.at).toLocaleString(document.documentElement.lang || "zh-CN", { month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit" });
  const restore = element("button", { type: "button" }, texts("site.draft.restore"));
  const drop = element("button", { type: "button" }, texts("site.draft.drop"));
  const bar = element("div", { class: "draft-offer", role: "status" }, element("span", {}, texts("site.draft.found", { time })), restore, drop);
  restore.addEventListener("click", () => {
    write(written, draft.words);
    bar.remove();
  });
  drop.addEventListener("click", () => {
    localStorage.removeItem(nameOf(key));
    void ask("/drafts", { key, words: "" });
    bar.remove();
  });
  if (written instanceof HTMLFormElement) written.prepend(bar);
  else written.before(bar);
}

function kept(key: string): Draft | null {
  try {
    const text = localStorage.getItem(nameOf(key));
    const draft = text === null ? null : (JSON.parse(text) as Partial<Draft>);
    return draft && typeof draft.words === "string" && typeof draft.at === "number" ? { words: draft.words, at: draft.at } : null;
  } catch {
    return null;
  }
}

function given(written: Written): Draft | null {
  const words = written.dataset["draftWords"];
  const at = Date.parse(written.dataset["draftAt"] ?? "");
  return words === undefined || Number.isNaN(at) ? null : { words, at };
}

function newest(one: Draft | null, other: Draft | null): Draft | null {
  return one && other ? (one.at >= other.at ? one : other) : (one ?? other);
}

function keep(key: string, draft: Draft): void {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify(draft));
  } catch {
    // The server has it as well, as soon as the hand rests.
  }
}
