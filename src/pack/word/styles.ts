import { h, type Markup, type MarkupElement } from '../markup.ts';
import { MM, val } from './elements.ts';

/**
 * Nghị định 30/2020/NĐ-CP, phụ lục I: A4; 20–25 mm above and below, 30–35 left, 15–20 right; Times New Roman 13–14 points,
 * both edges straight, a first line of 1 or 1,27 cm, at least 6 points between paragraphs; the page's number in the middle
 * of the upper margin, none on the first page. What a secretary takes over into papers of the office then needs no new layout.
 */
export const PAGE = {
  width: Math.round(210 * MM),
  height: Math.round(297 * MM),
  top: Math.round(20 * MM),
  bottom: Math.round(20 * MM),
  left: Math.round(30 * MM),
  right: Math.round(20 * MM),
  head: Math.round(10 * MM),
} as const;

/** Width of the text in twips. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

const FONT = 'Times New Roman';
/** Half points. */
const SIZE = 26;

interface ParagraphStyle {
  id: string;
  /** As Word knows it, which then shows it in the reader's language; else Vietnamese. */
  name: string;
  basedOn?: string;
  next?: string;
  /** Children of `w:pPr` and `w:rPr` in the schema's order. */
  paragraph?: Markup[];
  run?: Markup[];
  /** Shown in the gallery of styles. */
  quick?: boolean;
}

const spacing = (before: number, after: number, line?: number): MarkupElement =>
  h('w:spacing', { 'w:before': before * 20, 'w:after': after * 20, 'w:line': line, 'w:lineRule': line && 'auto' });
const indent = (attributes: { left?: number; right?: number; firstLine?: number; hanging?: number }): MarkupElement =>
  h('w:ind', Object.fromEntries(Object.entries(attributes).map(([name, mm]) => [`w:${name}`, Math.round(mm * MM)])));
const size = (points: number): Markup[] => [val('sz', points * 2), val('szCs', points * 2)];
const bold = h('w:b');
const heading = (level: number, points: number, before: number, ...look: Markup[]): ParagraphStyle => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  next: 'BodyText',
  paragraph: [h('w:keepNext'), h('w:keepLines'), spacing(before, 4), val('jc', 'left'), val('outlineLvl', level - 1)],
  run: [...look, ...size(points)],
  quick: true,
});
const rightTab = (leader?: string): MarkupElement =>
  h('w:tabs', {}, h('w:tab', { 'w:val': 'right', 'w:leader': leader, 'w:pos': TEXT_WIDTH }));
const rule = (side: string, width: number, gap: number): MarkupElement =>
  h('w:pBdr', {}, h(`w:${side}`, { 'w:val': 'single', 'w:sz': width, 'w:space': gap, 'w:color': '808080' }));

const STYLES: readonly ParagraphStyle[] = [
  { id: 'Normal', name: 'Normal', quick: true },
  { id: 'BodyText', name: 'Body Text', paragraph: [val('jc', 'both')], quick: true },
  {
    id: 'Title',
    name: 'Title',
    next: 'Subtitle',
    paragraph: [spacing(0, 10, 240), val('jc', 'left')],
    run: [bold, ...size(26)],
    quick: true,
  },
  { id: 'TenDai', name: 'Tên dài', basedOn: 'Title', next: 'Subtitle', run: size(18) },
  { id: 'Subtitle', name: 'Subtitle', paragraph: [spacing(0, 6)], run: [...size(14)], quick: true },
  heading(1, 16, 20, bold),
  heading(2, 14, 14, bold),
  heading(3, 13, 10, bold, h('w:i')),
  heading(4, 13, 8, h('w:i')),
  {
    id: 'Quote',
    name: 'Quote',
    next: 'BodyText',
    paragraph: [h('w:keepLines'), rule('left', 12, 10), spacing(6, 6), indent({ left: 10, right: 5 })],
    run: size(14),
    quick: true,
  },
  { id: 'ListParagraph', name: 'List Paragraph', paragraph: [val('jc', 'both')], quick: true },
  { id: 'Caption', name: 'caption', paragraph: [spacing(2, 8)], run: [h('w:i'), ...size(11)], quick: true },
  { id: 'FootnoteText', name: 'footnote text', paragraph: [spacing(0, 2, 240)], run: size(10) },
  { id: 'TOC1', name: 'toc 1', paragraph: [rightTab('dot'), spacing(2, 2)] },
  { id: 'Header', name: 'header', paragraph: [spacing(0, 0, 240), val('jc', 'center')] },
  { id: 'Footer', name: 'footer', paragraph: [rightTab(), spacing(0, 0, 240)], run: size(10) },
  { id: 'DongDau', name: 'Dòng đầu bìa', paragraph: [spacing(0, 6)], run: [bold, ...size(12)] },
  { id: 'NhanBia', name: 'Nhãn ở bìa', paragraph: [spacing(0, 4)], run: size(13) },
  { id: 'DongDien', name: 'Dòng điền', paragraph: [rightTab('dot'), spacing(6, 0)] },
  {
    id: 'DongKe',
    name: 'Dòng kẻ',
    paragraph: [rightTab('dot'), h('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': 482, 'w:lineRule': 'exact' })],
  },
  { id: 'CauHoi', name: 'Câu hỏi', paragraph: [h('w:keepNext'), h('w:keepLines'), spacing(10, 2)], quick: true },
  { id: 'Nhan', name: 'Nhãn', next: 'BodyText', paragraph: [h('w:keepNext'), spacing(10, 2)], run: [bold] },
  {
    id: 'CanhBao',
    name: 'Cảnh báo',
    next: 'BodyText',
    paragraph: [h('w:keepLines'), spacing(0, 8), indent({ left: 10, right: 5 })],
    run: [bold],
  },
  { id: 'SoLieu', name: 'Số liệu', next: 'BodyText', paragraph: [h('w:keepLines'), spacing(6, 6)] },
  { id: 'ODuLieu', name: 'Ô trong bảng', paragraph: [spacing(2, 2, 240)], run: size(12) },
  { id: 'DauBieuMau', name: 'Đầu biểu mẫu', paragraph: [spacing(0, 2, 240)] },
  {
    id: 'TenBieuMau',
    name: 'Tên biểu mẫu',
    basedOn: 'Heading1',
    next: 'BodyText',
    paragraph: [spacing(16, 10), val('jc', 'center')],
    run: [h('w:caps'), ...size(14)],
  },
  { id: 'ChuKy', name: 'Chữ ký', paragraph: [h('w:keepLines'), spacing(18, 60)] },
];

