import { Index } from 'flexsearch';
import { foldDiacritics } from '../../../src/vietnamese/fold.ts';
import { gzipBytes, RESULTS, wordsOf, type Peer } from './peer.ts';

/**
 * Whole words scored by their neighbours, with `suggest`, FlexSearch's way to let a word be missing. One index of title
 * and text: merging the fields of its `Document`, or prefixes of words, finds far less.
 */
export const flexSearch: Peer = {
  id: 'flexsearch',
  name: 'FlexSearch folded',
  async build(documents) {
    const index = new Index({
      tokenize: 'strict',
      context: { depth: 2, bidirectional: true, resolution: 9 },
      encode: (text) => wordsOf(foldDiacritics(text)),
    });
    for (const [number, { title, body }] of documents.entries()) index.add(number, `${title}\n${body}`);
    const files: string[] = [];
    await index.export((key, data) => void files.push(`${key}\n${data}`));
    return {
      search: async (query) => {
        const found = index.search(query, { limit: RESULTS, suggest: true });
        return found.map((number) => documents[Number(number)]!.id);
      },
      bytes: gzipBytes(files.join('\n')),
    };
  },
};
