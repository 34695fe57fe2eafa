import type { ListItem } from "./contract";
import { plain } from "./money";
import { matchesInitials } from "./pinyin";

export type CodeAnswer =
  | { readonly code: string }
  /** No item is meant, or several are. */
  | { readonly fault: "code.unknown" | "code.several"; readonly among?: readonly ListItem[] };

/** A list of codes as people write them: by code, by name, or by both with something between. */
export class CodeList {
  readonly #byCode = new Map<string, ListItem>();
  readonly #byName = new Map<string, ListItem[]>();

  constructor(readonly items: readonly ListItem[]) {
    for (const item of items) {
      this.#byCode.set(item.code.toUpperCase(), item);
      const name = bare(item.name);
      this.#byName.set(name, [...(this.#byName.get(name) ?? []), item]);
    }
  }

  nameOf(code: string): string | undefined {
    return this.#byCode.get(code.toUpperCase())?.name;
  }

  pathOf(code: string): string | undefined {
    return this.#byCode.get(code.toUpperCase())?.path;
  }

  /** The code that a whole text names. */
  read(text: string): CodeAnswer {
    const whole = plain(text);
    const byCode = this.#byCode.get(whole.toUpperCase());
    if (byCode) return { code: byCode.code };

    // "2010301-行政运行", "[2010301]行政运行", "2010301 行政运行": the code decides, a name that does not fit is asked.
    const both = /^[[(【]?([0-9A-Za-z.]+)[\])】]?\s*[-—–_:：/ 、]*\s*(.*)$/.exec(whole);
    if (both?.[2]) {
      const item = this.#byCode.get((both[1] ?? "").toUpperCase());
      if (item) return fits(item, both[2]) ? { code: item.code } : { fault: "code.several", among: [item, ...this.#named(both[2])] };
    }
    // "行政运行(2010301)": the other way round.
    const behind = /^(.*?)\s*[[(【]([0-9A-Za-z.]+)[\])】]$/.exec(whole);
    if (behind?.[1]) {
      const item = this.#byCode.get((behind[2] ?? "").toUpperCase());
      if (item && fits(item, behind[1])) return { code: item.code };
    }

    const named = this.#named(whole);
    if (named.length === 1 && named[0]) return { code: named[0].code };
    return named.length === 0 ? { fault: "code.unknown" } : { fault: "code.several", among: named };
  }

  /** What is offered while a person types: codes that begin so, names that hold it, then initials. */
  search(text: string, most = 50): readonly ListItem[] {
    const wanted = plain(text).toLowerCase();
    if (wanted === "") return this.items.slice(0, most);
    const letters = /^[a-z]+$/.test(wanted);
    const name = bare(wanted);
    const ranked: { item: ListItem; rank: number }[] = [];
    for (const item of this.items) {
      const rank = rankOf(item, wanted, name, letters);
      if (rank >= 0) ranked.push({ item, rank });
    }
    return ranked
      .sort((one, other) => one.rank - other.rank)
      .slice(0, most)
      .map(({ item }) => item);
  }

  #named(text: string): readonly ListItem[] {
    return this.#byName.get(bare(text)) ?? [];
  }
}

function rankOf(item: ListItem, wanted: string, name: string, letters: boolean): number {
  const code = item.code.toLowerCase();
  const itemName = bare(item.name);
  if (code === wanted) return 0;
  if (code.startsWith(wanted)) return 1;
  if (name !== "" && itemName === name) return 2;
  if (name !== "" && itemName.startsWith(name)) return 3;
  if (name !== "" && itemName.includes(name)) return 4;
  if (letters && matchesInitials(item.name, wanted)) return 5;
  if (name !== "" && item.path !== undefined && bare(item.path).includes(name)) return 6;
  return -1;
}

/** A name without what people leave out or add: blanks, and the kind of brackets. */
function bare(name: string): string {
  return plain(name).replace(/\s+/g, "").replaceAll("（", "(").replaceAll("）", ")").toLowerCase();
}

/** True if the words beside a code are its name, or the end of its path with its name. */
function fits(item: ListItem, words: string): boolean {
  const given = bare(words);
  return given === bare(item.name) || given.endsWith(bare(item.name)) || bare(item.name).startsWith(given);
}
