import MiniSearch, { type SearchOptions } from 'minisearch';
import { foldDiacritics } from '../../../src/vietnamese/fold.ts';
import { gzipBytes, RESULTS, type Peer } from './peer.ts';

/** The fields VitePress indexes: a section's title, the titles above it, its text. */
interface Section {
  id: string;
  title: string;
  titles: string[];
  text: string;
}

/** The options of VitePress's own search box, which leave words combined by OR. */
const VITEPRESS: SearchOptions = { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } };

/** Only the word still being typed is a prefix, and a near word hardly counts beside an exact one. */
const FOLDED: SearchOptions = {
  fuzzy: 0.2,
  prefix: (_, i, terms) => i === terms.length - 1,
  boost: { title: 2 },
  weights: { fuzzy: 0.02, prefix: 0.1 },
};

export const miniSearchAsVitePress = miniSearch('minisearch', 'MiniSearch as VitePress', VITEPRESS);
export const miniSearchFolded = miniSearch('minisearch-folded', 'MiniSearch folded', FOLDED, foldDiacritics);

function miniSearch(id: string, name: string, searchOptions: SearchOptions, processTerm?: (term: string) => string): Peer {
  return {
    id,
    name,
    async build(documents) {
      const index = new MiniSearch<Section>({
        fields: ['title', 'titles', 'text'],
        storeFields: ['title', 'titles'],
        searchOptions,
        ...(processTerm && { processTerm }),
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
