import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block, Run } from '../../../../src/pack/booklet.ts';
import { keyPassages } from '../../../../src/pack/slides/key-passages.ts';

const paragraph = (...content: Run[]): Block => ({ kind: 'paragraph', content });
const text = (words: string): Block => paragraph({ text: words });
const list = (...items: Block[][]): Block => ({ kind: 'list', ordered: true, start: 1, items });
const passages = (...blocks: Block[]) => keyPassages({ title: 'Phần', id: 'phan', blocks });
const LONG = 'một câu dài để không trang chiếu nào có chỗ cho cả mục, '.repeat(3);

describe('what a slide says below a heading', () => {
  it('of a list too long for it are the beginnings that its writer set bold, whole', () => {
    const steps = ['Chọn khoản nhỏ', 'Viết lại cho rõ.'].map((words) => [paragraph({ text: words, strong: true }, { text: `: ${LONG}` })]);
    assert.deepEqual(passages(text('Theo hai bước dưới đây.'), list(...steps)), [{ text: 'Chọn khoản nhỏ' }, { text: 'Viết lại cho rõ.' }]);
  });

  it('are first sentences, where nothing is bold or only a word of the first item', () => {
    const items = [[paragraph({ text: 'Nghe', strong: true }, { text: `: để nói hết. ${LONG}` })], [text(`Nhìn tận nơi. ${LONG}`)]];
    assert.deepEqual(passages(list(...items)), [{ word: 'Nghe', text: 'để nói hết.' }, { text: 'Nhìn tận nơi.' }]);
  });

  it('of a table is what its rows are about, where the text announces just that', () => {
    const rows = ['Nghị quyết', 'Việc hằng ngày'].map((words): Run[][] => [[{ text: words }], [{ text: LONG }]]);
    assert.deepEqual(passages(text('Hai khoảng cách dưới đây.'), { kind: 'table', head: [], rows }), [
      { text: 'Nghị quyết' },
      { text: 'Việc hằng ngày' },
    ]);
    assert.deepEqual(passages(text('Bảng này là gợi ý.'), { kind: 'table', head: [], rows }), [{ text: 'Bảng này là gợi ý.' }]);
  });

  it('never is a sentence that announces what the slide has not', () => {
    assert.deepEqual(passages(text('Bắt đầu từ việc nhỏ. Theo bốn bước dưới\u00a0đây.'), text('Bước một.')), [
      { text: 'Bắt đầu từ việc nhỏ.' },
    ]);
    assert.deepEqual(passages(text('Có ba điều sau đây:')), []);
  });
});
