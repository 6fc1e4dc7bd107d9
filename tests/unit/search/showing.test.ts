import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fieldStart } from '../../../src/search/bundle/postings.ts';
import {
  cutIntoPassages,
  passageHolding,
  passageStart,
  splitWords,
  withoutBlockSeparators,
  type PagePassage,
} from '../../../src/search/passages.ts';
import { bestPlace, excerpt, EXCERPT_LEAD, markField } from '../../../src/search/query/excerpt.ts';
import { countFacets, narrow } from '../../../src/search/query/facets.ts';
import type { Hit } from '../../../src/search/query/hits.ts';
import { suggestFilters } from '../../../src/search/query/result.ts';
import { writtenForms } from '../../../src/search/query/written-forms.ts';
import type { MarkedText } from '../../../src/search/types.ts';

const hit = (position: number, slot = 0, marks = true): Hit => ({ position, slot, spellings: ['?'], value: 1, marks });
const pageOf = (words: readonly string[]): PagePassage => ({ url: '/', meta: {}, filters: {}, words, start: 0, places: [], more: false });
const excerptOf = (words: readonly string[], hits: readonly Hit[], title = ''): MarkedText =>
  excerpt(pageOf(words), bestPlace(hits, title ? splitWords(title).length : 0), hits, title);
const marked = ({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }): string[] =>
  marks.map(([start, end]) => text.slice(start, end));

describe('excerpt', () => {
  const words = splitWords(`${'mở đầu dài dòng '.repeat(10)}. ␞ “Đạo đức”, là gốc của người cách mạng. ␞ ${'đoạn kết '.repeat(30)}`);
  const at = words.indexOf('“Đạo');

  it('begins at the block of the best hits and marks words without their punctuation', () => {
    const shown = excerptOf(words, [hit(at), hit(at + 1, 1)]);
    assert.match(shown.text, /^… “Đạo đức”, là gốc của người cách mạng\. đoạn kết/);
    assert.match(shown.text, / …$/);
    assert.deepEqual(marked(shown), ['Đạo đức']);
  });

  it('prefers the place with more words of the query', () => {
    assert.match(excerptOf(words, [hit(0), hit(at), hit(at + 1, 1)]).text, /Đạo đức/);
  });

  it('is the beginning of the page when only other fields match', () => {
    assert.match(excerptOf(words, [hit(fieldStart(0))]).text, /^mở đầu/);
    assert.equal(excerptOf([''], []).text, '');
  });

  it('does not repeat the title', () => {
    const page = splitWords('Dân vận khéo. ␞ Việc dân vận rất quan trọng.');
    assert.equal(excerptOf(page, [hit(0), hit(1, 1), hit(4), hit(5, 1)], 'Dân vận khéo').text, 'Việc dân vận rất quan trọng.');
    assert.equal(excerptOf(page, [hit(0), hit(1, 1)], 'Dân vận khéo').text, 'Việc dân vận rất quan trọng.');
    assert.equal(excerptOf(splitWords('Dân vận khéo ␞'), [hit(0)], 'Dân vận khéo').text, '');
  });

  it('is the same from the passage of a long page as from the whole of it', () => {
    const long = Array.from({ length: 2_003 }, (_, i) => (i % 17 === 0 ? '␞' : `từ${i}.`));
    const passages = cutIntoPassages(long, []);
    for (let position = 0; position < long.length; position++) {
      const hits = [hit(position)];
      const place = bestPlace(hits, 0);
      const number = passageHolding(place, EXCERPT_LEAD);
      const { text, more } = passages[number]!;
      const passage = { ...pageOf(splitWords(text)), start: passageStart(number), more };
      assert.deepEqual(excerpt(passage, place, hits, ''), excerptOf(long, hits), `word ${position}`);
    }
  });

  it('never shows a separator', () => {
    assert.ok(!excerptOf(words, [hit(at)]).text.includes('␞'));
    assert.equal(withoutBlockSeparators('a ␞ b ␟ c ␞'), 'a b c');
  });

  it('sets a sign between facts, and behind a block, where none stands', () => {
    const shown = (text: string): string => excerptOf(splitWords(text), [hit(0)]).text;
    assert.equal(shown('02/9/1945 ␟ 29 đoạn ␟ 4 trích dẫn. ␟ hết ␞'), '02/9/1945 · 29 đoạn · 4 trích dẫn. hết');
    assert.equal(shown('Di chúc, 10/5/1969 ␟ ␞ Căn cứ. ␞'), 'Di chúc, 10/5/1969 · Căn cứ.');
    assert.equal(shown('“Là hòa bình, ấm no.” ␞ Bài “Cần kiệm” ␞ hết'), '“Là hòa bình, ấm no.” Bài “Cần kiệm” · hết');
  });
});

