import lunr from 'lunr';
import addStemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import addVietnamese from 'lunr-languages/lunr.vi.js';
import { gzipBytes, RESULTS, WORD_FORMS, wordsOf, type Peer } from './peer.ts';

addStemmerSupport(lunr);
addVietnamese(lunr);
// lunr-languages forgets to.
lunr.Pipeline.registerFunction(lunr.vi.stopWordFilter, 'stopWordFilter-vi');

/** A stage of Lunr's that leaves of a token its letters and digits, as words are taken here. */
function stage(wordForm: 'marked' | 'folded'): lunr.PipelineFunction {
  const run: lunr.PipelineFunction = (token) =>
    token.update((text) => wordsOf(text.normalize('NFC')).flatMap(WORD_FORMS[wordForm]).join(''));
  lunr.Pipeline.registerFunction(run, wordForm);
  return run;
}

export const lunrVietnamese = lunrWith('lunr', 'Lunr, lunr-languages vi', (builder) => builder.use(lunr.vi));
export const lunrMarked = lunrWith('lunr-marked', 'Lunr, marks kept', useOnly(stage('marked')));
export const lunrFolded = lunrWith('lunr-folded', 'Lunr folded', useOnly(stage('folded')));

function useOnly(run: lunr.PipelineFunction): (builder: lunr.Builder) => void {
  return ({ pipeline, searchPipeline }) => {
    for (const stages of [pipeline, searchPipeline]) {
      stages.reset();
      stages.add(run);
    }
  };
}

function lunrWith(id: string, name: string, setUp: (builder: lunr.Builder) => void): Peer {
  return {
    id,
    name,
    async build(documents) {
      const index = lunr(function () {
        setUp(this);
        this.ref('id');
        this.field('title');
        this.field('body');
        for (const document of documents) this.add(document);
      });
      return {
        /** By clauses: in Lunr's own query language a colon or a hyphen in a question is an error. */
        search: async (query) => {
          const words = wordsOf(query.normalize('NFC').toLowerCase());
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