const CHARACTER_STYLES: readonly { id: string; name: string; run: Markup[] }[] = [
  { id: 'FootnoteReference', name: 'footnote reference', run: [val('vertAlign', 'superscript')] },
  { id: 'Hyperlink', name: 'Hyperlink', run: [val('color', '000000'), h('w:u', { 'w:val': 'dotted', 'w:color': '808080' })] },
];

/** Part `word/styles.xml`: the whole look; paragraphs name a style and say little of their own. */
export function stylesPart(attributes: Record<string, string>): MarkupElement {
  const fonts = h('w:rFonts', { 'w:ascii': FONT, 'w:hAnsi': FONT, 'w:eastAsia': FONT, 'w:cs': FONT });
  const language = h('w:lang', { 'w:val': 'vi-VN', 'w:eastAsia': 'vi-VN', 'w:bidi': 'vi-VN' });
  const defaults = h(
    'w:docDefaults',
    {},
    h('w:rPrDefault', {}, h('w:rPr', {}, fonts, val('sz', SIZE), val('szCs', SIZE), language)),
    h('w:pPrDefault', {}, h('w:pPr', {}, spacing(3, 3, 276))),
  );
  return h('w:styles', attributes, defaults, STYLES.map(paragraphStyle), CHARACTER_STYLES.map(characterStyle), tableStyles());
}

/** In the order of CT_Style. */
function paragraphStyle({ id, name, basedOn, next, paragraph, run, quick }: ParagraphStyle): MarkupElement {
  const isNormal = id === 'Normal';
  return h(
    'w:style',
    {
      'w:type': 'paragraph',
      'w:default': isNormal && 1,
      'w:customStyle': /^[A-Z]/.test(name) && !BUILT_IN.has(name) && 1,
      'w:styleId': id,
    },
    val('name', name),
    !isNormal && val('basedOn', basedOn ?? 'Normal'),
    next && val('next', next),
    quick && h('w:qFormat'),
    paragraph && h('w:pPr', {}, paragraph),
    run && run.length > 0 && h('w:rPr', {}, run),
  );
}

const BUILT_IN = new Set(['Normal', 'Body Text', 'Title', 'Subtitle', 'Quote', 'List Paragraph']);

function characterStyle({ id, name, run }: (typeof CHARACTER_STYLES)[number]): MarkupElement {
  return h('w:style', { 'w:type': 'character', 'w:styleId': id }, val('name', name), h('w:rPr', {}, run));
}

function tableStyles(): MarkupElement[] {
  const margins = (aside: number): MarkupElement =>
    h(
      'w:tblCellMar',
      {},
      ['left', 'right'].map((side) => h(`w:${side}`, { 'w:w': aside, 'w:type': 'dxa' })),
    );
  const line = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '808080' };
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => h(`w:${side}`, line));
  const first = h('w:tblStylePr', { 'w:type': 'firstRow' }, h('w:rPr', {}, bold));
  return [
    h(
      'w:style',
      { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
      val('name', 'Normal Table'),
      h('w:tblPr', {}, margins(108)),
    ),
    h(
      'w:style',
      { 'w:type': 'table', 'w:styleId': 'TableGrid' },
      val('name', 'Table Grid'),
      val('basedOn', 'TableNormal'),
      h('w:tblPr', {}, h('w:tblBorders', {}, sides), margins(108)),
      first,
    ),
    h(
      'w:style',
      { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': 'BangKhongKe' },
      val('name', 'Bảng không kẻ'),
      val('basedOn', 'TableNormal'),
      h('w:tblPr', {}, margins(0)),
    ),
  ];
}
