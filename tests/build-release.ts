/**
 * `node tests/build-release.ts SITE INDEX WORDS`: writes the index that a built site would have after a release in which every
 * page of news got a sentence with these words. A process of its own: what a browser test runs in cannot load Pagefind's search.
 */
import { buildIndex } from '../src/search/index-side/build-index.ts';
import { listSourcePages, type SourcePage } from '../src/search/index-side/pagefind-bundle.ts';

const [site = '', outputDir = '', words = ''] = process.argv.slice(2);
const pages: SourcePage[] = [];
for await (const page of listSourcePages(site)) {
  pages.push({ ...page, html: page.url.startsWith('/tin-tuc/') ? page.html.replace('</h1>', `</h1><p>Có ${words}.</p>`) : page.html });
}
await buildIndex({ pages, outputDir });
