import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIndex } from '../../../src/search/index-side/build-index.ts';
import { toSourcePage, type EvalDocument } from '../documents.ts';
import { readLexicon } from '../lexicon.ts';

/** Copies a built site to a temporary folder and gives it the index of other documents; the caller removes the folder. */
export async function makeSiteWithIndex(site: string, documents: readonly EvalDocument[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-site-'));
  await cp(site, folder, { recursive: true });
  await rm(join(folder, 'pagefind'), { recursive: true, force: true });
  await buildIndex({ pages: documents.map(toSourcePage), outputDir: join(folder, 'pagefind'), lexicon: await readLexicon() });
  return folder;
}

/** As many pages as wanted of real text: when there are too few documents, the longest are cut in two at a paragraph. */
export function takePages(documents: readonly EvalDocument[], count: number): EvalDocument[] {
  const pages = documents.slice(0, count);
  const byLength = [...pages].sort((a, b) => b.body.length - a.body.length);
  for (let i = 0; pages.length < count && i < byLength.length; i++) {
    const paragraphs = byLength[i]!.body.split('\n');
    const middle = Math.ceil(paragraphs.length / 2);
    if (middle === paragraphs.length) continue;
    const [first, second] = [paragraphs.slice(0, middle), paragraphs.slice(middle)].map((part) => part.join('\n'));
    pages[pages.indexOf(byLength[i]!)] = { ...byLength[i]!, body: first! };
    pages.push({ ...byLength[i]!, id: `${byLength[i]!.id}-2`, body: second! });
  }
  return pages;
}
