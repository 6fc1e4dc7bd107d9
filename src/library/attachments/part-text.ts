import { editXml } from './xml.ts';

/** A paragraph of a file, or a table of it by rows. */
export type TextBlock = string | string[][];

const PARAGRAPH = /^(?:p|h|v|pt|lastModifiedBy|title|subject|description|keywords|category|lpwstr|comment|user-defined)$/;
const TABLE = /^(?:tbl|table)$/;
const ROW = /^(?:tr|table-row)$/;
const CELL = /^(?:tc|table-cell)$/;
const SPACE = /^(?:tab|ptab|br|cr|line-break|s|sym)$/;
/** Codes of fields, places of drawings, formulas of cells: no words of people. */
const NO_WORDS = /^(?:instrText|delInstrText|posOffset|pctPosHOffset|pctPosVOffset|pctWidth|pctHeight|align|fldData|binData|f|formatCode)$/;
/** The same text again, for programs that cannot read it as it was written. */
const AGAIN = 'Fallback';

/**
 * All words of one part of an office file, whatever becomes of them elsewhere: paragraphs and tables in their order, what is
 * drawn, deleted or hidden among them; a text box stands before the paragraph it is in.
 * @param between put between the pieces a line is written in, which may differ in look or be left out one by one
 * @throws AttachmentError where the part is no XML
 */
export function blocksOfPart(data: Buffer, between = ''): TextBlock[] {
  const blocks: TextBlock[] = [];
  const texts = [''];
  let rows: string[][] = [];
  // Tables within cells are words of the cell.
  let depth = 0;
  let again = 0;
  let formula = 0;
  const add = (text: string): unknown => (texts[texts.length - 1] += text);
  const close = (): void => {
    const text = texts.length > 1 ? (texts.pop() ?? '') : '';
    if (depth > 0) add(`${text} `);
    else if (text.trim() !== '') blocks.push(text.trim());
  };
  editXml(
    data,
    (tag) => {
      const { name } = tag;
      if (name === AGAIN) again += 1;
      if (name === 'oMath') formula += 1;
      if (PARAGRAPH.test(name)) texts.push('');
      else if (TABLE.test(name) && depth++ === 0) rows = [];
      else if (ROW.test(name) && depth === 1) rows.push([]);
      else if (CELL.test(name) && depth === 1) texts.push('');
      else if (SPACE.test(name)) add(' ');
      else if (name === 'noBreakHyphen') add('-');
      else if (name === 'textpath' && again === 0) add(` ${tag.value('string')} `);
    },
    (element, part) => {
      if (again === 0 && !NO_WORDS.test(element)) add(part);
    },
    (element) => {
      if (element === AGAIN) again -= 1;
      if (element === 'oMath') formula -= 1;
      if (element === 't' || element === 'delText') add(formula > 0 ? ` ${between}` : between);
      if (PARAGRAPH.test(element)) close();
      else if (CELL.test(element) && depth === 1) rows.at(-1)?.push((texts.length > 1 ? (texts.pop() ?? '') : '').trim());
      else if (TABLE.test(element) && --depth === 0) blocks.push(rows);
    },
  );
  if (texts.join('').trim() !== '') blocks.push(texts.join(' ').trim());
  return blocks;
}
