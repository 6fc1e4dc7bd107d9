import { zip } from './word-file.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

/** A text, a number, or a number under a format: `{ serial: 45731, format: 'dd/mm/yyyy' }`. */
export type TestCell = string | number | null | { serial: number; format: string };

interface TestSheet {
  name?: string;
  rows: readonly (readonly TestCell[])[];
  merges?: readonly string[];
  isHidden?: boolean;
  /** Numbers of rows that are hidden. */
  hiddenRows?: readonly number[];
  /** Texts stand in the cells themselves. */
  isInline?: boolean;
}

const letters = (column: number): string =>
  (column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))) + String.fromCharCode(65 + (column % 26));
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** A workbook as spreadsheets write it. */
export function sheetFile(sheets: readonly TestSheet[], { is1904 = false } = {}): Buffer {
  const strings: string[] = [];
  const formats: string[] = [];
  const cell = (value: TestCell, at: string, isInline: boolean): string => {
    if (value === null) return '';
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
    if (typeof value === 'object') {
      if (!formats.includes(value.format)) formats.push(value.format);
      return `<c r="${at}" s="${formats.indexOf(value.format) + 1}"><v>${value.serial}</v></c>`;
    }
    if (isInline) return `<c r="${at}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
    if (!strings.includes(value)) strings.push(value);
    return `<c r="${at}" t="s"><v>${strings.indexOf(value)}</v></c>`;
  };
  const worksheets = sheets.map(({ rows, merges = [], isInline = false, hiddenRows = [] }) => {
    const written = rows.map((row, index) => {
      const cells = row.map((value, column) => cell(value, `${letters(column)}${index + 1}`, isInline)).join('');
      return cells === '' ? '' : `<row r="${index + 1}"${hiddenRows.includes(index + 1) ? ' hidden="1"' : ''}>${cells}</row>`;
    });
    const merged = merges.length > 0 ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : '';
    return `${HEAD}<worksheet ${MAIN}><sheetData>${written.join('')}</sheetData>${merged}</worksheet>`;
  });
  const part = (name: string, text: string): { name: string; content: Buffer } => ({ name, content: Buffer.from(text) });
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return zip([
    part(
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    part('_rels/.rels', `${HEAD}<Relationships ${RELATIONS}>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`),
    part(
      'xl/workbook.xml',
      `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${sheets
        .map(
          ({ name, isHidden }, index) =>
            `<sheet name="${escaped(name ?? `Sheet${index + 1}`)}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships ${RELATIONS}>${sheets.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('')}</Relationships>`,
    ),
    part(
      'xl/sharedStrings.xml',
      `${HEAD}<sst ${MAIN}>${strings.map((text) => `<si><r><t>${escaped(text.slice(0, 3))}</t></r><r><t xml:space="preserve">${escaped(text.slice(3))}</t></r><rPh><t>đọc</t></rPh></si>`).join('')}</sst>`,
    ),
    part(
      'xl/styles.xml',
      `${HEAD}<styleSheet ${MAIN}><numFmts>${formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`).join('')}</numFmts>` +
        `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`).join('')}</cellXfs></styleSheet>`,
    ),
    ...worksheets.map((xml, index) => part(`xl/worksheets/sheet${index + 1}.xml`, xml)),
  ]);
}
