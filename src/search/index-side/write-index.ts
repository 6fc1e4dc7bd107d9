import { hash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fragmentPath, PAGEFIND_VERSION, type ChunkName, type Words } from '../bundle/bundle.ts';
import { packMentions } from '../mentions.ts';
import { encodeVocabulary } from '../packed-vocabulary.ts';
import { passagePath } from '../passages.ts';
import { MANIFEST_FILE, SIDECAR_FORMAT, wordsPath, type Manifest } from '../sidecars.ts';
import type { LexiconEntry } from '../types.ts';
import { countVocabulary, describeLibrary, listDates } from './describe-library.ts';
import { gzipInParts } from './gzip-in-parts.ts';
import { listPinpoints, listTimes } from './list-mentions.ts';
import { cutIntoChunks, mergeRecords, type MergedIndex } from './merge-records.ts';
import { mineAbbreviations } from './mine-abbreviations.ts';
import { packWords } from './pack-words.ts';
import type { PageRecord } from './page-record.ts';
import { partSpellings } from './part-spellings.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface WriteOptions {
  /** Where the index goes; by custom `pagefind/` in the folder that is served. */
  outputDir: string;
  /** Abbreviations, aliases and synonyms from the editors. */
  lexicon?: readonly LexiconEntry[];
  /** Kinds of pages (`kind:` of their metadata) in the order in which those of one day, month or year are shown. */
  kinds?: readonly string[];
}

/**
 * Writes the index that records of pages make together, in the files described in `sidecars.ts`. Pages are numbered by their
 * addresses.
 * @param vocabulary that of the records
 */
export async function writeIndex(
  given: readonly PageRecord[],
  vocabulary: Vocabulary,
  { outputDir, lexicon = [], kinds = [] }: WriteOptions,
): Promise<void> {
  const records = [...given].sort((a, b) => (a.url < b.url ? -1 : 1));
  const merged = mergeRecords(records, vocabulary);
  await mkdir(outputDir, { recursive: true });
  const names = await writePages(records, outputDir);
  const chunks = await writeWords(merged, outputDir);
  const wholeLexicon = [...lexicon, ...mineAbbreviations(records.map(({ explained }) => explained))];
  const title = merged.fields.indexOf('title');
  const manifest: Manifest = {
    format: SIDECAR_FORMAT,
    pagefind: PAGEFIND_VERSION,
    library: await writeHashedFile(outputDir, 'library', JSON.stringify(describeLibrary(merged, records, names, chunks, wholeLexicon))),
    vocabulary: await writeHashedFile(outputDir, 'vocabulary', ...encodeVocabulary(countVocabulary(merged.words))),
    dates: await writeHashedFile(outputDir, 'dates', JSON.stringify(listDates(records))),
    times: await writeHashedFile(outputDir, 'times', JSON.stringify(packMentions(listTimes(records, kinds, title)))),
    pinpoints: await writeHashedFile(outputDir, 'pinpoints', JSON.stringify(packMentions(listPinpoints(records, title)))),
  };
  await writeFile(join(outputDir, MANIFEST_FILE), JSON.stringify(manifest));
}

/** Digits of a hash that names a file; more where two files would share them. */
const FEWEST_DIGITS = 7;

/** Names by content, each as short as it can be. */
class ContentNames {
  readonly #names = new Map<string, string>();

  nameOf(content: Uint8Array): string {
    const digest = hash('sha256', content);
    let digits = FEWEST_DIGITS;
    while ((this.#names.get(digest.slice(0, digits)) ?? digest) !== digest) digits++;
    this.#names.set(digest.slice(0, digits), digest);
    return digest.slice(0, digits);
  }
}

/** Writes the fragment and the passages of every page. @returns the names of the fragments */
async function writePages(records: readonly PageRecord[], directory: string): Promise<string[]> {
  for (const folder of ['fragment', 'passage']) await mkdir(join(directory, folder), { recursive: true });
  const names = new ContentNames();
  const written: string[] = [];
  for (const { fragment, passages } of records) {
    const name = `vi_${names.nameOf(fragment)}`;
    written.push(name);
    await writeFile(join(directory, fragmentPath(name)), fragment);
    for (const [number, passage] of passages.entries()) await writeFile(join(directory, passagePath(name, number)), passage);
  }
  return written;
}

/** Writes every chunk of postings packed, and by spelling as well where that is much less. */
async function writeWords({ words, lengths, fields }: MergedIndex, directory: string): Promise<ChunkName[]> {
  await mkdir(join(directory, 'words'), { recursive: true });
  const names = new ContentNames();
  const write = async (chunk: Words, isPlaced?: (form: string) => boolean): Promise<string> => {
    const packed = packWords(chunk, { lengths, fields: fields.length }, isPlaced);
    const name = names.nameOf(packed);
    await writeFile(join(directory, wordsPath(name)), packed);
    return name;
  };
  const chunks: ChunkName[] = [];
  for (const chunk of cutIntoChunks(words)) {
    const [[from = ''] = []] = chunk;
    const bySpelling = new Map<string, string>();
    for (const [spelling, isPlaced] of partSpellings(chunk)) bySpelling.set(spelling, await write(chunk, isPlaced));
    chunks.push({ from, hash: await write(chunk), ...(bySpelling.size > 0 && { bySpelling }) });
  }
  return chunks;
}

/**
 * Writes a gzip file named after its content: `library.3f2a91c0.gz`.
 * @returns the name
 */
async function writeHashedFile(directory: string, stem: string, ...parts: readonly string[]): Promise<string> {
  const name = `${stem}.${hash('sha256', parts.join('')).slice(0, 8)}.gz`;
  await writeFile(join(directory, name), gzipInParts(...parts.map((part) => Buffer.from(part))));
  return name;
}
