/** What a spreadsheet would run as a formula, the full-width forms too (OWASP, “CSV Injection”). */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

type Cell = string | number | boolean | undefined;

function cell(value: Cell): string {
  const isWords = typeof value === 'string';
  // An apostrophe makes a spreadsheet take the cell as words; numbers are numbers, minus sign or not.
  const text = isWords && FORMULA.test(value) ? `'${value}` : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV (RFC 4180), with a byte order mark, without which Excel garbles Vietnamese. @param rows names of the columns first */
export function csvTable(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
