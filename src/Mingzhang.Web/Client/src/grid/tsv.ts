/**
 * The text that spreadsheets put on the clipboard: cells between tabs, rows between line ends, and a cell that holds
 * one of these or a quote at its start between quotes, with quotes doubled.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const end = text.length;
  while (at < end) {
    let cell: string;
    const closing = text[at] === '"' ? closingQuote(text, at) : -1;
    if (closing > 0) {
      cell = text.slice(at + 1, closing).replaceAll('""', '"').replace(/\r\n?/g, "\n");
      at = closing + 1;
    } else {
      const stop = nextBreak(text, at);
      cell = text.slice(at, stop);
      at = stop;
    }
    row.push(cell);
    if (at >= end) break;
    if (text[at] === "\t") {
      at++;
      if (at === end) row.push("");
    } else {
      at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
      rows.push(row);
      row = [];
    }
  }
  // A line end after the last row closes it; it does not begin another one.
  if (row.length > 0) rows.push(row);
  return rows;
}

/** Where a quoted cell ends: the quote before a tab, a line end or the end. -1: the quote was just a letter. */
function closingQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') {
      at++;
      continue;
    }
    const next = text[at + 1];
    return next === undefined || next === "\t" || next === "\n" || next === "\r" ? at : -1;
  }
  return -1;
}

function nextBreak(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const letter = text[at];
    if (letter === "\t" || letter === "\n" || letter === "\r") return at;
  }
  return text.length;
}

export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join("\t")).join("\r\n");
}

/** Text that a spreadsheet would take for a formula, made text by the apostrophe that spreadsheets themselves use. */
export function withoutFormula(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

/** The same the way back: the apostrophe was no letter of the text. */
export function withoutApostrophe(text: string): string {
  return /^'[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text;
}
