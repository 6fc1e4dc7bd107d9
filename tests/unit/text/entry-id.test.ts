import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { idFromName, LONGEST_ID } from '../../../src/text/entry-id.ts';

describe('the id of an entry', () => {
  it('is its name without diacritics', () => assert.equal(idFromName('Chi bộ Sở họp: “Đọc sách”'), 'chi-bo-so-hop-doc-sach'));
  it('is cut at a word', () => {
    const id = idFromName('đọc sách và kể lại cho nhau nghe '.repeat(4));
    assert.equal(id, 'doc-sach-va-ke-lai-cho-nhau-nghe-doc-sach-va-ke-lai-cho-nhau-nghe-doc-sach-va-ke');
    assert.ok(id.length <= LONGEST_ID);
  });
  it('keeps a word that just fits, and cuts one that is too long by itself', () => {
    assert.equal(idFromName(`${'a'.repeat(LONGEST_ID)} b`), 'a'.repeat(LONGEST_ID));
    assert.equal(idFromName('a'.repeat(200)), 'a'.repeat(LONGEST_ID));
  });
  it('is empty for a name without a letter or digit', () => assert.equal(idFromName('!!!'), ''));
});
