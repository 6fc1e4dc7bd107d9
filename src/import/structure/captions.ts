import type { Paragraph, RootContent } from 'mdast';
import type { BodyBlock, FigureBlock, Account } from '../source.ts';
import { dropReasons } from '../drop-reasons.ts';
import { reviewNotes } from '../messages.ts';
import { isPicture } from '../tidy-blocks.ts';
import { ADDRESSED, endsSentence, isName, isSalutation, lineOf, readByline, usualLength, wordsIn } from './lines.ts';

const MARKER =
  /^(?:chú thích(?: ảnh)?|hình ảnh|ảnh minh h(?:ọa|oạ)|trong ảnh|ảnh|hình)\s*(?:\d+(?:\.\d+)?\s*)?(?:[:.]\s*|[–—-]\s+)(?=\S)/iu;
/** What is counted beside pictures: its caption stays a line of the text. */
const OF_OTHERS = /^(?:bảng|biểu(?: đồ| số)?|sơ đồ|đồ thị|phụ lục)\s*(?:số\s*)?\d/iu;
const CREDIT = /[.\s]*[([]?\s*(?:ảnh|hình)\s*:\s*([^.()[\]]{2,40})[)\]]?\s*\.?\s*$/iu;
/** Who took a picture where it was no person: `Chi bộ 4`, `Báo Mẫu`, `tư liệu`. */
const OF_BODY =
  /^(?:chi (?:bộ|đoàn|hội)|đảng (?:bộ|ủy|uỷ)|ban|báo|tạp chí|đài|cổng|bảo tàng|ttx\p{Lu}*|tư liệu|nvcc|nhân vật|sưu tầm|ctv|pv)(?!\p{L})/iu;
/** A credit stands at the very end of a caption: no more of it is searched. */
const LONGEST_CREDIT = 100;
/** Words in a caption at the most, below a picture and where no picture is. */
const LONGEST_BELOW = 60;
const LONGEST_ALONE = 35;
/** A sentence alone on its line is only told from the text where paragraphs are this long. */
const LONG_PARAGRAPHS = 45;
const SHORT_SENTENCE = 25;

/**
 * Finds pictures and captions among blocks; what is neither stays text.
 * @param isPlainText only there a caption is looked for that has lost its picture: any other file says what its pictures are, and a
 *   short paragraph in it is one of the text
 */
export function findCaptions(blocks: readonly RootContent[], account: Account, isPlainText: boolean): BodyBlock[] {
  const body: BodyBlock[] = [];
  const usual = usualLength(blocks.filter((block) => block.type === 'paragraph' && !isPicture(block)).map(lineOf));
  const areAbove = standAbove(blocks);
  blocks.forEach((block, index) => {
    if (isPicture(block)) {
      const { url, alt } = block.children[0];
      const figure: FigureBlock = { type: 'figure', url, alt: alt ?? '', caption: '', credit: '' };
      const above = blocks[index - 1];
      if (areAbove && above && isMarked(above)) putBelow(figure, cutMarker(lineOf(above), account), account);
      body.push(figure);
      return;
    }
    const next = blocks[index + 1];
    if (areAbove && isMarked(block) && next && isPicture(next)) return;
    const previous = body.at(-1);
    const line = lineOf(block);
    const addCaption = (say: (text: string) => string): void => {
      const text = cutMarker(line, account);
      body.push({ type: 'caption', text });
      account.reviewNotes.push(say(text));
    };
    const figure = previous?.type === 'figure' ? previous : null;
    const byline = figure && readByline(line);
    if (figure && byline?.role === 'photographer') {
      figure.credit = byline.name;
      account.dropped.push({ text: line, reason: dropReasons.photographer });
    } else if (block.type !== 'paragraph' || line === '') body.push(block);
    else if (figure?.caption === '' && !blocks[index - 1]?.data?.isAlone && isCaptionBelow(block, line, usual))
      putBelow(figure, cutMarker(line, account), account);
    else if (block.data?.isCaption && (OF_OTHERS.test(line) || next?.type === 'table')) body.push(block);
    else if (block.data?.isCaption || MARKER.test(line) || isCredited(line)) addCaption(reviewNotes.caption);
    else if (isPlainText && isCaptionAlone(line, usual, next, previous)) addCaption(reviewNotes.captionMaybe);
    else body.push(block);
  });
  return body;
}

