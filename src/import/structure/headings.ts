import type { Heading, Paragraph, RootContent } from 'mdast';
import { reviewNotes } from '../messages.ts';
import type { Account, BodyBlock } from '../source.ts';
import {
  cutText,
  endsSentence,
  isHeadingInCapitals,
  isName,
  isNumbered,
  isSalutation,
  lineOf,
  OF_MEETING,
  readByline,
  wordsIn,
} from './lines.ts';
import { readSpeaker } from './speaker.ts';

const LONGEST_PLAIN = 13;
const LONGEST_BOLD = 25;
/** Words in the paragraph that a plain line must have below it to be its heading. */
const LEAST_BELOW = 20;
const DEEPEST = 4;
/** The number of a part or chapter, alone or with its name. */
const PART =
  /^(?:phần|chương) (?:(?:thứ )?(?:nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám)|[IVXLC]{1,5}|\d{1,2}|mở đầu|kết luận)(?=$|[.:–-]|\s\p{Lu})/iu;
/** The number of a part, chapter or section on a line of its own: its name stands below. */
const NUMBER_ALONE = /^(?:phần|chương|mục) (?:(?:thứ )?(?:nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)|[IVXLC]{1,5}|\d{1,2})\s*[.:–-]?$/iu;
/** The same right before the name in capitals. */
const NAME_BEHIND = /^\s*((?:phần|chương|mục)\s+(?:thứ\s+\p{L}+|[IVXLC]{1,5}|\d{1,2}))\s*[:–-]?\s+(?=\p{Lu}{2})/iu;
/** What counts tables and figures: a caption, whatever it is set in. */
const OF_TABLE = /^(?:bảng|biểu(?: đồ| số| mẫu)?|sơ đồ|đồ thị|hình)\s*(?:số\s*)?\d{1,3}(?:\.\d{1,2})?(?:[.:–-]|\s*$)/iu;
/** What names an annex, in any letters. */
const ANNEX = /^phụ lục(?: (?:số )?(?:[IVXLC]{1,5}|\d{1,2}|[A-ZĐ]))?(?:[.:]?$|[.:] )/iu;

/** Turns lines that head a part of the text into headings, and sets all headings at levels 2–4 without a gap. */
export function findHeadings(body: readonly BodyBlock[], account: Account): BodyBlock[] {
  const marked = joinNames(body).map((block, index): BodyBlock => {
    if (block.type !== 'paragraph') return block;
    const line = lineOf(block);
    if (!isHeading(block, line, body[index - 1], body[index + 1])) return block;
    account.reviewNotes.push(reviewNotes.heading(line));
    return { type: 'heading', depth: depthOf(line), children: withoutEmphasis(block.children) };
  });
  return relevel(marked);
}

/** The number of a part and its name on the next line as one heading: `Chương I. QUY ĐỊNH CHUNG`. */
function joinNames(body: readonly BodyBlock[]): BodyBlock[] {
  const joined: BodyBlock[] = [];
  for (const block of body) {
    const above = joined.at(-1);
    if (isLine(block) && NAME_BEHIND.test(lineOf(block))) joined.push(cutText(block, NAME_BEHIND, '$1. '));
    else if (!isLine(above) || !isLine(block) || !NUMBER_ALONE.test(lineOf(above)) || !isNameOfPart(block)) joined.push(block);
    else
      joined[joined.length - 1] = {
        type: 'heading',
        depth: depthOf(lineOf(above)),
        children: [
          { type: 'text', value: `${lineOf(above).replace(/\s*[.:–-]$/u, '')}. ` },
          ...withoutEmphasis(block.children as Paragraph['children']),
        ],
      };
  }
  return joined;
}

function isLine(block: BodyBlock | undefined): block is Heading | Paragraph {
  return block?.type === 'heading' || (block?.type === 'paragraph' && !block.data?.isCaption);
}

