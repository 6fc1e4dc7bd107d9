import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fieldStart } from '../../../src/search/bundle/postings.ts';
import { excerpt, markField, splitWords } from '../../../src/search/query/excerpt.ts';
import { Facets } from '../../../src/search/query/facets.ts';
import type { Hit } from '../../../src/search/query/hits.ts';
import { suggestFilters } from '../../../src/search/query/suggest.ts';
import { writtenForms } from '../../../src/search/query/written-forms.ts';
import { withoutBlockSeparators } from '../../../src/search/block-separator.ts';

const hit = (position: number, slot = 0, marks = true): Hit => ({ position, slot, value: 1, marks });
const marked = ({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }): string[] =>
  marks.map(([start, end]) => text.slice(start, end));

describe('excerpt', () => {
  const words = splitWords(`${'mở đầu dài dòng '.repeat(10)}. ␞ “Đạo đức”, là gốc của người cách mạng. ␞ ${'đoạn kết '.repeat(30)}`);
  const at = words.indexOf('“Đạo');

  it('begins at the block of the best hits and marks words without their punctuation', () => {
    const shown = excerpt(words, [hit(at), hit(at + 1, 1)]);
    assert.match(shown.text, /^… “Đạo đức”, là gốc của người cách mạng\. đoạn kết/);
    assert.match(shown.text, / …$/);
    assert.deepEqual(marked(shown), ['Đạo đức']);
  });

  it('prefers the place with more words of the query', () => {
    assert.match(excerpt(words, [hit(0), hit(at), hit(at + 1, 1)]).text, /Đạo đức/);
  });

  it('is the beginning of the page when only other fields match', () => {
    assert.match(excerpt(words, [hit(fieldStart(0))]).text, /^mở đầu/);
    assert.equal(excerpt([''], []).text, '');
  });

  it('never shows a separator', () => {
    assert.ok(!excerpt(words, [hit(at)]).text.includes('␞'));
    assert.equal(withoutBlockSeparators('a ␞ b ␞'), 'a b');
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
    const forms = writtenForms(words, [hit(0), hit(1, 1), hit(5), hit(6, 1), hit(7), hit(8, 1, false)]);
    assert.deepEqual(forms, ['hòa thuận', 'hòa']);
  });
});

describe('Facets', () => {
  const facets = new Facets([
    { name: 'loai', values: ['Tin', 'Văn bản'], pages: [0, 0, 1, -1] },
    { name: 'chu-de', values: ['A', 'B'], pages: [[0, 1], 0, 1, -1] },
  ]);
  const pages = [0, 1, 2, 3].map((page) => ({ page }));

  it('narrow by every filter, any value of one', () => {
    assert.deepEqual(facets.narrow(pages, { loai: ['Tin'], 'chu-de': ['B'] }), [{ page: 0 }]);
    assert.deepEqual(facets.narrow(pages, { 'chu-de': ['A', 'B'] }).length, 3);
    assert.deepEqual(facets.narrow(pages, { loai: [] }).length, 4);
    assert.deepEqual(facets.narrow(pages, { loai: ['?'] }), []);
    assert.deepEqual(facets.narrow(pages, { unknown: ['x'] }), []);
  });

  it('count each filter as if nothing were chosen in it', () => {
    const [kinds, topics] = facets.count(pages, { loai: ['Văn bản'] });
    assert.deepEqual(kinds!.values, [{ value: 'Tin', count: 2, selected: false }, { value: 'Văn bản', count: 1, selected: true }]);
    assert.deepEqual(topics!.values, [{ value: 'B', count: 1, selected: false }]);
  });

  it('are suggested by their words, the last one unfinished', () => {
    const counted = facets.count(pages, {});
    assert.deepEqual(suggestFilters('van b', counted, 5).map(({ filter }) => filter), [{ name: 'loai', value: 'Văn bản' }]);
    assert.deepEqual(suggestFilters('b van', counted, 5), []);
    assert.deepEqual(suggestFilters('', counted, 5), []);
  });
});
