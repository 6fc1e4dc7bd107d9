import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { documentIdName, idFromName, LONGEST_ID } from '../../../src/text/entry-id.ts';

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

  const documents: [number: string, issued: string, id: string][] = [
    ['05-CT/TW', '2016-05-15', '05-ct-tw-2016'],
    ['14-KH/ĐU.STTTT', '2019-01', '14-kh-du-stttt-2019'],
    ['12-HD/BTCTW', '2022', '12-hd-btctw-2022'],
    ['71-HD/BTGTW', '', '71-hd-btgtw'],
  ];
  for (const [number, issued, id] of documents) {
    it(`of a document is its number and year: ${id}`, () => assert.equal(idFromName(documentIdName(number, issued)), id));
  }
});
