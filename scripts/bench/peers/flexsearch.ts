import { Document } from 'flexsearch';
import { foldDiacritics } from '../../../src/vietnamese/fold.ts';
import { gzipBytes, RESULTS, wordsOf, type Peer } from './peer.ts';

/** Prefixes of words, neighbours in context, and `suggest`, FlexSearch's way to let a word be missing. */
export const flexSearch: Peer = {
  id: 'flexsearch',
  name: 'FlexSearch folded',
  async build(documents) {
    const index = new Document({
      document: { id: 'id', index: ['title', 'body'] },
      tokenize: 'forward',
      encode: (text) => wordsOf(foldDiacritics(text)),
    });
    for (const { id, title, body } of documents) index.add({ id, title, body });
    const files: string[] = [];
    await index.export((key, data) => void files.push(`${key}\n${data}`));
    return {
      search: async (query) => {
        const found = await index.search(query, { limit: RESULTS, suggest: true, merge: true });
        return found.slice(0, RESULTS).map(({ id }) => String(id));
      },
      bytes: gzipBytes(files.join('\n')),
    };
  },
};
