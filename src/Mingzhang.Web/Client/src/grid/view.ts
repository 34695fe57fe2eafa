import type { Cell, Cells } from "./cells";
import type { Column, MoneyUnit } from "./contract";
import { fenOf, parseMoney, plain } from "./money";
import { matchesInitials } from "./pinyin";
import type { Row } from "./sheet";

export interface Order {
  readonly column: string;
  readonly descending: boolean;
}

/** The rows that are shown, in the order in which they are shown. */
export function viewOf(rows: readonly Row[], columns: readonly Column[], filters: ReadonlyMap<string, string>, order: Order | null, cells: Cells, unit: MoneyUnit): readonly Row[] {
  const tests = [...filters].flatMap(([name, words]) => {
    const column = columns.find((each) => each.name === name);
    return column && words.trim() !== "" ? [{ column, test: testOf(column, words, unit) }] : [];
  });
  // A row that was just put in is empty, and would vanish under the hand.
  const shown = rows.filter((row) => row.version === 0 || tests.every(({ column, test }) => test(row.cells[column.name] ?? null, cells.show(column, row.cells[column.name] ?? null, unit))));
  const by = order && columns.find((column) => column.name === order.column);
  if (!by) return shown;
  const sign = order.descending ? -1 : 1;
  return shown.sort((one, other) => compare(by, one.cells[by.name] ?? null, other.cells[by.name] ?? null, sign));
}

type Test = (value: Cell, shown: string) => boolean;

/** A filter as people type it: part of the words, pinyin initials, `>100`, `<=0`, `10..20`, `=` for empty cells. */
function testOf(column: Column, words: string, unit: MoneyUnit): Test {
  const wanted = plain(words).toLowerCase();
  if (wanted === "=") return (value) => value === null;
  if (wanted === "<>") return (value) => value !== null;
  if (column.kind === "money") {
    const range = /^(.+?)\.\.(.+)$/.exec(wanted);
    const compared = /^(>=|<=|>|<|=)\s*(.+)$/.exec(wanted);
    const least = range && amount(range[1] ?? "", unit);
    const most = range && amount(range[2] ?? "", unit);
    if (least !== null && most !== null) return (value) => holds(value, (fen) => fen >= least && fen <= most);
    const limit = compared && amount(compared[2] ?? "", unit);
    if (limit !== null) {
      const sign = compared?.[1];
      return (value) => holds(value, (fen) => (sign === ">" ? fen > limit : sign === "<" ? fen < limit : sign === ">=" ? fen >= limit : sign === "<=" ? fen <= limit : fen === limit));
    }
    const digits = wanted.replaceAll(",", "");
    return (_, shown) => shown.replaceAll(",", "").includes(digits);
  }
  const letters = /^[a-z]{2,}$/.test(wanted);
  return (value, shown) => plain(shown).toLowerCase().includes(wanted) || (letters && value !== null && matchesInitials(shown, wanted));
}

function amount(text: string, unit: MoneyUnit): bigint | null {
  const parsed = parseMoney(text, unit);
  return "fen" in parsed ? parsed.fen : null;
}

function holds(value: Cell, test: (fen: bigint) => boolean): boolean {
  const fen = fenOf(value);
  return fen !== null && test(fen);
}

/** Empty cells come last in either direction. */
function compare(column: Column, one: Cell, other: Cell, sign: number): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
  if (column.kind === "money") {
    const [first, second] = [fenOf(one), fenOf(other)];
    if (first !== null && second !== null) return first === second ? 0 : first < second ? -sign : sign;
  }
  if (column.kind === "percent") return sign * (Number(one) - Number(other));
  return sign * one.localeCompare(other, "zh-u-co-pinyin");
}

export interface Sums {
  readonly filled: number;
  readonly amounts: number;
  readonly fen: bigint;
}

/** What the line at the bottom says of selected cells: how many are filled, and the sum of the amounts among them. */
export function sumOf(rows: readonly Row[], columns: readonly Column[]): Sums {
  let filled = 0;
  let amounts = 0;
  let fen = 0n;
  for (const row of rows) {
    for (const column of columns) {
      const value = row.cells[column.name] ?? null;
      if (value === null) continue;
      filled++;
      const amount = column.kind === "money" ? fenOf(value) : null;
      if (amount === null) continue;
      amounts++;
      fen += amount;
    }
  }
  return { filled, amounts, fen };
}

/** Where Ctrl and an arrow lead: to the edge of the filled cells, or over the gap to the next ones, as spreadsheets do it. */
export function jump(isFilled: (index: number) => boolean, from: number, step: 1 | -1, last: number): number {
  const inside = (index: number) => index >= 0 && index <= last;
  let at = from;
  if (!inside(at + step)) return at;
  if (isFilled(at) && isFilled(at + step)) {
    while (inside(at + step) && isFilled(at + step)) at += step;
    return at;
  }
  at += step;
  while (inside(at + step) && !isFilled(at)) at += step;
  return at;
}
