import { gzipSync } from 'node:zlib';
import { fieldStart } from '../../../src/search/bundle/postings.ts';
import type { PageFragment } from '../../../src/search/bundle/bundle.ts';
import { packPassages, type PageRecord } from '../../../src/search/index-side/page-record.ts';
import { Vocabulary } from '../../../src/search/index-side/vocabulary.ts';
import { isLongPage } from '../../../src/search/passages.ts';
import { indexKeys } from '../../../src/search/query/keys.ts';

/** Records as Pagefind's bundles give them, of pages of so many that Pagefind would take minutes: lower case, words and no signs. */
export function makeRecords(pages: readonly { title: string; text: readonly string[] }[]): {
  records: PageRecord[];
  vocabulary: Vocabulary;
} {
  const vocabulary = new Vocabulary();
  const title = vocabulary.fieldNumber('title');
  const records = pages.map((page, number): PageRecord => {
    const places = new Map<number, number[]>();
    const put = (word: string, position: number): void => {
      const form = vocabulary.formNumber(indexKeys(word)[0]!, word);
      const known = places.get(form);
      if (known) known.push(2 * position + 1);
      else places.set(form, [2 * position + 1]);
    };
    page.text.forEach(put);
    page.title.split(' ').forEach((word, at) => put(word, fieldStart(title) + at));
    const url = `/${String(number).padStart(7, '0')}/`;
    const fragment: PageFragment = {
      url,
      content: page.text.join(' '),
      word_count: page.text.length,
      filters: {},
      meta: { title: page.title },
      anchors: [],
    };
    return {
      url,
      meta: fragment.meta,
      filters: fragment.filters,
      length: page.text.length,
      words: Int32Array.from([...places].flatMap(([form, own]) => [form, own.length, ...own])),
      fragment: gzipSync(`pagefind_dcd${JSON.stringify(fragment)}`, { level: 1 }),
      passages: isLongPage(page.text.length) ? packPassages(fragment) : [],
      mentions: { times: [], pinpoints: [] },
      explained: [],
    };
  });
  return { records, vocabulary };
}
