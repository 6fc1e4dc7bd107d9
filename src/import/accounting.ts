import { normalise } from '../vietnamese/normalise.ts';
import { placeTones } from '../vietnamese/tone-placement.ts';

/**
 * Text as nothing but its letters and digits, in one spelling: what is the same to a reader, whatever quotation
 * marks, spaces, tone placement or date separators it was written with, is the same here.
 */
export function bareText(text: string): string {
  return placeTones(normalise(text), 'old').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Sentences of a text, cut behind . ! ? … and at line ends. */
export function listSentences(text: string): string[] {
  return text.split(/(?<=[.!?…]["”’)]?)\s+|\n+/u).map((sentence) => sentence.trim()).filter((sentence) => bareText(sentence) !== '');
}

/**
 * Sentences of a source that stand neither in the draft nor among what was left out. Where they are cut, and in
 * which order they stand, does not matter; a mark left out from the start of a sentence is taken off it first.
 */
export function findLost(source: readonly string[], draft: readonly string[], dropped: readonly string[] = []): string[] {
  const marks = dropped.map(bareText).filter(Boolean);
  const kept = [...draft.map(bareText), ...marks].join('\n');
  const isKept = (text: string): boolean => {
    const bare = bareText(text);
    return kept.includes(bare) || marks.some((mark) => bare.startsWith(mark) && kept.includes(bare.slice(mark.length)));
  };
  const lost = new Set<string>();
  for (const text of source) {
    if (isKept(text)) continue;
    for (const sentence of listSentences(text)) if (!isKept(sentence)) lost.add(sentence);
  }
  return [...lost];
}