describe('markField', () => {
  it('marks the words of one field', () => {
    const title = markField('Dân vận khéo', 2, [hit(fieldStart(2)), hit(fieldStart(2) + 2), hit(1), hit(fieldStart(1) + 1)]);
    assert.deepEqual(marked(title), ['Dân', 'khéo']);
  });
});

describe('writtenForms', () => {
  it('are phrases as the page writes them, the most telling first', () => {
    const words = splitWords('Hòa thuận là quý. Xóm hòa thuận, hòa bình.');
    const forms = writtenForms(pageOf(words), [hit(0), hit(1, 1), hit(5), hit(6, 1), hit(7), hit(8, 1, false)]);
    assert.deepEqual(forms, ['hòa thuận', 'hòa']);
  });

  it('are all spellings of the library where the words are not at hand', () => {
    const far = (position: number, slot: number, ...spellings: string[]): Hit => ({ ...hit(position, slot), spellings });
    const forms = writtenForms(pageOf(['Ủy', 'ban']), [hit(0), hit(1, 1), far(900, 0, 'ủy', 'uỷ'), far(901, 1, 'ban')]);
    assert.deepEqual(forms, ['ủy ban', 'uỷ ban']);
  });
});

describe('facets', () => {
  const facets = [
    { name: 'loai', values: ['Tin', 'Văn bản'], pages: [0, 0, 1, -1] },
    { name: 'chu-de', values: ['A', 'B'], pages: [[0, 1], 0, 1, -1] },
  ];
  const pages = [0, 1, 2, 3].map((page) => ({ page }));

  it('narrow by every filter, any value of one', () => {
    assert.deepEqual(narrow(pages, { loai: ['Tin'], 'chu-de': ['B'] }, facets), [{ page: 0 }]);
    assert.deepEqual(narrow(pages, { 'chu-de': ['A', 'B'] }, facets).length, 3);
    assert.deepEqual(narrow(pages, { loai: [] }, facets).length, 4);
    assert.deepEqual(narrow(pages, { loai: ['?'] }, facets), []);
    assert.deepEqual(narrow(pages, { unknown: ['x'] }, facets), []);
  });

  it('count each filter as if nothing were chosen in it', () => {
    const [kinds, topics] = countFacets(pages, { loai: ['Văn bản'] }, facets);
    assert.deepEqual(kinds!.values, [
      { value: 'Tin', count: 2, selected: false },
      { value: 'Văn bản', count: 1, selected: true },
    ]);
    assert.deepEqual(topics!.values, [{ value: 'B', count: 1, selected: false }]);
  });

  it('are suggested by their words, the last one unfinished', () => {
    const counted = countFacets(pages, {}, facets);
    assert.deepEqual(
      suggestFilters('van b', counted, 5).map(({ filter }) => filter),
      [{ name: 'loai', value: 'Văn bản' }],
    );
    assert.deepEqual(suggestFilters('b van', counted, 5), []);
    assert.deepEqual(suggestFilters('', counted, 5), []);
  });
});
