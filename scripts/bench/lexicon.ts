import { editorsWords } from '../../src/integration/editors-words.ts';
import { readSettings } from '../../src/library/settings.ts';
import type { LexiconEntry } from '../../src/search/types.ts';

/** The abbreviations and synonyms of the library in `content/`, which the site's own index is built with. */
export async function readLexicon(): Promise<LexiconEntry[]> {
  const { settings } = await readSettings('content');
  return settings ? editorsWords(settings) : [];
}