function isNameOfPart(block: Heading | Paragraph): boolean {
  const line = lineOf(block);
  return wordsIn(line) > 0 && wordsIn(line) <= LONGEST_BOLD && !endsSentence(line) && !isNumbered(line) && !isSalutation(line);
}

/** The words of a heading that is set in bold or italics as a whole, without either. */
function withoutEmphasis(nodes: Paragraph['children']): Paragraph['children'] {
  const inner = nodes.flatMap((child) => (child.type === 'strong' ? child.children : [child]));
  const isWhole = inner.every((child) => child.type === 'emphasis' || (child.type === 'text' && child.value.trim() === ''));
  return isWhole ? inner.flatMap((child) => (child.type === 'emphasis' ? withoutEmphasis(child.children) : [child])) : inner;
}

function isHeading(node: Paragraph, line: string, previous: BodyBlock | undefined, next: BodyBlock | undefined): boolean {
  if (!next || next.type === 'figure' || next.type === 'caption') return false;
  if (isSalutation(line) || endsSentence(line.replace(/:$/u, '')) || !/^[\p{Lu}\d“"]/u.test(line)) return false;
  if (OF_TABLE.test(line)) return false;
  if (ANNEX.test(line) && wordsIn(line) <= LONGEST_BOLD) return true;
  // Who wrote stands in bold above what pages have below their articles; a part about a person has text.
  const byline = readByline(line);
  if (byline && byline.isBare !== true && line.includes(':')) return false;
  if (byline?.isBare && !isHeadingInCapitals(line) && wordsIn(line) > 1 && wordsIn(lineOf(next)) < LEAST_BELOW && next.type !== 'list')
    return false;
  if (isBold(node)) return wordsIn(line) <= LONGEST_BOLD;
  const isIntroduced = line.endsWith(':') || OF_MEETING.test(line) || previous?.type === 'figure';
  return (
    !isIntroduced &&
    !isName(line) &&
    readSpeaker(line) === null &&
    wordsIn(line) <= LONGEST_PLAIN &&
    wordsIn(line) >= 2 &&
    wordsIn(lineOf(next)) >= LEAST_BELOW
  );
}

export function isBold(node: Paragraph): boolean {
  return node.children.every((child) => child.type === 'strong' || (child.type === 'text' && child.value.trim() === ''));
}

/** Whether a block heads a part, or its first words do: `I. KẾT QUẢ`, **Kết quả chung**, `1. Về nền nếp. Ba tháng đầu năm …`. */
export function opensPart(block: RootContent): boolean {
  if (block.type === 'heading') return true;
  if (block.type !== 'paragraph') return false;
  const line = lineOf(block);
  return isNumbered(line) || (isBold(block) && wordsIn(line) <= LONGEST_BOLD && !endsSentence(line) && !isSalutation(line));
}

/** Parts and chapters head sections, Roman numerals and capitals, these articles, `1.` and below it `1.1.` and `a)`. */
function depthOf(line: string): Heading['depth'] {
  if (PART.test(line)) return 1;
  if (/^\d+\.\d+/.test(line) || /^[a-zđ][).]\s/.test(line)) return 5;
  if (/^\d+[.)–-]\s/.test(line)) return 4;
  return /^điều \d/iu.test(line) ? 3 : 2;
}

/**
 * The page's title is level 1: what stands in nothing becomes 2, what stands below another one more than it, so that no level is left
 * out on the way down and headings of one part have one level.
 */
function relevel(body: readonly BodyBlock[]): BodyBlock[] {
  const open: number[] = [];
  return body.map((block): BodyBlock => {
    if (block.type !== 'heading') return block;
    while (open.length > 0 && open.at(-1)! >= block.depth) open.pop();
    open.push(block.depth);
    const depth = open.length + 1;
    if (depth > DEEPEST) return { type: 'paragraph', children: [{ type: 'strong', children: block.children }] };
    return { ...block, depth: depth as Heading['depth'] };
  });
}
