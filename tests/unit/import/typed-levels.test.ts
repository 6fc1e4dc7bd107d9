/** Lists whose marks were typed have the levels that the marks tell. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeBody } from '../../../src/import/draft/write-markdown.ts';
import { blocksOfHtml } from '../../../src/import/read/html-blocks.ts';
import { blocksOfLines, joinTypedLists, paragraph } from '../../../src/import/read/plain-blocks.ts';

const LISTS: readonly [about: string, lines: readonly string[], markdown: string][] = [
  ['plus below dash', ['- Dọn kho', '+ ba người', '+ hai xe', '- Dọn sân'], '- Dọn kho\n  - ba người\n  - hai xe\n- Dọn sân'],
  ['one plus below a dash', ['- Dọn kho', '+ ba người', '– Dọn sân'], '- Dọn kho\n  - ba người\n- Dọn sân'],
  ['dashes below stars', ['* Kho', '- bàn', '- ghế', '* Sân', '- chổi'], '- Kho\n  - bàn\n  - ghế\n- Sân\n  - chổi'],
  ['three levels', ['• Kho', '- tầng một', '+ bàn', '- tầng hai', '• Sân'], '- Kho\n  - tầng một\n    - bàn\n  - tầng hai\n- Sân'],
  ['dashes of several kinds', ['- Kho', '– Sân', '— Vườn'], '- Kho\n- Sân\n- Vườn'],
  ['a mark that was typed wrong', ['- Kho', '- Sân', '* Vườn'], '- Kho\n- Sân\n- Vườn'],
  ['a list that begins below', ['+ bàn', '+ ghế', '- Sân', '+ chổi'], '- bàn\n- ghế\n- Sân\n  - chổi'],
  ['pluses alone', ['+ bàn', '+ ghế'], '- bàn\n- ghế'],
];

for (const [about, lines, markdown] of LISTS)
  test(`typed marks: ${about}`, () => {
    assert.equal(writeBody(joinTypedLists(lines.map(paragraph))).trim(), markdown);
    assert.equal(writeBody(blocksOfLines(lines)).trim(), markdown);
  });

test('typed pluses below items that a program marked, and what goes on behind them', async () => {
  const html = '<ul><li>Kho</li></ul><p>+ bàn</p><p>+ ghế</p><ul><li>Sân</li></ul><p>Hết.</p><ol><li>Một</li></ol><p>+ lẻ</p>';
  assert.equal(writeBody(joinTypedLists(await blocksOfHtml(html))).trim(), '- Kho\n  - bàn\n  - ghế\n- Sân\n\nHết.\n\n1. Một\n\n\\+ lẻ');
});
