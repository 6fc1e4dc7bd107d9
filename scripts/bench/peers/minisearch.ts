import MiniSearch, { type SearchOptions } from 'minisearch';
import { gzipBytes, RESULTS, WORD_FORMS, type Peer, type WordForm } from './peer.ts';

/** The fields VitePress indexes: a section's title, the titles above it, its text. */
interface Section {
  id: string;
  title: string;
  titles: string[];
  text: string;
}

/** The options of VitePress's own search box, which leave words combined by OR. */
const VITEPRESS: SearchOptions = { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } };

/**
 * The word still being typed is a prefix and hardly counts beside an exact one. Tried on the halves for tuning: a title
 * that counts twice costs .046 as is, and the `d` that MiniSearch adds to BM25 .013. Words with their marks and bare in
 * one index are the best at nothing, and ten times as slow.
 */
const WORDS: SearchOptions = {
  prefix: (_, i, words) => i === words.length - 1,
  weights: { fuzzy: 0.02, prefix: 0.1 },
  bm25: { k: 1.2, b: 0.75, d: 0 },
};

export const miniSearchAsVitePress = miniSearch('minisearch', 'MiniSearch as VitePress', VITEPRESS);
/** Each of these rows is the best for some forms, and none for all. */
export const miniSearchMarked = miniSearch('minisearch-marked', 'MiniSearch, marks kept', WORDS, 'marked');
export const miniSearchFolded = miniSearch('minisearch-folded', 'MiniSearch folded', WORDS, 'folded');
export const miniSearchFuzzy = miniSearch('minisearch-fuzzy', 'MiniSearch, marks kept, fuzzy', { ...WORDS, fuzzy: 0.2 }, 'marked');

function miniSearch(id: string, name: string, searchOptions: SearchOptions, wordForm?: WordForm): Peer {
  return {
    id,
    name,
    async build(documents) {
      const index = new MiniSearch<Section>({
        fields: ['title', 'titles', 'text'],
        storeFields: ['title', 'titles'],
        searchOptions,
        ...(wordForm && { processTerm: WORD_FORMS[wordForm] }),
      });
      index.addAll(documents.map((document) => ({ id: document.id, title: document.title, titles: [], text: document.body })));
      return {
        search: async (query) =>
          index
            .search(query)
            .slice(0, RESULTS)
            .map((result) => String(result.id)),
        bytes: gzipBytes(JSON.stringify(index)),
      };
    },
  };
}
