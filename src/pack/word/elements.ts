import { h, type Markup, type MarkupElement } from '../markup.ts';

/**
 * WordprocessingML (ISO/IEC 29500-1, transitional). Word refuses properties that stand in another order than the schema's,
 * so they are made here alone.
 */

/** Twentieths of a point in a millimetre. */
export const MM = 1440 / 25.4;

/** An element with a value: `val('jc', 'center')`. */
export function val(name: string, value: string | number): MarkupElement {
  return h(`w:${name}`, { 'w:val': value });
}

export interface RunLook {
  style?: string;
  strong?: boolean;
  em?: boolean;
  caps?: boolean;
  code?: boolean;
  strike?: boolean;
  sup?: boolean;
  sub?: boolean;
}

/** In the order of CT_RPr. */
export function runProperties({ style, strong, em, caps, code, strike, sup, sub }: RunLook): MarkupElement | false {
  const face = { 'w:ascii': 'Courier New', 'w:hAnsi': 'Courier New', 'w:cs': 'Courier New' };
  const properties = [
    style && val('rStyle', style),
    code && h('w:rFonts', face),
    strong && h('w:b'),
    em && h('w:i'),
    caps && h('w:caps'),
    strike && h('w:strike'),
    (sup || sub) && val('vertAlign', sup ? 'superscript' : 'subscript'),
  ].filter((one) => one !== undefined && one !== false && one !== '');
  return properties.length > 0 && h('w:rPr', {}, properties as Markup[]);
}

/** Characters that hold compounds together on a page would stop whoever edits the text: they become what is typed. */
export function typedText(text: string): string {
  return text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\u2060/g, '')
    .replace(/\u2011/g, '-');
}

/** @param text line breaks in it are kept */
export function textRun(text: string, look: RunLook = {}): MarkupElement {
  const lines = typedText(text)
    .split('\n')
    .flatMap((line, index) => [index > 0 && h('w:br'), line !== '' && h('w:t', { 'xml:space': 'preserve' }, line)]);
  return h('w:r', {}, runProperties(look), lines);
}

export function tab(): MarkupElement {
  return h('w:r', {}, h('w:tab'));
}

export interface ParagraphLook {
  style?: string;
  keepNext?: boolean;
  /** Its lines may stand on two pages, whatever its style says. */
  mayBreak?: boolean;
  newPage?: boolean;
  list?: { id: number; level: number };
  /** Where a tab goes, in twips, and whether dots lead there. */
  tabs?: { at: number; leader?: 'dot'; align?: 'left' | 'right' | 'center' }[];
  /** Points above and below it, where its style has others. */
  before?: number;
  after?: number;
  centred?: boolean;
}

/** In the order of CT_PPr. */
export function paragraph(look: ParagraphLook, ...content: (Markup | readonly Markup[])[]): MarkupElement {
  const { style, keepNext, mayBreak, newPage, list, tabs = [], before, after, centred } = look;
  const properties = [
    style && val('pStyle', style),
    keepNext && h('w:keepNext'),
    mayBreak && val('keepLines', 0),
    newPage && h('w:pageBreakBefore'),
    list && h('w:numPr', {}, val('ilvl', list.level), val('numId', list.id)),
    tabs.length > 0 &&
      h(
        'w:tabs',
        {},
        tabs.map(({ at, leader, align = 'left' }) => h('w:tab', { 'w:val': align, 'w:leader': leader, 'w:pos': Math.round(at) })),
      ),
    (before !== undefined || after !== undefined) &&
      h('w:spacing', {
        'w:before': before === undefined ? undefined : before * 20,
        'w:after': after === undefined ? undefined : after * 20,
      }),
    centred && val('jc', 'center'),
  ].filter(Boolean) as Markup[];
  return h('w:p', {}, properties.length > 0 && h('w:pPr', {}, properties), content);
}

/** A field with what it shows until somebody has it counted anew. */
export function field(instruction: string, shown: string, look: RunLook = {}): MarkupElement[] {
  const part = (...content: Markup[]): MarkupElement => h('w:r', {}, runProperties(look), content);
  const mark = (type: string): MarkupElement => part(h('w:fldChar', { 'w:fldCharType': type }));
  const instructs = part(h('w:instrText', { 'xml:space': 'preserve' }, ` ${instruction} `));
  return [mark('begin'), instructs, mark('separate'), textRun(shown, look), mark('end')];
}

export interface TableLook {
  /** Widths of the columns in twips. */
  columns: readonly number[];
  head?: readonly Markup[][];
  rows: readonly (readonly Markup[][])[];
  /** Without lines: for what stands side by side. */
  plain?: boolean;
  /** Rows to write in are this high, in twips. */
  rowHeight?: number;
  /** What it is, for whoever cannot see it. */
  said?: string;
}

/** Each cell is a list of paragraphs; its head is repeated on every page, and no row is split over two. */
export function table({ columns, head, rows, plain, rowHeight, said }: TableLook): MarkupElement {
  const cell = (paragraphs: readonly Markup[], index: number): MarkupElement =>
    h('w:tc', {}, h('w:tcPr', {}, h('w:tcW', { 'w:w': Math.round(columns[index] ?? 0), 'w:type': 'dxa' })), paragraphs);
  const row = (cells: readonly Markup[][], isHead: boolean): MarkupElement => {
    const height = !isHead && rowHeight !== undefined && h('w:trHeight', { 'w:val': Math.round(rowHeight), 'w:hRule': 'atLeast' });
    return h('w:tr', {}, h('w:trPr', {}, h('w:cantSplit'), height, isHead && h('w:tblHeader')), cells.map(cell));
  };
  const width = Math.round(columns.reduce((sum, one) => sum + one, 0));
  const look = { 'w:val': head ? '0020' : '0000', 'w:firstRow': head ? 1 : 0, 'w:lastRow': 0, 'w:firstColumn': 0, 'w:lastColumn': 0 };
  const properties = [
    val('tblStyle', plain ? 'BangKhongKe' : 'TableGrid'),
    h('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
    h('w:tblLayout', { 'w:type': 'fixed' }),
    h('w:tblLook', { ...look, 'w:noHBand': 1, 'w:noVBand': 1 }),
    said && val('tblDescription', said),
  ];
  const grid = columns.map((one) => h('w:gridCol', { 'w:w': Math.round(one) }));
  return h(
    'w:tbl',
    {},
    h('w:tblPr', {}, properties),
    h('w:tblGrid', {}, grid),
    head && row(head, true),
    rows.map((cells) => row(cells, false)),
  );
}
