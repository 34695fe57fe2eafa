import { CodeList } from "./codes";
import type { Column, GridData, MoneyUnit, Value } from "./contract";
import { fenOf, formatMoney, parseMoney, plain, type MoneyFault } from "./money";
import { withoutApostrophe, withoutFormula } from "./tsv";

/** What a cell holds inside the page: every value is a string or nothing, so that two are the same if they are equal. */
export type Cell = string | null;

export type CellFault = MoneyFault | "code.unknown" | "code.several" | "choice.unknown" | "percent.not-a-number" | "flag.unknown" | "cell.locked" | "text.too-long";

export type ParsedCell = { readonly value: Cell } | { readonly fault: CellFault };

/** No text of a cell is longer; what is, is refused and not cut. */
export const longestText = 4000;

const yes = /^(1|是|有|√|✓|☑|y|yes|true|对)$/i;
const no = /^(0|否|无|×|✗|☐|n|no|false|错)$/i;

/** Reads and shows the cells of one grid by the kinds of their columns. */
export class Cells {
  readonly #lists: ReadonlyMap<string, CodeList>;

  constructor(lists: GridData["lists"]) {
    this.#lists = new Map(Object.entries(lists).map(([name, items]) => [name, new CodeList(items)]));
  }

  listOf(column: Column): CodeList | undefined {
    return column.list === undefined ? undefined : this.#lists.get(column.list);
  }

  /** What a person typed or pasted. An empty text empties the cell. */
  read(column: Column, text: string, unit: MoneyUnit): ParsedCell {
    const words = withoutApostrophe(text.trim());
    if (column.kind === "readonly") return { fault: "cell.locked" };
    if (words.trim() === "") return { value: null };
    switch (column.kind) {
      case "money": {
        const parsed = parseMoney(words, unit);
        return "fault" in parsed ? parsed : { value: parsed.fen === null ? null : parsed.fen.toString() };
      }
      case "code":
      case "choice": {
        const list = this.listOf(column);
        if (!list) return { value: words };
        const answer = list.read(words);
        if ("code" in answer) return { value: answer.code };
        return { fault: column.kind === "choice" ? "choice.unknown" : answer.fault };
      }
      case "percent":
        return readPercent(words);
      case "flag": {
        const sign = plain(words);
        return yes.test(sign) ? { value: "1" } : no.test(sign) ? { value: "0" } : { fault: "flag.unknown" };
      }
      default:
        return words.length > longestText ? { fault: "text.too-long" } : { value: words };
    }
  }

  /** What a cell shows. */
  show(column: Column, value: Cell, unit: MoneyUnit): string {
    if (value === null) return "";
    switch (column.kind) {
      case "money": {
        const fen = fenOf(value);
        return fen === null ? value : formatMoney(fen, unit);
      }
      case "code": {
        const name = this.listOf(column)?.nameOf(value);
        return name === undefined ? value : `${value} ${name}`;
      }
      case "choice":
        return this.listOf(column)?.nameOf(value) ?? value;
      case "percent":
        return `${value}%`;
      case "flag":
        return value === "1" ? "✓" : "";
      default:
        return value;
    }
  }

  /** What a cell holds while it is edited: what a person would type. */
  edit(column: Column, value: Cell, unit: MoneyUnit): string {
    if (value === null) return "";
    if (column.kind === "money") {
      const fen = fenOf(value);
      return fen === null ? value : formatMoney(fen, unit, { grouped: false, decimals: 0 });
    }
    return column.kind === "flag" ? (value === "1" ? "是" : "否") : column.kind === "choice" ? this.show(column, value, unit) : value;
  }

  /** What is copied: numbers without separators, codes with their names, and no text that begins a formula. */
  copy(column: Column, value: Cell, unit: MoneyUnit): string {
    if (value === null) return "";
    switch (column.kind) {
      case "money":
      case "percent":
        return column.kind === "percent" ? `${value}%` : this.edit(column, value, unit);
      case "code": {
        const name = this.listOf(column)?.nameOf(value);
        return withoutFormula(name === undefined ? value : `${value}-${name}`);
      }
      default:
        return withoutFormula(this.edit(column, value, unit));
    }
  }
}

/** A value of the server as a cell. */
export function cellOf(value: Value | undefined): Cell {
  return value === null || value === undefined || value === "" ? null : String(value);
}

/** Percentage points with at most four decimals. */
function readPercent(words: string): ParsedCell {
  const parts = /^([+-]?)(\d{1,12})(?:\.(\d*))?\s*%?$/.exec(plain(words));
  const fraction = (parts?.[3] ?? "").replace(/0+$/, "");
  if (!parts || fraction.length > 4) return { fault: "percent.not-a-number" };
  const whole = (parts[2] ?? "0").replace(/^0+(?=\d)/, "");
  const value = fraction === "" ? whole : `${whole}.${fraction}`;
  return { value: parts[1] === "-" && value !== "0" ? `-${value}` : value };
}
