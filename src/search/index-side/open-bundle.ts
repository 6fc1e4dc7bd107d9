import { PagefindBundle, requireVersion, type BundleMeta } from '../bundle/bundle.ts';
import { decompressBundleFile } from '../bundle/decompress.ts';
import type { ReadFile } from '../bundle/read-file.ts';
import { SearchError } from '../errors.ts';
import { isCount, isObjectWith, isRecordOf, isText, readJson } from '../json-shape.ts';
import { CborReader } from './cbor.ts';
import { readChunk } from './read-postings.ts';

const isEntry = isObjectWith({ version: isText, languages: isRecordOf(isObjectWith({ hash: isText, page_count: isCount })) });

/** Opens a stock bundle through Pagefind's own entry file. @throws {SearchError} `version`, `index-missing`, … */
export async function openBundle(readFile: ReadFile): Promise<PagefindBundle> {
  const entry = readJson(await readFile('pagefind-entry.json'), 'pagefind-entry.json', isEntry);
  requireVersion(entry.version);
  const [largest] = Object.values(entry.languages).sort((a, b) => b.page_count - a.page_count);
  if (!largest) throw new SearchError('index-missing', 'The Pagefind index holds no page');
  const metaFile = `pagefind.${largest.hash}.pf_meta`;
  const meta = readMeta(await decompressBundleFile(await readFile(metaFile), metaFile));
  return new PagefindBundle(meta, readFile, async (hash) => {
    const path = `index/${hash}.pf_index`;
    return readChunk(await decompressBundleFile(await readFile(path), path), meta.fragments.length);
  });
}

/** @throws {SearchError} `version` when another Pagefind than {@link PAGEFIND_VERSION} wrote the file. */
function readMeta(bytes: Uint8Array): BundleMeta {
  const reader = new CborReader(bytes);
  const parts = reader.array();
  requireVersion(reader.text());

  const pageCount = reader.array();
  const fragments: string[] = [];
  const lengths = new Float32Array(pageCount);
  for (let i = 0; i < pageCount; i++) {
    const items = reader.array();
    fragments.push(reader.text());
    lengths[i] = reader.integer();
    skipItems(reader, items - 2);
  }

  const chunks = readList(reader, () => {
    const items = reader.array();
    const from = reader.text();
    reader.skip(); // `to` is shortened to a prefix that words of the chunk can exceed: only `from` can be relied on
    const hash = reader.text();
    skipItems(reader, items - 3);
    return { from, hash };
  });
  reader.skip(); // filters: their values stand in the fragments
  reader.skip(); // sort orders: this reader sorts by date with a file of its own
  const fields = parts > 5 ? readList(reader, () => reader.text()) : [];
  return { fragments, lengths, chunks, fields };
}

function readList<T>(reader: CborReader, readItem: () => T): T[] {
  const list: T[] = [];
  for (let left = reader.array(); left > 0; left--) list.push(readItem());
  return list;
}

function skipItems(reader: CborReader, count: number): void {
  for (let left = count; left > 0; left--) reader.skip();
}
