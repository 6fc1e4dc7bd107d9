import lunr from 'lunr';
import addStemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import addVietnamese from 'lunr-languages/lunr.vi.js';
import { foldDiacritics } from '../../../src/vietnamese/fold.ts';
import { gzipBytes, RESULTS, wordsOf, type Peer } from './peer.ts';

addStemmerSupport(lunr);
addVietnamese(lunr);
// lunr-languages forgets to.
lunr.Pipeline.registerFunction(lunr.vi.stopWordFilter, 'stopWordFilter-vi');

const fold: lunr.PipelineFunction = (token) => token.update((text) => wordsOf(foldDiacritics(text)).join(''));
lunr.Pipeline.registerFunction(fold, 'foldDiacritics');

export const lunrVietnamese = lunrWith('lunr', 'Lunr, lunr-languages vi', (builder) => builder.use(lunr.vi));

export const lunrFolded = lunrWith('lunr-folded', 'Lunr folded', ({ pipeline, searchPipeline }) => {
  for (const stages of [pipeline, searchPipeline]) {
    stages.reset();
    stages.add(fold);
  }
});

function lunrWith(id: string, name: string, setUp: (builder: lunr.Builder) => void): Peer {
  return {
    id,
    name,
    async build(documents) {
      const index = lunr(function () {
        setUp(this);
        this.ref('id');
        this.field('title', { boost: 3 });
        this.field('body');
        for (const document of documents) this.add(document);
      });
      return {
        /** By clauses: in Lunr's own query language a colon or a hyphen in a question is an error. */
        search: async (query) => {
          const words = wordsOf(query.toLowerCase());
          return index
            .query((clauses) => clauses.term(words, {}))
            .slice(0, RESULTS)
            .map(({ ref }) => ref);
        },
        bytes: gzipBytes(JSON.stringify(index)),
      };
    },
  };
}
