import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIndex } from '../../../src/search/index-side/build-index.ts';
import { writePagefindBundle, type SourcePage } from '../../../src/search/index-side/pagefind-bundle.ts';
import type { LexiconEntry } from '../../../src/search/types.ts';
import { FIXTURE_PAGES, type FixturePage } from './fixture-pages.ts';

const LEXICON: readonly LexiconEntry[] = [
  { term: 'TW', expansions: ['trung ương'] },
  { term: 'chuyển đổi số', expansions: ['số hóa'] },
];

/** A page as the layouts of a site write it, by the HTML contract in `src/search/README.md`. */
export function toHtml({ title, body, kind, topics = [], date, alias }: FixturePage): string {
  const hidden = [
    `<span hidden data-pagefind-filter="loai:${kind}"></span><span hidden data-pagefind-meta="kind:${kind}"></span>`,
    ...topics.map((topic) => `<span hidden data-pagefind-filter="chu-de:${topic}"></span>`),
    ...(date
      ? [`<span hidden data-pagefind-filter="nam:${date.slice(0, 4)}"></span><span hidden data-pagefind-meta="date:${date}"></span>`]
      : []),
    ...(alias ? [`<span hidden data-pagefind-meta="alias:${alias}"></span>`] : []),
  ];
  const blocks = body.map((text) => (text.startsWith('## ') ? `<h2>${text.slice(3)}</h2>` : `<p>${text}</p>`));
  return (
    `<!doctype html><html lang="vi"><head><title>${title} · Thư viện</title></head><body><nav>Trang chủ</nav><main ` +
    `data-pagefind-body>${hidden.join('')}<h1>${title}</h1>${blocks.join('')}</main></body></html>`
  );
}

/** Pages of the fixture, in the order of their addresses. */
export function fixtureSources(): SourcePage[] {
  const pages = FIXTURE_PAGES.map((page) => ({ url: `/${page.path}/`, html: toHtml(page) }));
  return pages.sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** Builds the fixture's index in a folder that goes with the process. @param kept where records of pages are kept */
export async function buildFixtureIndex(pages = fixtureSources(), kept?: string): Promise<string> {
  const outputDir = await temporaryFolder();
  await buildIndex({ pages, outputDir, lexicon: LEXICON, ...(kept ? { kept: { file: kept, from: [kept], madeBy: 'test' } } : {}) });
  return outputDir;
}

/** The same pages in a bundle of Pagefind's own. */
export async function buildStockBundle(pages = fixtureSources()): Promise<string> {
  const directory = await temporaryFolder();
  await writePagefindBundle(pages, directory);
  return directory;
}

/** A folder that goes with the process. */
export async function temporaryFolder(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'search-fixture-'));
  process.on('exit', () => rmSync(directory, { recursive: true, force: true }));
  return directory;
}
