import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { isCompiledResult } from '../../../src/library/compiled-result.ts';
import { compileMdx } from '../../../src/mdx/compile.ts';

const TEXT =
  '## Mục\n\nĐoạn có [liên kết](/tin-tuc/bai/) và <Term id="dan-van">dân vận</Term>.\n\n<Quote id="dan-van-kem" ' +
  '/>\n\n<Callout>\n\nĐiều cần nhớ.\n\n</Callout>\n\n![Ảnh](./anh.jpg)\n';

describe('isCompiledResult', () => {
  it('takes what the compiler gives, texts with problems as well', () => {
    for (const text of [TEXT, '', '{1 + 1}', '<Khong />'])
      assert.ok(isCompiledResult(JSON.parse(JSON.stringify(compileMdx(text, { file: 'bai.mdx' })))), text);
    assert.ok(isCompiledResult({ body: null, problems: [] }));
  });

  it('takes nothing else', () => {
    const sound = { segments: [], headings: [], text: '', words: 0, references: [], links: [], images: [] };
    const odd = [
      null,
      [],
      '',
      1,
      {},
      { body: {} },
      { body: null },
      { body: null, problems: {} },
      { body: null, problems: [1] },
      ...Object.keys(sound).map((name) => ({ body: { ...sound, [name]: null }, problems: [] })),
      ...[
        { html: 1 },
        { component: 'script', props: {}, children: [], inline: false },
        { component: 'Quote', props: [], children: [], inline: false },
        { component: 'Callout', props: {}, children: [{ html: null }], inline: false },
        'x',
      ].map((segment) => ({ body: { ...sound, segments: [segment] }, problems: [] })),
    ];
    for (const value of odd) assert.equal(isCompiledResult(value), false, JSON.stringify(value));
  });
});
