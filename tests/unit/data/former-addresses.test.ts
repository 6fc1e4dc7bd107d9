import assert from 'node:assert/strict';
import { it } from 'node:test';

import { formerAddresses } from '../../../src/data/former-addresses.ts';
import { indexEntries, type Entry } from '../../../src/data/library-index.ts';
import { entryPath } from '../../../src/schemas/addresses.ts';

function topic(id: string, extra: object = {}): Entry {
  return {
    collection: 'topics',
    id,
    path: entryPath('topics', id),
    body: null,
    file: `topics/${id}.yaml`,
    changed: null,
    data: { name: id, redirects: [], draft: false, ...extra } as unknown as Entry['data'],
  };
}

it('old ids and withdrawn entries keep their addresses, and nothing else lists the withdrawn', () => {
  const moved = topic('moi', { redirects: ['cu'] });
  const gone = topic('da-rut', { redirects: ['ten-cu'], withdrawn: { date: '2026-11-20', note: 'Gộp vào chủ đề khác.' } });
  const library = indexEntries([topic('khac'), moved], [gone]);
  assert.deepEqual(
    formerAddresses(library).map(({ path, entry }) => [path, entry.id]),
    [
      ['/chu-de/cu/', 'moi'],
      ['/chu-de/ten-cu/', 'da-rut'],
      ['/chu-de/da-rut/', 'da-rut'],
    ],
  );
  assert.deepEqual(
    library.list('topics').map(({ id }) => id),
    ['khac', 'moi'],
  );
  assert.equal(library.find('topics', 'da-rut'), undefined);
});
