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
 * Sentences that stand in none of the places where text of the source may go. The order of the sentences and
 * where they are cut do not matter.
 */
export function findLost(source: readonly string[], places: readonly string[]): string[] {
  const kept = places.map(bareText).join('\n');
  const lost = new Set<string>();
  for (const text of source) {
    if (kept.includes(bareText(text))) continue;
    for (const sentence of listSentences(text)) if (!kept.includes(bareText(sentence))) lost.add(sentence);
  }
  return [...lost];
}
