import type { Paragraph, RootContent } from 'mdast';
import type { BodyBlock, FigureBlock } from '../body.ts';
import { reviewNotes } from '../review-notes.ts';
import { dropReasons } from '../drop-reasons.ts';
import type { Dropped } from '../source.ts';
import { isPicture } from '../tidy-blocks.ts';
import { readByline } from './byline.ts';
import { endsSentence, isName, lineOf, usualLength, wordsIn } from './lines.ts';

const MARKER = /^(?:chú thích(?: ảnh)?|hình ảnh|ảnh minh h(?:ọa|oạ)|trong ảnh|ảnh|hình)\s*(?:\d+\s*)?[:.]\s*(?=\S)/iu;
const CREDIT = /[.\s]*[([]?\s*(?:ảnh|hình)\s*:\s*([^.()[\]]{2,40})[)\]]?\s*\.?\s*$/iu;
/** A credit stands at the very end of a caption: no more of it is searched. */
const LONGEST_CREDIT = 100;
/** Words in a caption at the most, below a picture and where no picture is. */
const LONGEST_BELOW = 60;
const LONGEST_ALONE = 35;
/** A sentence alone on its line is only told from the text where paragraphs are this long. */
const LONG_PARAGRAPHS = 45;
const SHORT_SENTENCE = 25;

export interface Captioned {
  body: BodyBlock[];
  dropped: Dropped[];
  reviewNotes: string[];
}

/** Finds pictures and captions among blocks; what is neither stays text. */
export function findCaptions(blocks: readonly RootContent[]): Captioned {
  const found: Captioned = { body: [], dropped: [], reviewNotes: [] };
  const usual = usualLength(blocks.filter((block) => block.type === 'paragraph' && !isPicture(block)).map(lineOf));
  blocks.forEach((block, index) => {
    if (isPicture(block)) {
      const { url, alt } = block.children[0];
      found.body.push({ kind: 'figure', url, alt: alt ?? '', caption: '', credit: '' });
      return;
    }
    const previous = found.body.at(-1);
    const line = lineOf(block);
    const isBelow = previous?.kind === 'figure' && previous.caption === '';
    const byline = previous?.kind === 'figure' ? readByline(line) : null;
    if (previous?.kind === 'figure' && byline?.role === 'photographer') {
      previous.credit = byline.name;
      found.dropped.push({ text: line, reason: dropReasons.photographer });
    } else if (block.type !== 'paragraph' || line === '') found.body.push({ kind: 'text', node: block });
    else if (isBelow && isCaptionBelow(block, line, usual)) putBelow(previous, line, found);
    else if (block.data?.isCaption || MARKER.test(line)) addCaption(line, found, reviewNotes.caption);
    else if (isCaptionAlone(line, usual, blocks[index + 1], previous)) addCaption(line, found, reviewNotes.captionMaybe);
    else found.body.push({ kind: 'text', node: block });
  });
  return found;
}

function isCaptionBelow(block: Paragraph, line: string, usual: number): boolean {
  const words = wordsIn(line);
  if (words > LONGEST_BELOW) return false;
  const isEmphasised = block.children.every((child) => child.type === 'emphasis' || (child.type === 'text' && child.value.trim() === ''));
  return Boolean(block.data?.isCaption) || isEmphasised || MARKER.test(line) || (words <= LONGEST_ALONE && words < usual * 0.7);
}

/** A line that stands by itself among long paragraphs: too long for the heading of a part, too short for a paragraph. */
function isCaptionAlone(line: string, usual: number, next: RootContent | undefined, previous: BodyBlock | undefined): boolean {
  const words = wordsIn(line);
  if (usual < LONG_PARAGRAPHS || !next || !/^\p{Lu}/u.test(line)) return false;
  const follows = previous?.kind === 'caption' && words <= SHORT_SENTENCE;
  if (!follows && /^(?:ngày|năm|sáng|chiều|tại|theo|với|để)\s/iu.test(line)) return false;
  if (/[.!]$/u.test(line)) return words <= SHORT_SENTENCE && words >= 6 && !/[.!?]\s/u.test(line);
  return !endsSentence(line) && (follows || (words >= 14 && words <= LONGEST_ALONE));
}

function addCaption(line: string, found: Captioned, say: (text: string) => string): void {
  const text = line.replace(MARKER, '');
  const marker = MARKER.exec(line)?.[0];
  if (marker) found.dropped.push({ text: marker.trim(), reason: dropReasons.captionMarker });
  found.body.push({ kind: 'caption', text });
  found.reviewNotes.push(say(text));
}

function putBelow(figure: FigureBlock, line: string, found: Captioned): void {
  const marker = MARKER.exec(line)?.[0];
  if (marker) found.dropped.push({ text: marker.trim(), reason: dropReasons.captionMarker });
  const text = line.replace(MARKER, '');
  const start = Math.max(0, text.length - LONGEST_CREDIT);
  const credit = CREDIT.exec(text.slice(start));
  const isCredit = credit !== null && isName((credit[1] ?? '').trim());
  figure.caption = isCredit ? text.slice(0, start + credit.index) : text;
  if (!isCredit) return;
  figure.credit = (credit[1] ?? '').trim();
  found.dropped.push({ text: credit[0].replace(/^[.\s]+/, ''), reason: dropReasons.photographer });
}
