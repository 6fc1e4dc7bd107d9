import type { RootContent } from 'mdast';
import { linesOf, type Account, type Dropped } from '../source.ts';
import { dropReasons } from '../messages.ts';
import { cutText, isName, lineOf, readByline, readDateStamp, wordsIn } from './lines.ts';
import { takePublishingLine } from './publishing-line.ts';
import type { Article } from './read-article.ts';

const LONGEST_TAIL = 8;
/** Blocks of a signature, and words in each. */
const LONGEST_SIGNATURE = 15;
const LONGEST_LINE = 20;
/** Who gets a paper, also as a scan may have it: without the space, or without marks before a colon. */
const FOR_WHOM = /^(?:nơi\s*nhận\b|n[oơ]i\s*nh[aâ]n\s*:)/iu;
const RECIPIENTS = /^(?:nơi\s*nhận|(?:t\/?m|tm\.)\s|đã ký|\(đã ký\))/iu;
/** How who signs is written (Nghị định 30/2020/NĐ-CP, phụ lục I; Hướng dẫn 36-HD/VPTW), in capitals. */
const SIGNED =
  /^(?:T\/M|TM\.?|KT\.?|TL\.?|TUQ\.?|Q\.)\s+\p{Lu}{2}|^(?:PHÓ )?(?:BÍ THƯ|CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG (?:BAN|PHÒNG|ĐOÀN|BAN TỔ CHỨC)|CHÁNH VĂN PHÒNG|THỦ TRƯỞNG|CHỦ (?:TỌA|TRÌ)|THƯ KÝ|NGƯỜI (?:BÁO CÁO|VIẾT|LẬP|GHI))(?=$| [^\p{Ll}]*$)/u;
const END_MARK = /(?<!\s)\s*\.\/\.?\s*$/u;

/** What the kinds of bylines tell, and why they are left out. */
const BYLINES = {
  author: ['author', dropReasons.author],
  source: ['sourceName', dropReasons.sourceLine],
  photographer: ['photographer', dropReasons.photographer],
} as const;

type Told = Pick<Article, 'author' | 'sourceName' | 'photographer' | 'published'>;

/** Reads the lines below a text, from the last one up: who wrote it and where it came from. @returns the blocks above them */
export function readTail(blocks: readonly RootContent[], article: Article): RootContent[] {
  const notes = blocks.filter((block) => block.type === 'footnoteDefinition');
  let rest = blocks.filter((block) => block.type !== 'footnoteDefinition');
  const told: Told = { author: null, sourceName: null, photographer: null, published: null };
  const signature = rest.slice(startOfSignature(rest));
  rest = rest.slice(0, rest.length - signature.length);
  const dropped = signature.map((block) => droppedBlock(block, dropReasons.recipients));
  for (let turn = 0; turn < LONGEST_TAIL && rest.length > 1; turn += 1) {
    const last = rest.at(-1);
    if (last?.type === 'paragraph' && !readDateStamp(lineOf(last)) && takePublishingLine(lineOf(last), article)) {
      rest.pop();
      continue;
    }
    const reason = last && readLine(lineOf(last), last, told);
    if (!last || !reason) break;
    rest.pop();
    dropped.unshift(droppedBlock(last, reason));
  }
  article.dropped.push(...dropped);
  article.author = told.author ?? article.author;
  article.sourceName = told.sourceName ?? article.sourceName;
  article.photographer = told.photographer;
  article.published ??= told.published;
  return [...withoutEndMark(rest, article), ...notes];
}

function droppedBlock(block: RootContent, reason: string): Dropped {
  return { text: linesOf([block]).join(' · '), reason };
}

/** Where “Nơi nhận” begins: who gets the paper, who signed it, where they can be reached; the end of the blocks for none. */
function startOfSignature(blocks: readonly RootContent[]): number {
  const recipients = blocks.findLastIndex((block) => FOR_WHOM.test(lineOf(block)));
  const at = recipients < 1 ? startOfSigning(blocks) : recipients;
  const lines = blocks.slice(at);
  const isNone = at < 1 || lines.length > LONGEST_SIGNATURE || lines.some((block) => wordsIn(lineOf(block)) > LONGEST_LINE);
  return isNone ? blocks.length : at;
}

/** Who signs, and for whom: `T/M CHI BỘ`, `KT. GIÁM ĐỐC`, or an office above a name in the last line; -1 for none. */
function startOfSigning(blocks: readonly RootContent[]): number {
  const first = Math.max(1, blocks.length - LONGEST_SIGNATURE);
  const isOfLines = (index: number): boolean =>
    blocks.slice(index).every((block) => block.type === 'paragraph' || block.type === 'heading');
  const at = blocks.findIndex((block, index) => index >= first && SIGNED.test(lineOf(block)) && isOfLines(index));
  return at !== -1 && isName(lineOf(blocks.at(-1)!)) ? at : -1;
}

/** Takes what a line says; the reason it is then left out, or null for a line of the article. */
function readLine(line: string, block: RootContent, told: Told): string | null {
  if (RECIPIENTS.test(line) || (block.type === 'table' && /nơi nhận/iu.test(line))) return dropReasons.recipients;
  if (block.type !== 'paragraph' && block.type !== 'heading') return null;
  if (/^\.\/\.?$/.test(line)) return dropReasons.endMark;
  const byline = readByline(line);
  const [field, reason] = byline ? BYLINES[byline.role] : [];
  if (byline && field && told[field] === null) {
    told[field] = byline.name;
    return reason;
  }
  const stamp = readDateStamp(line);
  if (!stamp || told.published !== null) return null;
  told.published = stamp.day;
  return dropReasons.date;
}

/** The mark `./.` that ends official papers becomes a full stop. */
function withoutEndMark(blocks: readonly RootContent[], { dropped }: Account): readonly RootContent[] {
  const last = blocks.at(-1);
  if (!last || !END_MARK.test(lineOf(last))) return blocks;
  dropped.push({ text: './.', reason: dropReasons.endMark });
  return blocks.with(-1, cutText(last, END_MARK, '.'));
}
