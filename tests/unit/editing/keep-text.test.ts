import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { keepText } from '../../../src/editing/cms/keep-text.ts';

const TABLE = '| Ai | Mấy |\n| :--- | ---: |\n| Tổ 1 | 3 |';

describe('what the rich text writes otherwise keeps its bytes', () => {
  const CASES: [what: string, before: string, after: string, kept: string][] = [
    ['emphasis', 'Và *chép* lại.\n\nHai.', 'Và _chép_ lại.\n\nHai, thêm.', 'Và *chép* lại.\n\nHai, thêm.'],
    ['a table', `Một.\n\n${TABLE}`, 'Một!\n\n| Ai | Mấy |\n| --- | --- |\n| Tổ 1 | 3 |', `Một!\n\n${TABLE}`],
    ['a table with a new row', TABLE, '| Ai | Mấy |\n| --- | --- |\n| Tổ 1 | 3 |\n| Tổ 2 | 4 |', `${TABLE}\n| Tổ 2 | 4 |`],
    [
      'columns that are set anew',
      TABLE,
      TABLE.replace('| :--- | ---: |', '| ---: | :--- |'),
      TABLE.replace('| :--- | ---: |', '| ---: | :--- |'),
    ],
    ['blank lines of the new text', 'Một.\n\n\nHai.', 'Một.\n\nHai.', 'Một.\n\nHai.'],
    ['marks inside words', 'a*b*c', 'a_b_c', 'a_b_c'],
    ['an escape that was typed', 'Hai *lần*', 'Hai \\*lần\\*', 'Hai \\*lần\\*'],
    ['code', '```\n*a*\n```', '```\n_a_\n```', '```\n_a_\n```'],
    ['code of no language', '```\nmã\n\nmã\n```', '```plain\nmã\n\nmã\n```', '```\nmã\n\nmã\n```'],
    ['what is gone', 'Một *a*.\n\nHai.', 'Hai.', 'Hai.'],
  ];
  for (const [what, before, after, kept] of CASES) it(what, () => assert.equal(keepText(before, after), kept));

  it('in time that grows with the length of the text', () => {
    for (const part of ['*a ', '*', '| - ', '\n \n', '_*_ ']) {
      const start = performance.now();
      keepText(part.repeat(30_000), `${part.repeat(30_000)}x`);
      assert.ok(performance.now() - start < 2000, JSON.stringify(part));
    }
  });
});
