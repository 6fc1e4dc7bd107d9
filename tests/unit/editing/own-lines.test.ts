import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { onOwnLines } from '../../../src/editing/cms/own-lines.ts';
import { splitFrontMatter } from '../../../src/mdx/front-matter.ts';

describe('pictures and tags that need a line of their own get one', () => {
  const CASES: [text: string, then: string][] = [
    ['Mở bài.![Cờ](./a.webp)', 'Mở bài.\n\n![Cờ](./a.webp)'],
    ['![Cờ](./a.webp)![Sao](./b.webp "Chú thích") Kết.', '![Cờ](./a.webp)\n\n![Sao](./b.webp "Chú thích")\n\nKết.'],
    ['Xem <Quote id="a" /> nhé', 'Xem\n\n<Quote id="a" />\n\nnhé'],
    ['<Quote id="a" /><Figure src="./a.webp" alt="Cờ > sao" />', '<Quote id="a" />\n\n<Figure src="./a.webp" alt="Cờ > sao" />'],
    ['Một\nhai ![Cờ](./a.webp)\nba', 'Một\nhai\n\n![Cờ](./a.webp)\nba'],
  ];
  for (const [text, then] of CASES) it(text, () => assert.equal(onOwnLines(text), then));

  const ALONE = [
    '<Quote id="a" />',
    '  ![Cờ](./a.webp)  ',
    'Xem <Document id="a" /> và <Term id="b">chữ</Term> <Blank />.',
    '- ![Cờ](./a.webp) x',
    '> <Quote id="a" /> x',
    '| ![Cờ](./a.webp) | x |',
    '```\nx ![Cờ](./a.webp)\n```',
    '<Callout kind="ghi-chu"><Quote id="a" /></Callout>',
  ];
  for (const text of ALONE) it(`leaves ${text} alone`, () => assert.equal(onOwnLines(text), text));

  it('leaves every text of the library alone', () => {
    for (const file of globSync(['content/**/*.mdx', 'tests/fixtures/library/**/*.mdx'])) {
      const parts = splitFrontMatter(readFileSync(file, 'utf8'), file);
      if (!('problem' in parts)) assert.equal(onOwnLines(parts.body), parts.body, file);
    }
  });

  it('in time that grows with the length of the text', () => {
    for (const part of ['![', '![a](', '<Quote ', '<Quote a="', '![a](b) ']) {
      const start = performance.now();
      onOwnLines(part.repeat(5000));
      assert.ok(performance.now() - start < 2000, part);
    }
  });
});
