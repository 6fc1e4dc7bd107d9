import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PAGEFIND_VERSION, type PagefindBundle, type PageFragment } from '../bundle/bundle.ts';
import { readFromDirectory } from '../bundle/read-directory.ts';
import { cutIntoPassages, isLongPage, passagePath, placesOf, splitWords, type PassageFile } from '../passages.ts';
import { MANIFEST_FILE, SIDECAR_FORMAT, wordsPath, type Manifest } from '../sidecars.ts';
import { encodeVocabulary } from '../packed-vocabulary.ts';
import type { LexiconEntry } from '../types.ts';
import { countVocabulary, describeLibrary, listDates } from './describe-library.ts';
import { packMentions } from '../mentions.ts';
import { listPinpoints, listTimes } from './list-mentions.ts';
import { mineAbbreviations } from './mine-abbreviations.ts';
import { openBundle } from './open-bundle.ts';
import { writePagefindBundle, type SourcePage } from './pagefind-bundle.ts';
import { gzipInParts } from './gzip-in-parts.ts';
import { packWords } from './pack-words.ts';
import { verifyReader } from './verify.ts';

export interface BuildOptions {
  pages: AsyncIterable<SourcePage> | Iterable<SourcePage>;
  /** Where the bundle goes; by custom `pagefind/` in the folder that is served. */
  outputDir: string;
  /** Abbreviations, aliases and synonyms from the editors. */
  lexicon?: readonly LexiconEntry[];
  /** Kinds of pages (`kind:` of their metadata) in the order in which those of one day, month or year are shown. */
  kinds?: readonly string[];
}

/**
 * Indexes pages: a stock Pagefind bundle, and beside it the files described in `sidecars.ts`.
 * @throws when Pagefind reports an error, or sees another index than this project's reader does
 */
export async function buildIndex({ pages, outputDir, lexicon = [], kinds = [] }: BuildOptions): Promise<{ pages: number }> {
  await writePagefindBundle(pages, outputDir);
  const bundle = await openBundle(readFromDirectory(outputDir));
  await verifyReader(bundle, outputDir);
  const fragments: PageFragment[] = [];
  for (let page = 0; page < bundle.pageCount; page++) fragments.push(await bundle.fragment(page));
  const wholeLexicon = [...lexicon, ...mineAbbreviations(fragments.map(({ content }) => content))];
  await writePassages(bundle, fragments, outputDir);
  const words = await writeWords(bundle, outputDir);
  const title = bundle.meta.fields.indexOf('title');
  const manifest: Manifest = {
    format: SIDECAR_FORMAT,
    pagefind: PAGEFIND_VERSION,
    library: await writeHashedFile(outputDir, 'library', JSON.stringify(describeLibrary(bundle, fragments, words, wholeLexicon))),
    vocabulary: await writeHashedFile(outputDir, 'vocabulary', ...encodeVocabulary(await countVocabulary(bundle))),
    dates: await writeHashedFile(outputDir, 'dates', JSON.stringify(listDates(fragments))),
    times: await writeHashedFile(outputDir, 'times', JSON.stringify(packMentions(listTimes(fragments, kinds, title)))),
    pinpoints: await writeHashedFile(outputDir, 'pinpoints', JSON.stringify(packMentions(listPinpoints(fragments, title)))),
  };
  await writeFile(join(outputDir, MANIFEST_FILE), JSON.stringify(manifest));
  return { pages: bundle.pageCount };
}

/** Writes the passages of every long page, named after its fragment. */
async function writePassages({ meta }: PagefindBundle, fragments: readonly PageFragment[], directory: string): Promise<void> {
  await mkdir(join(directory, 'passage'), { recursive: true });
  for (const [page, fragment] of fragments.entries()) {
    const { url, meta: fields, filters, content } = fragment;
    if (!isLongPage(meta.lengths[page]!)) continue;
    for (const [number, passage] of cutIntoPassages(splitWords(content), placesOf(fragment)).entries()) {
      const file: PassageFile = { url, meta: fields, filters, ...passage };
      await writeFile(join(directory, passagePath(meta.fragments[page]!, number)), gzipSync(JSON.stringify(file), { level: 9 }));
    }
  }
}

/** Digits of a hash that names a chunk of postings; more where two chunks would share them. */
const FEWEST_DIGITS = 7;

/** Writes every chunk of postings packed. @returns what they are named by */
async function writeWords(bundle: PagefindBundle, directory: string): Promise<string[]> {
  await mkdir(join(directory, 'words'), { recursive: true });
  const { lengths, fields } = bundle.meta;
  const names = new Set<string>();
  for await (const words of bundle.allChunks()) {
    const packed = packWords(words, { lengths, fields: fields.length });
    const hash = createHash('sha256').update(packed).digest('hex');
    let digits = FEWEST_DIGITS;
    while (names.has(hash.slice(0, digits))) digits++;
    names.add(hash.slice(0, digits));
    await writeFile(join(directory, wordsPath(hash.slice(0, digits))), packed);
  }
  return [...names];
}

/**
 * Writes a gzip file named after its content: `library.3f2a91c0.gz`.
 * @returns the name
 */
async function writeHashedFile(directory: string, stem: string, ...parts: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(parts.join('')).digest('hex').slice(0, 8);
  const name = `${stem}.${hash}.gz`;
  await writeFile(join(directory, name), gzipInParts(...parts.map((part) => Buffer.from(part))));
  return name;
}
