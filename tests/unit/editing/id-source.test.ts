import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { idSource } from '../../../src/editing/cms/id-source.ts';
import { idFromName } from '../../../src/text/entry-id.ts';

describe('what the id of an entry is made from', () => {
  it('is its title', () => assert.equal(idSource('quotes', { text: 'Dân vận khéo', verification: 'sourced' }), 'Dân vận khéo'));

  const documents: [number: string, issued: string | undefined, id: string][] = [
    ['05-CT/TW', '2016-05-15', '05-ct-tw-2016'],
    ['14-KH/ĐU.STTTT', '2019-01', '14-kh-du-stttt-2019'],
    ['12-HD/BTCTW', '2022', '12-hd-btctw-2022'],
    ['71-HD/BTGTW', undefined, '71-hd-btgtw'],
  ];
  for (const [number, issued, id] of documents) {
    it(`of a document is its number and year: ${id}`, () => assert.equal(idFromName(idSource('documents', { number, issued })), id));
  }
});
