import assert from 'node:assert/strict';
import { it } from 'node:test';

import { textHeadings } from '../../../src/data/section-words.ts';
import { compileMdx } from '../../../src/mdx/compile.ts';

const TEXT = `Trước đề mục.

## Phần một

Ba chữ đây.

### Mục nhỏ

Hai chữ.

## Phần hai

Phần hai có năm chữ.
`;

it('words are counted below each heading, those of a smaller one also below the greater', () => {
  const { body } = compileMdx(TEXT, { file: 'bai.mdx' });
  assert.deepEqual(
    textHeadings({ body }).map(({ text, words }) => [text, words]),
    [
      ['Phần một', 5],
      ['Mục nhỏ', 2],
      ['Phần hai', 5],
    ],
  );
  assert.deepEqual(textHeadings({ body: null }), []);
});
