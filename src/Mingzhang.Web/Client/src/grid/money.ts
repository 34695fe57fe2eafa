import type { MoneyUnit } from "./contract";

/**
 * Money as people type and paste it, and as it is shown. Inside it is whole fen as a bigint; no binary fraction ever
 * comes near it.
 */
export type MoneyFault = "money.not-a-number" | "money.not-whole-fen" | "money.separators" | "money.scientific" | "money.too-large" | "money.percent";

export type ParsedMoney = { readonly fen: bigint | null } | { readonly fault: MoneyFault };

/** Decimals that are whole fen, by unit: 元 2, 万元 6, 亿元 10. */
const decimalsOf: Readonly<Record<string, number>> = { 分: 0, 元: 2, 万: 6, 万元: 6, 亿: 10, 亿元: 10 };

/** The largest amount that the server's 64-bit integer holds. */
const largest = 9_223_372_036_854_775_807n;

const fullWidth: Readonly<Record<string, string>> = { "，": ",", "．": ".", "。": ".", "（": "(", "）": ")", "－": "-", "−": "-", "＋": "+", "￥": "¥", "％": "%", "＇": "'", "＝": "=", "＜": "<", "＞": ">" };

/** Full-width digits and signs become plain ones; blanks at both ends go. */
export function plain(text: string): string {
  return text
    .replace(/[\u200B\uFEFF]/g, "")
    .replace(/[\uFF10-\uFF19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 48))
    .replace(/[，．。（）－−＋￥％＇＝＜＞]/g, (sign) => fullWidth[sign] ?? sign)
    .trim();
}

/** Reads an amount. A trailing 元, 万元 or 亿 goes before the unit; an empty text or a dash is no amount. */
export function parseMoney(text: string, unit: MoneyUnit): ParsedMoney {
  let rest = plain(text);
  if (rest === "" || /^[-–—─]+$/.test(rest)) return { fen: null };

  let negative = false;
  const bracketed = /^\((.*)\)(.*)$/.exec(rest);
  if (bracketed) {
    negative = true;
    rest = `${bracketed[1]}${bracketed[2]}`.trim();
  }
  rest = rest.replace(/^¥|^RMB|^人民币/i, "").trim();
  const sign = /^([+-])\s*/.exec(rest);
  if (sign) {
    if (bracketed) return { fault: "money.not-a-number" };
    negative = sign[1] === "-";
    rest = rest.slice(sign[0].length);
  }
  rest = rest.replace(/^¥/, "").trim();

  const suffix = /\s*(亿元|亿|万元|万|元|分)$/.exec(rest);
  const decimals = decimalsOf[suffix?.[1] ?? unit] ?? 2;
  if (suffix) rest = rest.slice(0, suffix.index);
  if (/%$/.test(rest)) return { fault: "money.percent" };
  if (/^[\d.,]+e[+-]?\d+$/i.test(rest)) return { fault: "money.scientific" };

  const number = withoutSeparators(rest);
  if (number === null) return { fault: "money.separators" };
  const parts = /^(\d*)(?:\.(\d*))?$/.exec(number);
  const whole = parts?.[1] ?? "";
  const fraction = (parts?.[2] ?? "").replace(/0+$/, "");
  if (!parts || (whole === "" && (parts[2] ?? "") === "")) return { fault: "money.not-a-number" };
  if (fraction.length > decimals) return { fault: "money.not-whole-fen" };
  // Leading zeros cost nothing, a million digits would: no amount has more than these.
  if (whole.replace(/^0+/, "").length > 20) return { fault: "money.too-large" };

  const fen = BigInt(whole + fraction.padEnd(decimals, "0"));
  if (fen > largest) return { fault: "money.too-large" };
  return { fen: negative ? -fen : fen };
}

/** Null if commas or blanks stand where no thousands end: "1,23" may mean 1.23 elsewhere, so it is asked, not guessed. */
function withoutSeparators(text: string): string | null {
  if (!/[,\s'\u00A0\u202F]/.test(text)) return text;
  return /^\d{1,3}(?:([,\s'\u00A0\u202F])\d{3})(?:\1\d{3})*(?:\.\d*)?$/.test(text) ? text.replace(/[,\s'\u00A0\u202F]/g, "") : null;
}

export interface MoneyFormat {
  /** Thousands separators; not in copied cells. */
  readonly grouped?: boolean;
  /** The least decimals shown; 万元 shows more if there are more, since a fen must not vanish. */
  readonly decimals?: number;
}

/** An amount with every digit it has: 元 with 2 decimals, 万元 with 2 to 6. */
export function formatMoney(fen: bigint, unit: MoneyUnit, { grouped = true, decimals = 2 }: MoneyFormat = {}): string {
  const most = decimalsOf[unit] ?? 2;
  const digits = (fen < 0n ? -fen : fen).toString().padStart(most + 1, "0");
  const whole = digits.slice(0, digits.length - most);
  const fraction = digits.slice(digits.length - most).replace(/0+$/, "").padEnd(decimals, "0");
  const shown = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return `${fen < 0n ? "-" : ""}${shown}${fraction === "" ? "" : `.${fraction}`}`;
}

/** How many decimals an amount shows; a column pads its cells to the largest, so that decimal points stand in one line. */
export function decimalsShown(fen: bigint, unit: MoneyUnit): number {
  const most = decimalsOf[unit] ?? 2;
  const digits = fen.toString();
  let zeros = 0;
  while (zeros < most - 2 && digits[digits.length - 1 - zeros] === "0") zeros++;
  return fen === 0n ? 2 : most - zeros;
}

/** Fen as they cross: digits, or an integer small enough to be exact. Null for anything else. */
export function fenOf(value: string | number | null | undefined): bigint | null {
  if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : null;
  return typeof value === "string" && /^-?\d{1,20}$/.test(value) ? BigInt(value) : null;
}
