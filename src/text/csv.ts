/** What a spreadsheet would run as a formula, the full-width forms too (OWASP, “CSV Injection”). */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

type Cell = string | number | boolean | undefined;

function cell(value: Cell, special: RegExp): string {
  const isWords = typeof value === 'string';
  // An apostrophe makes a spreadsheet take the cell as words; numbers are numbers, minus sign or not.
  const text = isWords && FORMULA.test(value) ? `'${value}` : String(value ?? '');
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function table(rows: readonly (readonly Cell[])[], separator: string, special: RegExp): string {
  return `\uFEFF${rows.map((row) => `${row.map((value) => cell(value, special)).join(separator)}\r\n`).join('')}`;
}

/** A table as CSV (RFC 4180), with a byte order mark, without which Excel garbles Vietnamese. @param rows names of the columns first */
export function csvTable(rows: readonly (readonly Cell[])[]): string {
  return table(rows, ',', /[",\r\n]/);
}

/**
 * A table that Excel opens in columns whatever its country: with tabs, to be written in UTF-16LE. In UTF-8 it parts columns by the
 * list separator of the machine, a semicolon in Vietnam, and a line `sep=,` makes it pass over the byte order mark
 * (github.com/grafana/grafana/pull/110099, github.com/HeidiSQL/HeidiSQL/issues/1892).
 */
export function spreadsheetTable(rows: readonly (readonly Cell[])[]): string {
  return table(rows, '\t', /["\t\r\n]/);
}
