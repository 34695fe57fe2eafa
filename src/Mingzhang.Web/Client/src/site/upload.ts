import { antiforgery, antiforgeryHeader } from "../shared/post";
import type { Texts } from "../shared/texts";
import { working } from "./progress";
import { toast } from "./toast";

/** Smaller files are there before a bar could be seen. */
const smallest = 256 * 1024;

/**
 * Forms with files show how much of them has arrived. Where the answer leads to another page, the browser goes there; else it takes
 * the place of this one: the form again with what was wrong. Forms that htmx sends, and those that lead to a download, are left alone.
 */
export function bindUploads(texts: Texts, enhance: (root: ParentNode) => void): void {
  let shown = addressWithoutPlace();
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || form.method !== "post" || form.enctype !== "multipart/form-data" || form.dataset["upload"] === "plain" || !isLarge(form)) return;
    event.preventDefault();
    const request = new XMLHttpRequest();
    const progress = working(texts);
    const submitter = (event as SubmitEvent).submitter;
    const data = new FormData(form, submitter);
    const action = new URL(submitter?.getAttribute("formaction") ?? form.action, location.href).href;
    request.open("POST", action);
    request.setRequestHeader(antiforgeryHeader(), antiforgery());
    request.upload.addEventListener("progress", ({ loaded, total }) => progress.share(total > 0 ? loaded / total : 0));
    request.addEventListener("loadend", () => progress.end());
    request.addEventListener("error", () => toast(texts("site.error.line"), texts));
    request.addEventListener("load", () => {
      if (!/html/.test(request.getResponseHeader("Content-Type") ?? "")) {
        toast(texts(request.status === 413 ? "site.error.too-large" : "site.error.server"), texts);
        return;
      }
      // A page has styles of its own in its head, and may load itself anew while work goes on.
      if (request.responseURL !== action) {
        location.assign(request.responseURL);
        return;
      }
      const page = new DOMParser().parseFromString(request.responseText, "text/html");
      history.pushState(null, "", request.responseURL);
      shown = addressWithoutPlace();
      document.title = page.title;
      document.body.replaceChildren(...page.body.childNodes);
      scrollTo(0, 0);
      enhance(document);
    });
    request.send(data);
  });
  // The page before an upload is another page: going back to it loads it. A link to a place within this one loads nothing.
  addEventListener("popstate", () => {
    if (addressWithoutPlace() !== shown) location.reload();
  });
}

function addressWithoutPlace(): string {
  return location.href.split("#")[0] ?? "";
}

function isLarge(form: HTMLFormElement): boolean {
  const files = [...form.querySelectorAll<HTMLInputElement>('input[type="file"]')].flatMap((input) => [...(input.files ?? [])]);
  return files.reduce((sum, file) => sum + file.size, 0) >= smallest;
}
