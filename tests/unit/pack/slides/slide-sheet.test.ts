import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeMarkup } from '../../../../src/pack/markup.ts';
import { slideSheet } from '../../../../src/pack/slides/slide-sheet.ts';
import { deckOf } from '../../../../src/pack/slides/slides.ts';
import { noteOf, sampleBooklet } from './sample-booklet.ts';

const join = (text: string): string => text.replace('dân chủ', 'dân\u00a0chủ');

function written(note = noteOf('Nước ta là nước dân chủ.')): string {
  const deck = deckOf(sampleBooklet({ notes: [note, noteOf('Câu thứ hai.')] }))!;
  const slide = deck.slides.find(({ key }) => key === 'quotation 1 0')!;
  return writeMarkup(slideSheet(slide, { id: 'trang-5', join }));
}

describe('a slide', () => {
  it('is a region with a heading', () => {
    assert.match(written(), /^<section class="slide quotation" id="trang-5" aria-label="Câu trích: “Nước ta là nước dân chủ.”">/);
    assert.match(written(), /<h2 class="visually-hidden">Câu trích: “Nước ta là nước dân chủ.”<\/h2>/);
  });

  it('of a quotation has its source and its state, and tears no compound', () => {
    assert.match(written(), /<p>Nước ta là nước dân\u00a0chủ\.<\/p>/);
    assert.match(
      written(),
      /<p class="source">Hồ Chí Minh, <b>Bài mẫu<\/b>, 02\/9\/1950<\/p><p class="state secondary">Theo nguồn dẫn lại<\/p>/,
    );
  });

  it('of a saying that nobody should quote is struck, and says why before its source', () => {
    const warning = { label: 'Không phải lời Bác', reason: 'Câu của người khác.' };
    const { author, ...rest } = noteOf('Câu gán nhầm.', { warning, mark: 'misattributed', state: 'Gán nhầm' });
    assert.ok(author);
    const html = written(rest);
    assert.match(html, /<h2 class="above">Không phải lời Bác:<\/h2>/);
    assert.match(html, /<p><s>Câu gán nhầm\.<\/s><\/p>/);
    assert.match(html, /<p class="reason">Câu của người khác\.<\/p>/);
    assert.doesNotMatch(html, /Hồ Chí Minh/);
  });

  it('at the end shows an address that can be typed, whatever its link and its code carry', () => {
    const address = 'https://thu-vien.example/soan/#1.abc.def';
    const html = writeMarkup(slideSheet({ kind: 'end', key: 'end', address, notes: [] }, { id: 'trang-9', join }));
    assert.match(html, /<a href="https:\/\/thu-vien\.example\/soan\/#1\.abc\.def">thu-vien\.example\/<wbr\/?>soan<wbr\/?><\/a>/);
  });

  it('keeps the colon of a heading whose first word is set larger', () => {
    const points = [{ word: 'Dân chủ', text: 'nhiều mắt cùng nhìn' }, { text: 'Kiểm soát' }];
    const html = writeMarkup(slideSheet({ kind: 'points', key: 'ba', title: 'Ba vị thuốc', points, notes: [] }, { id: 'trang-9', join }));
    assert.match(html, /<li><b>Dân chủ:<\/b> <span>nhiều mắt cùng nhìn<\/span><\/li>/);
  });
});