/** Whether captions stand above their pictures in this text: more pictures have one right above than right below. */
function standAbove(blocks: readonly RootContent[]): boolean {
  const pictures = blocks.flatMap((block, index) => (isPicture(block) ? [index] : []));
  const beside = (offset: number): number => pictures.filter((index) => isMarked(blocks[index + offset])).length;
  return beside(-1) > beside(1);
}

/** A paragraph that says it is a caption, by its style or its first word. */
function isMarked(block: RootContent | undefined): boolean {
  if (block?.type !== 'paragraph' || isPicture(block)) return false;
  const line = lineOf(block);
  if (line === '' || wordsIn(line) > LONGEST_BELOW) return false;
  return Boolean(block.data?.isCaption) || MARKER.test(line);
}

function isCaptionBelow(block: Paragraph, line: string, usual: number): boolean {
  const words = wordsIn(line);
  if (words > LONGEST_BELOW || isSalutation(line) || ADDRESSED.test(line) || /[,:]$/u.test(line)) return false;
  return isWrittenAsCaption(block, line) || (words <= LONGEST_ALONE && words < usual * 0.7);
}

/** Whether a paragraph below a picture is written as its caption: in italics, or with a word for it. */
export function isWrittenAsCaption(block: Paragraph, line: string): boolean {
  const isEmphasised = block.children.every((child) => child.type === 'emphasis' || (child.type === 'text' && child.value.trim() === ''));
  return Boolean(block.data?.isCaption) || isEmphasised || MARKER.test(line);
}

/** Whether a line says at its end who took the picture that stood above it, as a print leaves captions behind. */
function isCredited(line: string): boolean {
  if (wordsIn(line) > LONGEST_ALONE) return false;
  const name = CREDIT.exec(line.slice(-LONGEST_CREDIT))?.[1]?.trim() ?? '';
  return isName(name) || OF_BODY.test(name);
}

/** A line that stands by itself among long paragraphs: too long for the heading of a part, too short for a paragraph. */
function isCaptionAlone(line: string, usual: number, next: RootContent | undefined, previous: BodyBlock | undefined): boolean {
  const words = wordsIn(line);
  if (usual < LONG_PARAGRAPHS || !next || !/^\p{Lu}/u.test(line) || isSalutation(line)) return false;
  const follows = previous?.type === 'caption' && words <= SHORT_SENTENCE;
  if (!follows && /^(?:ngày|năm|sáng|chiều|tại|theo|với|để)\s/iu.test(line)) return false;
  if (/[.!]$/u.test(line)) return words <= SHORT_SENTENCE && words >= 6 && !/[.!?]\s/u.test(line);
  return !endsSentence(line) && (follows || (words >= 14 && words <= LONGEST_ALONE));
}

/** The line without the word that says it is a caption. */
function cutMarker(line: string, { dropped }: Account): string {
  const marker = MARKER.exec(line)?.[0];
  if (marker) dropped.push({ text: marker.trim(), reason: dropReasons.captionMarker });
  return line.replace(MARKER, '');
}

function putBelow(figure: FigureBlock, text: string, { dropped }: Account): void {
  const start = Math.max(0, text.length - LONGEST_CREDIT);
  const found = CREDIT.exec(text.slice(start));
  const credit = found?.[1]?.trim() ?? '';
  const isInBrackets = found !== null && /[([]\s*(?:ảnh|hình)\s*:/iu.test(found[0]);
  const isCredit = found !== null && (isName(credit) || isInBrackets || OF_BODY.test(credit));
  figure.caption = isCredit ? text.slice(0, start + found.index) : text;
  if (!isCredit) return;
  figure.credit = credit;
  // What no sentence ends before is accounted for with it.
  const cut = /^[.\s]*\./.test(found[0]) ? found[0].replace(/^[.\s]+/, '') : text;
  dropped.push({ text: cut, reason: dropReasons.photographer });
}
