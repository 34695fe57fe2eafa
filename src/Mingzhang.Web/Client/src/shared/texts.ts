/** The words of a page, given by the server in the language of the request. */
export type Texts = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** A text with its {names} filled in, in one pass, so that a brace in a value is never filled in again. */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

/** A key without a text is shown as it is: visible, and harmless. */
export function textsOf(map: Readonly<Record<string, string>>): Texts {
  return (key, values) => fill(map[key] ?? key, values);
}

/** Reads a JSON map of texts from an attribute; anything else is no texts at all. */
export function readTexts(json: string | null | undefined): Texts {
  try {
    const parsed: unknown = JSON.parse(json ?? "{}");
    return textsOf(typeof parsed === "object" && parsed !== null ? (parsed as Record<string, string>) : {});
  } catch {
    return textsOf({});
  }
}
