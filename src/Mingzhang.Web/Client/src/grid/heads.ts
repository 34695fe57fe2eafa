import type { Column, MoneyUnit } from "./contract";
import { plain } from "./money";

export interface FoundHead {
  /** How many rows of the block are head or stand above it. */
  readonly rows: number;
  /** By column of the block: the grid's column, or undefined if its word is not known. */
  readonly columns: readonly (Column | undefined)[];
  /** By column of the block: the unit that its own head names. */
  readonly units: readonly (MoneyUnit | undefined)[];
  /** Head words that no column of the grid has. */
  readonly unknown: readonly string[];
}

/** A head stands this near to the top: above it there are at most a title, the unit and a date. */
const deepest = 6;

/**
 * Looks for a head row: one with at least two known head words that has no cell which could be an amount. One word is
 * enough if the block has one column only.
 */
export function findHead(block: readonly (readonly string[])[], columns: readonly Column[]): FoundHead | null {
  const width = Math.max(0, ...block.map((row) => row.length));
  const above: string[] = [];
  for (const [index, row] of block.slice(0, deepest).entries()) {
    const filled = row.filter((cell) => cell.trim() !== "");
    const found = row.map((cell) => columnOf(cell, columns));
    const known = found.filter((column) => column !== undefined).length;
    if (known >= Math.min(2, width) && known > 0 && known * 2 >= filled.length && !filled.some((cell) => /^[-(（]?[\d.,，．０-９]+[)）]?$/.test(cell.trim()))) {
      const common = unitOf(above.join(" "));
      return {
        rows: index + 1,
        columns: found,
        units: row.map((cell) => unitOf(cell) ?? common),
        unknown: row.filter((cell, place) => cell.trim() !== "" && found[place] === undefined).map((cell) => cell.trim()),
      };
    }
    above.push(...filled);
  }
  return null;
}

/** The unit that words name: 单位：万元, （元）, 预算数(万元). */
export function unitOf(words: string): MoneyUnit | undefined {
  const found = /(?:单位\s*[:：]?\s*(?:人民币)?|[(（[【])\s*(万元|元)/.exec(plain(words));
  return found?.[1] as MoneyUnit | undefined;
}

function columnOf(cell: string, columns: readonly Column[]): Column | undefined {
  const word = bare(cell);
  if (word === "") return undefined;
  return (
    columns.find((column) => [column.label, ...(column.heads ?? [])].some((head) => bare(head) === word)) ??
    columns.find((column) => column.kind === "code" && [column.label, ...(column.heads ?? [])].some((head) => stem(bare(head)) === stem(word)))
  );
}

/** A head word without blanks, line breaks, units and stars. */
function bare(word: string): string {
  return plain(word)
    .replace(/[(（[【]?\s*(?:单位\s*[:：]?\s*)?(?:万元|元|%)\s*[)）\]】]/g, "")
    .replace(/[\s*＊:：]/g, "")
    .toLowerCase();
}

/** 功能科目编码, 功能科目名称 and 功能科目 are one column here. */
function stem(word: string): string {
  return word.replace(/(编码|代码|编号|名称|代码及名称|编码及名称)+$/, "");
}
