import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { isKeptReading } from '../../../src/library/kept-reading.ts';
import { compileMdx } from '../../../src/mdx/compile.ts';

const TEXT =
  '## Mục\n\nĐoạn có [liên kết](/tin-tuc/bai/) và <Term id="dan-van">dân vận</Term>.\n\n<Quote id="dan-van-kem" ' +
  '/>\n\n<Callout>\n\nĐiều cần nhớ.\n\n</Callout>\n\n![Ảnh](./anh.jpg)\n';

/** What else a reading has. */
const NONE = { yaml: null, data: null, unfinished: [] };

describe('isKeptReading', () => {
  it('takes what the compiler gives, texts with problems as well', () => {
    for (const text of [TEXT, '', '{1 + 1}', '<Khong />'])
      assert.ok(isKeptReading(JSON.parse(JSON.stringify({ ...NONE, ...compileMdx(text, { file: 'bai.mdx' }) }))), text);
    assert.ok(isKeptReading({ ...NONE, body: null, problems: [] }));
    const yaml = { data: { a: 1 }, problems: [], places: [[1, 1], null] };
    assert.ok(isKeptReading({ ...NONE, yaml, data: { a: 1 }, body: null, problems: [] }));
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
      ...Object.keys(NONE).map((name) => ({ body: null, problems: [], [name]: 1 })),
      { body: null, problems: [], yaml: { data: {}, problems: [] } },
      ...Object.keys(sound).map((name) => ({ body: { ...sound, [name]: null }, problems: [] })),
      ...[
        { html: 1 },
        { component: 'script', props: {}, children: [], inline: false },
        { component: 'Quote', props: [], children: [], inline: false },
        { component: 'Callout', props: {}, children: [{ html: null }], inline: false },
        'x',
      ].map((segment) => ({ body: { ...sound, segments: [segment] }, problems: [] })),
    ];
    for (const value of odd) assert.equal(isKeptReading(isRecord(value) ? { ...NONE, ...value } : value), false, JSON.stringify(value));
  });
});

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
}
