import type { EvalDocument, EvalQuery } from './documents.ts';
import { seededRandom } from './random.ts';

/** One half of every set is for trying numbers, the other is looked at when they are decided. */
export const HALVES = ['tune', 'held'] as const;
export type Half = (typeof HALVES)[number];

/**
 * The half of a document: by its family, so that passages of one article, and articles of one title, never stand on
 * both sides, whichever set they are met in.
 */
export function halfOf({ id, title, family = title || id }: EvalDocument): Half {
  const name = family.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  return seededRandom(`half of ${name}`)() < 0.5 ? 'tune' : 'held';
}

/** The queries whose answers all stand in one half. All documents stay in the index, to be told from the answers. */
export function queriesOfHalf<T extends EvalQuery>(queries: readonly T[], documents: readonly EvalDocument[], half: Half): T[] {
  const halves = new Map(documents.map((document) => [document.id, halfOf(document)]));
  return queries.filter(({ relevant }) => relevant.every((id) => halves.get(id) === half));
}
