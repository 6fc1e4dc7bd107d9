import type { EvalDocument } from '../documents.ts';

const LEAST_WORDS = 40;
const MOST_WORDS = 160;

/** Cuts a text into passages of some forty to a hundred and sixty words: short paragraphs joined, long ones cut between sentences. */
export function cutPassages(text: string): string[] {
  const passages: string[] = [];
  let passage = '';
  const finish = (): void => {
    if (countWords(passage) >= LEAST_WORDS) passages.push(passage);
    passage = '';
  };
  for (const piece of text.split(/\n+/).flatMap(cutParagraph)) {
    if (countWords(passage) + countWords(piece) > MOST_WORDS) finish();
    passage += passage === '' ? piece : `\n${piece}`;
    if (countWords(passage) >= LEAST_WORDS) finish();
  }
  finish();
  return passages;
}

/** The sentences of a text, each without the white space around it. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?;:])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

export function countWords(text: string): number {
  return wordsOf(text).length;
}

export function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The words of a text in small letters. */
export function lowerWords(text: string): string[] {
  return wordsOf(text.toLowerCase());
}

/** The passages of a text as documents without titles, told from each other by their words alone. */
export function passagesAsDocuments(id: string, family: string | null, text: string): EvalDocument[] {
  return cutPassages(text).map((body, i) => {
    const own = `${id}-${i}`;
    return { id: own, title: '', body, family: family ?? own };
  });
}

function cutParagraph(paragraph: string): string[] {
  if (countWords(paragraph) <= MOST_WORDS) return paragraph.trim() === '' ? [] : [paragraph.trim()];
  const pieces = [''];
  for (const sentence of sentencesOf(paragraph)) {
    if (countWords(pieces.at(-1)!) >= LEAST_WORDS * 2) pieces.push('');
    pieces.push(`${pieces.pop()!} ${sentence}`.trim());
  }
  return pieces;
}
