import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Entry } from '../../../src/data/library-index.ts';
import { mayPassOn } from '../../../src/data/open-data/published-fields.ts';
import type { RIGHTS } from '../../../src/schemas/article.ts';

const article = (rights?: keyof typeof RIGHTS): Entry =>
  ({ collection: 'articles', data: { source: rights && { name: 'Báo mẫu', rights } } }) as unknown as Entry;

describe('whole texts in open data', () => {
  it('are those the library wrote, not those others let it reprint', () => {
    assert.deepEqual([article(), article('own'), article('summary'), article('agreed')].map(mayPassOn), [true, true, true, false]);
    assert.ok(mayPassOn({ collection: 'materials', data: {} } as unknown as Entry));
  });
});
