import htmx from "htmx.org";
import { antiforgery, antiforgeryHeader } from "../shared/post";
import type { Texts } from "../shared/texts";
import { working } from "./progress";
import { toast } from "./toast";

interface RequestContext {
  readonly request: { readonly method: string; readonly headers: Record<string, string> };
  readonly response?: { readonly raw?: { readonly status: number } };
}

/**
 * htmx for parts of pages. Nothing in a page is evaluated: the policy forbids it, and no attribute of ours asks for it.
 * Requests carry the token; what fails is told and leaves the page as it was.
 */
export function bindHtmx(texts: Texts, enhance: (root: ParentNode) => void): void {
  Object.assign(htmx.config, { mode: "same-origin", history: true, noSwap: [204, 304, 401, 403, "5xx"], defaultTimeout: 60_000 });
  const ends = new WeakMap<object, () => void>();
  const contextOf = (event: Event) => (event as CustomEvent<{ ctx: RequestContext }>).detail.ctx;
  document.addEventListener("htmx:config:request", (event) => {
    const { request } = contextOf(event);
    if (!/^get$/i.test(request.method)) request.headers[antiforgeryHeader()] = antiforgery();
  });
  document.addEventListener("htmx:before:request", (event) => ends.set(contextOf(event), working(texts).end));
  document.addEventListener("htmx:finally:request", (event) => ends.get(contextOf(event))?.());
  document.addEventListener("htmx:response:error", (event) => {
    const status = contextOf(event).response?.raw?.status ?? 500;
    if (status === 401) toast(texts("site.error.signed-out"), texts);
    else if (status === 403) toast(texts("site.error.forbidden"), texts);
    else if (status >= 500) toast(texts("site.error.server"), texts);
  });
  document.addEventListener("htmx:error", (event) => {
    // Faults of the script itself come the same way; only a request that failed is a matter of the line.
    if ("ctx" in ((event as CustomEvent<object>).detail ?? {})) toast(texts("site.error.line"), texts);
  });
  document.addEventListener("htmx:after:swap", () => enhance(document));
}
