import { gzipSync } from 'node:zlib';
import { parseFragment, type PageFragment } from '../../src/search/bundle/bundle.ts';
import { fieldOf } from '../../src/search/bundle/postings.ts';
import { packPassages, type PageRecord } from '../../src/search/index-side/page-record.ts';
import { isLongPage, splitWords } from '../../src/search/passages.ts';
import { seededRandom } from './random.ts';

/** Words that are taken together from one page: a few sentences. */
const TOGETHER = 120;
/** How many values the filters of a library have, by their names. */
const FILTERS = { loai: 9, 'chu-de': 23, nam: 44, 'don-vi': 12, 'tinh-trang': 8 };

/** A page taken apart: its words in their order, and for each the entries that the index has at its place. */
interface Source {
  fragment: PageFragment;
  words: string[];
  /** By position: form and place of `PageRecord.words`, two numbers each. */
  entries: number[][];
  ofFields: [form: number, place: number][];
}

/**
 * As many records of pages as wanted: those given, with values of filters, and beyond them others that have the title of one page,
 * the length of another, and stretches of text from here and there. No page needs Pagefind, so that fifty thousand are made in
 * minutes. Words are as frequent and stand beside each other as they do in their sources, but there are no new ones: where a library
 * of that size has names and numbers of its own on every page, this one has the old ones again.
 */
export async function recombineRecords(given: readonly PageRecord[], count: number): Promise<PageRecord[]> {
  const random = seededRandom('recombine');
  const below = (most: number): number => Math.floor(random() * most);
  const sources: Source[] = [];
  for (const record of given) sources.push(await takeApart(record));
  const longEnough = sources.filter(({ words }) => words.length > 0);
  const records: PageRecord[] = [];
  for (let number = 0; number < count; number++) {
    const like = sources[number % sources.length]!;
    const named = number < given.length ? like : sources[below(sources.length)]!;
    const stretches: [Source, from: number, to: number][] = [];
    let length = 0;
    const take = (source: Source, from: number, to: number): void => {
      stretches.push([source, from, to]);
      length += to - from;
    };
    if (number < given.length) take(like, 0, like.words.length);
    else take(named, 0, Math.min(named.words.length, splitWords(named.fragment.meta.title ?? '').length));
    while (length < like.words.length) {
      const source = longEnough[below(longEnough.length)]!;
      const from = below(Math.max(1, source.words.length - TOGETHER));
      take(source, from, Math.min(source.words.length, from + TOGETHER, from + like.words.length - length));
    }
    const url = `/${number}/`;
    const filters = Object.fromEntries(Object.entries(FILTERS).map(([name, values]) => [name, [`${name} ${below(values)}`]]));
    records.push(join({ ...named.fragment, url, filters }, named, stretches));
  }
  return records;
}

async function takeApart({ fragment: packed, url, words: given }: PageRecord): Promise<Source> {
  const fragment = await parseFragment(packed, url);
  const words = splitWords(fragment.content);
  const entries: number[][] = words.map(() => []);
  const ofFields: Source['ofFields'] = [];
  for (let at = 0; at < given.length;) {
    const form = given[at]!;
    const end = at + 2 + given[at + 1]!;
    for (at += 2; at < end; at++) {
      const position = given[at]! >> 1;
      if (fieldOf(position) >= 0) ofFields.push([form, given[at]!]);
      else entries[position]?.push(form, given[at]! & 1);
    }
  }
  return { fragment, words, entries, ofFields };
}

function join(page: PageFragment, { ofFields }: Source, stretches: readonly (readonly [Source, number, number])[]): PageRecord {
  const words: string[] = [];
  const places = new Map<number, number[]>();
  const put = (form: number, place: number): void => {
    const known = places.get(form);
    if (known) known.push(place);
    else places.set(form, [place]);
  };
  for (const [source, from, to] of stretches) {
    for (let word = from; word < to; word++) {
      const entries = source.entries[word]!;
      for (let i = 0; i < entries.length; i += 2) put(entries[i]!, 2 * words.length + entries[i + 1]!);
      words.push(source.words[word]!);
    }
  }
  for (const [form, place] of ofFields) put(form, place);
  const fragment: PageFragment = { ...page, content: words.join(' '), word_count: words.length, anchors: [] };
  return {
    url: page.url,
    meta: page.meta,
    filters: page.filters,
    length: words.length,
    words: Int32Array.from([...places].flatMap(([form, own]) => [form, own.length, ...own])),
    fragment: gzipSync(`pagefind_dcd${JSON.stringify(fragment)}`, { level: 1 }),
    passages: isLongPage(words.length) ? packPassages(fragment) : [],
    mentions: { times: [], pinpoints: [] },
    explained: [],
  };
}
