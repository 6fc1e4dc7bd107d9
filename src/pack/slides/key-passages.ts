import type { Block, Run } from '../booklet.ts';
import type { Point } from './deck.ts';

/** A heading of the text with what stands below it. */
export interface Section {
  title: string;
  id: string;
  blocks: Block[];
}

/** Letters of a passage that a slide shows whole; nothing is shown that would have to be cut. */
const LONGEST_PASSAGE = 170;
const LONGEST_POINT = 110;
const MOST_POINTS = 6;

/** The text by its headings of the second level; what stands before the first is left out. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 2) sections.push({ title: wordsOf(block.content), id: block.id, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

/**
 * What a slide says below a heading, in the text's own words: its smaller headings, else a list, whole or by what its items
 * begin with, else the sentences that it begins with itself, else the rows of the table that these announce.
 */
export function keyPassages({ blocks }: Section): Point[] {
  const headings = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 3 ? [pointOf(wordsOf(block.content))] : []));
  if (headings.length > 1 && headings.length <= MOST_POINTS) return headings;
  const lists = blocks.flatMap((block) =>
    block.kind === 'list' && block.items.length > 1 && block.items.length <= MOST_POINTS ? [block.items] : [],
  );
  for (const wordsOfItem of [plainWords, boldBeginning, firstSentence]) {
    const list = lists.map((items) => items.map((item) => pointOf(wordsOfItem(item)))).find((points) => points.every(isShort));
    if (list) return list;
  }
  // What follows a quotation speaks of it, and says little without it.
  const [first] = blocks;
  const words = first?.kind === 'paragraph' ? wordsOf(first.content) : '';
  const passage = firstSentences(words);
  return passage ? [{ text: passage }] : POINTS_ON.test(words) ? rowsOf(blocks) : [];
}

/** `Nghe: để người ta nói hết` is a word and what is said of it. */
function pointOf(text: string): Point {
  const [, word, rest] = /^([^:.]{1,24}):\s+(.+)$/s.exec(text) ?? [];
  return word && rest ? { word, text: rest } : { text };
}

/** Whether a slide shows a point whole; one without words is none. */
function isShort({ word = '', text }: Point): boolean {
  return text !== '' && word.length + text.length <= LONGEST_POINT;
}

/** What an item is about, where its writer set that bold: more than the one word that a definition begins with. */
function boldBeginning([first]: readonly Block[]): string {
  if (first?.kind !== 'paragraph') return '';
  const end = first.content.findIndex((run) => !('text' in run && run.strong));
  const words = wordsOf(end < 0 ? first.content : first.content.slice(0, end));
  return words.includes(' ') ? words : '';
}

/** What the rows of a table are about, where a slide shows all of that. */
function rowsOf(blocks: readonly Block[]): Point[] {
  const [rows = []] = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.map(([cell]) => pointOf(wordsOf(cell ?? [])))] : []));
  return rows.length > 1 && rows.length <= MOST_POINTS && rows.every(isShort) ? rows : [];
}

function firstSentence(item: readonly Block[]): string {
  return sentencesOf(plainWords(item))[0]?.trim() ?? '';
}

function sentencesOf(text: string): string[] {
  return text.match(/.+?(?:[.!?…]["”’)]*(?=\s|$)|$)\s*/gs) ?? [];
}

/** Announces what stands below it in the text and not on the slide. */
const POINTS_ON = /dưới\sđây|sau\sđây|bên\sdưới|:\s*$/iu;

/** As many sentences from the beginning as a slide shows whole; none where the first is too long. */
function firstSentences(text: string): string {
  let passage = '';
  for (const sentence of sentencesOf(text)) {
    if ((passage + sentence).trim().length > LONGEST_PASSAGE || POINTS_ON.test(sentence)) break;
    passage += sentence;
  }
  return passage.trim();
}

/** Running text without its notes, links and marks. */
export function wordsOf(runs: readonly Run[]): string {
  const text = runs.map((run) => ('text' in run ? run.text : 'lineBreak' in run ? ' ' : 'blank' in run ? '…' : ''));
  return text
    .join('')
    .replace(/[ \t\n]+/g, ' ')
    .trim();
}

/** The words of paragraphs and lists: what a speaker may say in their place. */
export function plainWords(blocks: readonly Block[]): string {
  return paragraphsOf(blocks).join(' ');
}

export function paragraphsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.kind === 'paragraph') return [wordsOf(block.content)];
    if (block.kind === 'list') return block.items.map((item) => plainWords(item));
    if (block.kind === 'callout') return [[block.title, plainWords(block.blocks)].filter(Boolean).join(': ')];
    return [];
  });
}
