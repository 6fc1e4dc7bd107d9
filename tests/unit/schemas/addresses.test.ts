import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { attachmentPath, entryOfPath, entryPath, figuresPath, qrPath, RESERVED_SEGMENTS } from '../../../src/schemas/addresses.ts';
import { COLLECTIONS } from '../../../src/schemas/collections.ts';

describe('addresses of entries', () => {
  it('are Vietnamese without diacritics', () => {
    assert.deepEqual(
      COLLECTIONS.map((collection) => entryPath(collection, 'ma')),
      [
        '/tin-tuc/ma/',
        '/chuyen-de/ma/',
        '/tai-lieu/ma/',
        '/trich-dan/ma/',
        '/tac-pham/ma/',
        '/van-ban/ma/',
        '/chu-de/ma/',
        '/don-vi/ma/',
        '/ma/',
      ],
    );
  });

  it('lead back to the entry, with or without the last slash, a query or a fragment', () => {
    for (const collection of COLLECTIONS.filter((name) => name !== 'pages')) {
      for (const id of ['ma', 'nam-2020', '2026/bai-mot']) {
        for (const tail of ['', '#muc', '?q=1', '?q=1#muc'])
          assert.deepEqual(entryOfPath(entryPath(collection, id) + tail), { collection, id }, collection + id + tail);
        assert.deepEqual(entryOfPath(entryPath(collection, id).slice(0, -1)), { collection, id });
      }
    }
  });

  it('a file that goes with an entry leads to the entry', () => {
    for (const id of ['ma', 'nam-2020', '2026/bai-mot']) {
      for (const file of ['./de-dan.pdf', './phu-luc/tep/Bang.XLSX'])
        assert.deepEqual(entryOfPath(attachmentPath({ path: entryPath('sessions', id) }, file)), { collection: 'sessions', id });
      for (const collection of ['sessions', 'quotes'] as const)
        assert.deepEqual(entryOfPath(qrPath({ path: entryPath(collection, id) })), { collection, id });
      assert.deepEqual(entryOfPath(figuresPath({ path: entryPath('articles', id) })), { collection: 'articles', id });
    }
    for (const paper of ['trinh-chieu/', 'ma.pdf', 'ma-to-gap.pdf', 'ma.docx'])
      assert.deepEqual(entryOfPath(`/tai-lieu/ma/${paper}`), { collection: 'materials', id: 'ma' });
    assert.deepEqual(entryOfPath('/trich-dan/ma/tep/de-dan.pdf'), { collection: 'quotes', id: 'ma/tep/de-dan.pdf' });
  });

  it('archives, their pages and other addresses lead to no entry', () => {
    for (const segment of RESERVED_SEGMENTS) assert.equal(entryOfPath(`/tin-tuc/${segment}/2/`), null, segment);
    for (const address of [
      '/',
      '/tin-tuc/',
      '/tin-tuc',
      '/gioi-thieu/',
      '/khong-co/ma/',
      'https://a.example/tin-tuc/ma/',
      'tin-tuc/ma/',
      '#muc',
      '',
    ]) {
      assert.equal(entryOfPath(address), null, address);
    }
  });
});
