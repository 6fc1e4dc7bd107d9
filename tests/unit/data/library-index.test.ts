import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { ids, makeBody, makeEntry, makeLibrary } from './make-entry.ts';

const quote = makeEntry('quotes', 'cau');
const unused = makeEntry('quotes', 'cau-khac');
const topic = makeEntry('topics', 'doc-sach');
const byData = makeEntry('articles', 'bai-du-lieu', { quotes: ['cau', 'da-bo'] });
const byText = makeEntry('sessions', 'buoi', {}, makeBody('Chữ.', ['quotes', 'cau'], ['quotes', 'cau'], ['sessions', 'buoi']));
const library = makeLibrary(quote, unused, topic, byData, byText);

describe('indexEntries', () => {
  it('lists collections and finds entries by id', () => {
    assert.deepEqual(ids(library.list('quotes')), ['cau', 'cau-khac']);
    assert.deepEqual(library.list('pages'), []);
    assert.equal(library.find('quotes', 'cau'), quote);
    assert.equal(library.find('articles', 'cau'), undefined);
    assert.equal(library.find('quotes', undefined), undefined);
  });

  it('knows references both ways, whether data or text makes them, once each', () => {
    assert.deepEqual(ids(library.referrers(quote, 'articles')), ['bai-du-lieu']);
    assert.deepEqual(ids(library.referrers(quote, 'sessions')), ['buoi']);
    assert.deepEqual(ids(library.referred(byText, 'quotes')), ['cau']);
    assert.deepEqual(ids(library.referred(byText, 'topics')), ['doc-sach']);
    assert.deepEqual(library.referrers(unused, 'sessions'), []);
  });

  it('leaves out references to what is not listed, a draft for example, and to the entry itself', () => {
    assert.deepEqual(ids(library.referred(byData, 'quotes')), ['cau']);
    assert.deepEqual(library.referrers(byText, 'sessions'), []);
  });
});
