import { readFromDirectory } from '../../../src/search/bundle/read-directory.ts';
import type { ReadFile } from '../../../src/search/bundle/read-file.ts';
import { buildIndex } from '../../../src/search/index-side/build-index.ts';
import { Library } from '../../../src/search/loaded-library.ts';
import { SearchEngine } from '../../../src/search/query/engine.ts';
import { numberOfPage, toSourcePage } from '../documents.ts';
import { readLexicon } from '../lexicon.ts';
import { makeBundleFolder, removeBundleFolder, sizeOf } from './bundle-folder.ts';
import { RESULTS, type Peer } from './peer.ts';

/** Of the bundle, what our reader reads: fragments, and the files beside Pagefind's own, postings among them. */
const READ_BY_US = /\.(pf_fragment|gz)$|^vietnamese-search\.json$/;

/** This project's search, index side and query side as the site has them. */
export const ours: Peer = {
  id: 'ours',
  name: 'ours',
  async build(documents) {
    const folder = await makeBundleFolder();
    await buildIndex({ pages: documents.map(toSourcePage), outputDir: folder, lexicon: await readLexicon() });
    const read = readFromDirectory(folder);
    const engine = new SearchEngine(await Library.open(read));
    return {
      async search(query) {
        const { results } = await engine.search(query, { limit: RESULTS });
        return results.map(({ url }) => documents[numberOfPage(url)]!.id);
      },
      bytes: await sizeOf(folder, (path) => READ_BY_US.test(path)),
      async coldBytes(query) {
        let bytes = 0;
        const counted: ReadFile = async (path) => {
          const content = await read(path);
          bytes += content.length;
          return content;
        };
        await new SearchEngine(await Library.open(counted)).search(query, { limit: RESULTS });
        return bytes;
      },
      close: () => removeBundleFolder(folder),
    };
  },
};
