/** Letters that fill about a third of a sheet. */
const LONGEST_KEPT = 700;

/** Whether paper may break the words of a quotation over two sheets: what is shorter stands whole and leaves no large gap. */
export function isLongQuotation(text: string): boolean {
  return text.length > LONGEST_KEPT;
}
