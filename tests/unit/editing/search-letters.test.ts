import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';

import { findingByPlainLetters } from '../../../src/editing/cms/search-letters.ts';

it('the lists and the search of the web editor find “Đạo đức” by “dao duc”', () => {
  const code = findingByPlainLetters(readFileSync('node_modules/@sveltia/cms/npm/index.js', 'utf8'));
  const ways = [...code.matchAll(/e=>\(e=e\.trim\(\),e\?e(\.normalize[^:]*\.toLocaleLowerCase\(\).*?):``\)/g)].map(([, way = '']) => way);
  assert.equal(ways.length, 2);
  for (const way of ways) {
    const plain = new Function(
      'value',
      'text',
      `const ${/\.replace\((\w+),/.exec(way)?.[1] ?? '_'} = /\\p{Diacritic}/gu; return value${way};`,
    );
    assert.equal(plain('Đạo đức Hồ Chí Minh'), 'dao duc ho chi minh');
  }
});
