import { pairKey, type Proposal } from './proposal.ts';
import { saidAlike } from './said-alike.ts';
import { librarySentences, type ReadEntry } from './sentences.ts';
import { keyOf } from './terms.ts';
import { usedAlike } from './used-alike.ts';

/**
 * Wordings that the library uses for one another and whose editors have not said so yet, the likeliest first. Nothing here
 * knows what a word means: a person reads the sentences and decides.
 * @param known groups of wordings that count as one already: `synonyms.yaml`, other names of topics, abbreviations
 */
export function proposeSynonyms(entries: Iterable<ReadEntry>, known: Iterable<readonly string[]>): Proposal[] {
  const told = new Set<string>();
  for (const group of known) for (const a of group) for (const b of group) told.add(pairKey(keyOf(a), keyOf(b)));
  const sentences = librarySentences(entries);
  const found = new Map<string, Proposal>();
  for (const proposal of [...saidAlike(sentences), ...usedAlike(sentences).sort((a, b) => b.score - a.score)]) {
    const key = pairKey(keyOf(proposal.wordings[0]), keyOf(proposal.wordings[1]));
    if (!told.has(key) && !found.has(key)) found.set(key, proposal);
  }
  return [...found.values()];
}
