import type { Heading } from 'mdast';
import { COUNTED, inSmallLetters, isShouted, readWriting, type Writing } from '../check/knowledge/small-letters.ts';
import type { WritingContext } from '../check/engine/rule.ts';
import { isSyllable } from '../vietnamese/syllable.ts';
import { textsIn, type Change } from './fix-blocks.ts';
import { linesOf, type BodyBlock } from './source.ts';
import type { Article } from './structure/read-article.ts';

/** Code of the rule of the content check that headings are written by. */
const RULE = 'viet-hoa';

/** Writes the headings of a text that are in capitals as sentences; names are as the text and the library have them. */
export function writeHeadingsSmall(article: Article, library: WritingContext['library']): { body: BodyBlock[]; changes: Change[] } {
  const { body, title, summary, author, sourceName, letterhead } = article;
  const changes: Change[] = [];
  if (!body.some((block) => block.type === 'heading' && isInCapitals(textOf(block)))) return { body, changes };
  const told = [title, summary, author, sourceName, letterhead?.issuer, letterhead?.superior].filter((line) => typeof line === 'string');
  // A name alone stands in a sentence as any other does.
  const writing = readWriting([...told.map((line) => `ở ${line}`), ...linesOf(body)], library);
  const written = body.map((block): BodyBlock => {
    const from = block.type === 'heading' ? textOf(block) : '';
    if (block.type !== 'heading' || !isInCapitals(from)) return block;
    const { block: small, text: to } = inSmall(block, from, writing);
    if (to !== from) changes.push({ rule: RULE, from, to, context: from });
    return small;
  });
  return { body: written, changes };
}

/** Also `NỘI DUNG`: few words, all of them in capitals, which are no abbreviations alone. */
function isInCapitals(text: string): boolean {
  if (isShouted(text)) return true;
  const said = text.replace(COUNTED, '');
  const words = said.match(/\p{L}+/gu) ?? [];
  const areWords = words.length > 1 && words.every((word) => isSyllable(word.toLowerCase()));
  return areWords && said === said.toUpperCase() && /[^\p{ASCII}Đ]/u.test(said);
}

/** A heading with its words in small letters, in whatever pieces they stand. */
function inSmall(heading: Heading, from: string, writing: Writing): { block: Heading; text: string } {
  const to = inSmallLetters(from, writing);
  if (to.length !== from.length) return { block: heading, text: from };
  const block = structuredClone(heading);
  let at = 0;
  for (const piece of textsIn(block)) {
    piece.value = to.slice(at, at + piece.value.length);
    at += piece.value.length;
  }
  return { block, text: to };
}

function textOf(heading: Heading): string {
  return textsIn(heading)
    .map(({ value }) => value)
    .join('');
}
