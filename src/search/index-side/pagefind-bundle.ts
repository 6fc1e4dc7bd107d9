import { mkdir } from 'node:fs/promises';
import { close, createIndex } from 'pagefind';
import { prepareHtml } from './prepare-html.ts';
import type { SourcePage } from './source-pages.ts';

/** Occurrences a chunk of the index holds before the next one begins: small chunks, so that a query downloads little else. */
const CHUNK_SIZE = '1000';

/** Pages handed to Pagefind at once: enough to keep both sides busy, few enough to stay in memory. */
const BATCH = 64;

/**
 * Writes a stock Pagefind bundle for these pages.
 * @returns the number of pages given to Pagefind
 * @throws when Pagefind reports an error
 */
export async function writePagefindBundle(
  pages: AsyncIterable<SourcePage> | Iterable<SourcePage>,
  outputDir: string,
  language: string,
): Promise<number> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = CHUNK_SIZE;
  await mkdir(outputDir, { recursive: true });
  try {
    const created = await createIndex({ forceLanguage: language });
    const index = created.index;
    if (!index) throw new Error(`Pagefind could not start: ${created.errors.join('; ')}`);

    let count = 0;
    let batch: Promise<void>[] = [];
    for await (const page of pages) {
      batch.push(
        index.addHTMLFile({ url: page.url, content: prepareHtml(page.html) }).then(({ errors }) => {
          requireNone(errors, page.url);
        }),
      );
      count++;
      if (batch.length === BATCH) {
        await Promise.all(batch);
        batch = [];
      }
    }
    await Promise.all(batch);
    const { errors } = await index.writeFiles({ outputPath: outputDir });
    requireNone(errors, outputDir);
    return count;
  } finally {
    await close();
  }
}

function requireNone(errors: readonly string[], subject: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index ${subject}: ${errors.join('; ')}`);
}
