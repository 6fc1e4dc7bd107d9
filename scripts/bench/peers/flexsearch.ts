import { Index } from 'flexsearch';
import { gzipBytes, RESULTS, WORD_FORMS, wordsOf, type Peer, type WordForm } from './peer.ts';

/**
 * Whole words scored by their neighbours, with `suggest`, FlexSearch's way to let a word be missing. One index of title
 * and text: merging the fields of its `Document`, or prefixes of words, finds far less.
 */
export const flexSearchMarked = flexSearch('flexsearch-marked', 'FlexSearch, marks kept', 'marked');
export const flexSearchFolded = flexSearch('flexsearch', 'FlexSearch folded', 'folded');
export const flexSearchBoth = flexSearch('flexsearch-both', 'FlexSearch, with and without marks', 'both');

function flexSearch(id: string, name: string, wordForm: WordForm): Peer {
  return {
    id,
    name,
    async build(documents) {
      const index = new Index({
        tokenize: 'strict',
        context: { depth: 2, bidirectional: true, resolution: 9 },
        encode: (text) => wordsOf(text.normalize('NFC')).flatMap(WORD_FORMS[wordForm]),
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
}
