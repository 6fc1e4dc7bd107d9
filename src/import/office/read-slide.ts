import { editXml } from '../../library/attachments/xml.ts';

/** What stands on a slide, in the order of its file. */
export type SlideBlock =
  | { type: 'title' | 'paragraph' | 'furniture'; text: string; shape?: Shape }
  | { type: 'item'; text: string; level: number }
  | { type: 'table'; rows: string[][] }
  | { type: 'picture'; relation: string; description: string };

/** Where a box stands on its slide, from the top; 0 where the slide's layout says it. */
interface Shape {
  top: number;
}

interface Slide {
  blocks: SlideBlock[];
  isHidden: boolean;
  /** It plays a film or a sound. */
  hasMedia: boolean;
}

const TITLES = new Set(['title', 'ctrTitle']);
/** Placeholders that slides repeat: day, footer, header, number. */
const FURNITURE = new Set(['dt', 'ftr', 'hdr', 'sldNum']);
/** Placeholders whose paragraphs are items of a list unless they say otherwise; one without a type is such a one. */
const LISTS = new Set(['body', 'obj', '']);
const DEEPEST_LEVEL = 8;
/** Characters of a number or a day that a field writes, with what stands beside it. */
const LONGEST_NUMBER = 30;

/** Reads one slide, or the notes of one (ECMA-376, PresentationML). @throws where its XML is none */
export function readSlide(xml: Buffer): Slide {
  const slide: Slide = { blocks: [], isHidden: false, hasMedia: false };
  /** Type of the placeholder that is open; null outside of one. */
  let place: string | null = null;
  let paragraph = { text: '', level: 0, isItem: null as boolean | null };
  let description = '';
  let shape: Shape = { top: 0 };
  let rows: string[][] | null = null;
  let inCell = false;
  let isNumber = false;
  // What older programs show instead of what stands before it.
  let fallback = 0;
  const endParagraph = (): void => {
    const text = paragraph.text.replace(/\s+/g, ' ').trim();
    if (text === '') return;
    const last = rows?.at(-1);
    if (inCell && last) last[last.length - 1] = [last.at(-1), text].filter(Boolean).join('; ');
    else if (place !== null && TITLES.has(place)) addTitle(slide.blocks, text);
    else if ((place !== null && FURNITURE.has(place)) || (isNumber && text.length < LONGEST_NUMBER))
      slide.blocks.push({ type: 'furniture', text });
    else if (paragraph.isItem ?? (place !== null && LISTS.has(place))) slide.blocks.push({ type: 'item', text, level: paragraph.level });
    else slide.blocks.push({ type: 'paragraph', text, shape });
  };
  editXml(
    xml,
    (tag) => {
      if (tag.name === 'Fallback') fallback += 1;
      if (fallback > 0) return;
      switch (tag.name) {
        case 'sld':
          slide.isHidden = /^(?:0|false)$/.test(tag.value('show'));
          break;
        case 'sp':
        case 'pic':
        case 'graphicFrame':
          [place, description] = [null, ''];
          shape = { top: 0 };
          break;
        case 'off':
          shape.top ||= Number(tag.value('y')) || 0;
          break;
        case 'cNvPr':
          description = tag.value('descr');
          break;
        case 'ph':
          place = tag.value('type');
          break;
        case 'fld':
          // Numbers of slides may stand in boxes of their own.
          isNumber ||= /^(?:slidenum|datetime)/.test(tag.value('type'));
          break;
        case 'p':
          isNumber = false;
          paragraph = { text: '', level: 0, isItem: null };
          break;
        case 'pPr':
          paragraph.level = Math.min(DEEPEST_LEVEL, Number(tag.value('lvl')) || 0);
          break;
        case 'buNone':
          paragraph.isItem = false;
          break;
        case 'buChar':
        case 'buAutoNum':
          paragraph.isItem = true;
          break;
        case 'br':
        case 'tab':
          paragraph.text += ' ';
          break;
        case 'tbl':
          rows = [];
          break;
        case 'tr':
          rows?.push([]);
          break;
        case 'tc':
          rows?.at(-1)?.push('');
          inCell = true;
          break;
        case 'blip':
          slide.blocks.push({ type: 'picture', relation: tag.value('embed'), description });
          break;
        case 'videoFile':
        case 'audioFile':
        case 'wavAudioFile':
          slide.hasMedia = true;
      }
    },
    (element, text) => {
      if (element === 't' && fallback === 0) paragraph.text += text;
    },
    (element) => {
      if (element === 'Fallback') fallback -= 1;
      if (fallback > 0) return;
      if (element === 'p') endParagraph();
      if (element === 'tc') inCell = false;
      if (element === 'tbl' && rows) {
        slide.blocks.push({ type: 'table', rows });
        rows = null;
      }
    },
  );
  findTitle(slide.blocks);
  return slide;
}

/** Longest line that heads a slide. */
const LONGEST_TITLE = 120;

/** Many slides have their title in a box like any other: the one line at the top, which ends like no sentence. */
function findTitle(blocks: SlideBlock[]): void {
  if (blocks.some(({ type }) => type === 'title')) return;
  const written = blocks.filter((block) => block.type === 'paragraph' && block.shape);
  const boxes = [...Map.groupBy(written, (block) => (block.type === 'paragraph' ? block.shape : undefined))];
  const [first] = boxes.toSorted(([a], [b]) => (a?.top ?? 0) - (b?.top ?? 0));
  const [line, ...more] = first?.[1] ?? [];
  if (line?.type !== 'paragraph' || more.length > 0 || (first?.[0]?.top ?? 0) === 0) return;
  const hasMore = blocks.some((block) => block !== line && block.type !== 'furniture' && block.type !== 'picture');
  if (hasMore && line.text.length <= LONGEST_TITLE && !/[.;,:]$/.test(line.text)) line.type = 'title';
}

/** A title of several paragraphs is one. */
function addTitle(blocks: SlideBlock[], text: string): void {
  const last = blocks.at(-1);
  if (last?.type === 'title') last.text += ` ${text}`;
  else blocks.push({ type: 'title', text });
}
