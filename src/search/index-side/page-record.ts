import { gzipSync } from 'node:zlib';
import { parseFragment, type PagefindBundle, type PageFragment } from '../bundle/bundle.ts';
import { fieldOf, fieldStart } from '../bundle/postings.ts';
import type { ReadFile } from '../bundle/read-file.ts';
import { cutIntoPassages, isLongPage, placesOf, splitWords, type PassageFile } from '../passages.ts';
import { findMentions, type FoundMentions } from './list-mentions.ts';
import { explanationsIn, type Explanation } from './mine-abbreviations.ts';
import type { Vocabulary } from './vocabulary.ts';

/** All that one page brings to an index, and nothing that other pages have a part in: it stays as it is until the page changes. */
export interface PageRecord {
  url: string;
  /** What the page says of itself, as far as the index needs it. */
  meta: PageFragment['meta'];
  filters: PageFragment['filters'];
  /** Length of the text in words, as Pagefind counts. */
  length: number;
  /**
   * Where each written form stands: its number in the vocabulary, how often, and so many places, ascending. A place is twice the
   * position (in metadata behind `fieldStart` of the number that the vocabulary gives the field), and one more where it has weight.
   */
  words: Int32Array;
  /** The fragment as Pagefind wrote it, and passages of a long page, all as they are published. */
  fragment: Uint8Array;
  passages: Uint8Array[];
  mentions: FoundMentions;
  explained: Explanation[];
}

/** Takes a fresh bundle of Pagefind's apart, page by page. */
export async function recordPages(bundle: PagefindBundle, readFile: ReadFile, vocabulary: Vocabulary): Promise<PageRecord[]> {
  const words = await wordsByPage(bundle, vocabulary);
  const records: PageRecord[] = [];
  for (const [page, name] of bundle.meta.fragments.entries()) {
    const path = `fragment/${name}.pf_fragment`;
    const packed = await readFile(path);
    const fragment = await parseFragment(packed, path);
    const length = bundle.meta.lengths[page]!;
    records.push({
      url: fragment.url,
      meta: fragment.meta,
      filters: fragment.filters,
      length,
      words: Int32Array.from(words[page]!),
      fragment: packed,
      passages: isLongPage(length) ? packPassages(fragment) : [],
      mentions: findMentions(fragment),
      explained: explanationsIn(fragment.content),
    });
  }
  return records;
}

async function wordsByPage(bundle: PagefindBundle, vocabulary: Vocabulary): Promise<number[][]> {
  const words: number[][] = bundle.meta.fragments.map(() => []);
  const fields = bundle.meta.fields.map((name) => vocabulary.fieldNumber(name));
  const own = (position: number): number => {
    const field = fieldOf(position);
    return field < 0 ? position : position - fieldStart(field) + fieldStart(fields[field]!);
  };
  for await (const [key, forms] of bundle.allWords()) {
    for (const { form, postings } of forms) {
      const number = vocabulary.formNumber(key, form);
      const { pages, starts, positions, weights } = postings;
      for (const [i, page] of pages.entries()) {
        const places: number[] = [];
        for (let at = starts[i]!; at < starts[i + 1]!; at++) places.push(2 * own(positions[at]!) + Math.min(1, weights[at]!));
        const list = words[page]!;
        list.push(number, places.length);
        for (const place of places.sort((a, b) => a - b)) list.push(place);
      }
    }
  }
  return words;
}

/** The passages of a long page as they are published. */
export function packPassages(fragment: PageFragment): Uint8Array[] {
  const { url, meta, filters, content } = fragment;
  return cutIntoPassages(splitWords(content), placesOf(fragment)).map((passage) =>
    gzipSync(JSON.stringify({ url, meta, filters, ...passage } satisfies PassageFile), { level: 9 }),
  );
}
