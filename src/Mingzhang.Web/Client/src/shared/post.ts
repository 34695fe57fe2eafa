/** The token that the server wants to see on every request that changes something. */
export function antiforgery(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="antiforgery"]')?.content ?? "";
}

/** The header that it belongs in; the page may name another. */
export function antiforgeryHeader(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="antiforgery"]')?.dataset["header"] ?? "RequestVerificationToken";
}

export type Reply<T> =
  | { readonly kind: "ok"; readonly body: T }
  /** The line or the server is away: what was sent has to be sent again. */
  | { readonly kind: "away" }
  | { readonly kind: "signed-out" }
  /** The server understood and said no; sending it again changes nothing. */
  | { readonly kind: "refused"; readonly status: number; readonly words: string };

/** Sends JSON, or asks for it if there is no body. Never throws: what can go wrong is one of the replies. */
export async function ask<T>(url: string, body?: unknown, signal?: AbortSignal): Promise<Reply<T>> {
  try {
    const headers: Record<string, string> = { Accept: "application/json" };
    if (body !== undefined) Object.assign(headers, { "Content-Type": "application/json", [antiforgeryHeader()]: antiforgery() });
    const response = await fetch(url, {
      method: body === undefined ? "GET" : "POST",
      headers,
      credentials: "same-origin",
      redirect: "manual",
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
    // A page in place of an answer is the page for signing in.
    if (response.type === "opaqueredirect" || response.status === 401) return { kind: "signed-out" };
    if (response.status >= 500 || response.status === 408 || response.status === 429) return { kind: "away" };
    if (response.status === 204) return { kind: "ok", body: undefined as T };
    const isJson = /\bjson\b/.test(response.headers.get("Content-Type") ?? "");
    if (!response.ok) return { kind: "refused", status: response.status, words: isJson ? wordsOf(await response.json()) : "" };
    return isJson ? { kind: "ok", body: (await response.json()) as T } : { kind: "signed-out" };
  } catch {
    return { kind: "away" };
  }
}

/** What a problem details document says. */
function wordsOf(problem: unknown): string {
  const { detail, title } = (typeof problem === "object" && problem !== null ? problem : {}) as { detail?: unknown; title?: unknown };
  return typeof detail === "string" ? detail : typeof title === "string" ? title : "";
}
