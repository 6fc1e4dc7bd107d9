import assert from 'node:assert/strict';
import { it } from 'node:test';
import { JSDOM } from 'jsdom';

import { heardText, type HeardSentence } from '../../../src/components/aloud/heard-text.ts';

function hear(html: string, isShown = (): boolean => true): HeardSentence[] {
  const { document } = new JSDOM(`<article>${html}</article>`).window;
  return heardText(document.querySelector('article')!, isShown);
}
const heard = (html: string): string[] => hear(html).flatMap(({ said }) => said);

it('title, lead, headings and text are heard in order, sentence by sentence', () => {
  assert.deepEqual(
    heard(
      '<header><h1>Đọc\u00A0sách</h1><p class="lead">Câu đầu. Câu sau.</p><p class="meta"><span>1 phút đọc</span></p></header>' +
        '<div class="prose"><h2>Vì sao</h2><p>Một <b>vốn</b>\nchung<br>của ta.</p><ol><li>Chọn sách.</li><li>Kể lại.</li></ol></div>',
    ),
    ['Đọc sách', 'Câu đầu.', 'Câu sau.', 'Vì sao', 'Một vốn chung', 'của ta.', 'Chọn sách.', 'Kể lại.'],
  );
});
it('what is looked at, looked up or pressed is not: notes, tables, facts, captions, forms, buttons, closed folds', () => {
  assert.deepEqual(
    heard(
      '<p>Đọc sách<sup><a href="#n1">1</a></sup> mỗi ngày. <button>Sao chép</button></p>' +
        '<details><summary>Mở</summary><p>Khép lại.</p></details><details open><summary>Mở</summary><p>Đã mở.</p></details>' +
        '<h2>Số liệu</h2><table><tr><td>120</td></tr></table>' +
        '<dl><dt>Ngày</dt><dd>01/01</dd></dl><figure><img alt="Kệ"><figcaption>Kệ sách</figcaption></figure><section class="form">Tờ mẫu</section>' +
        '<section data-unread><h2>Căn cứ</h2><p>Sách.</p></section><p>* * *</p><section class="footnotes"><h2>Chú thích</h2></section>',
    ),
    ['Đọc sách mỗi ngày.', 'Đã mở.'],
  );
  assert.deepEqual(
    hear('<p>Không hiện ra.</p>', () => false),
    [],
  );
});
it('a heading with nothing to hear below it is passed over, one above another heading is not', () => {
  assert.deepEqual(heard('<h2>Một</h2><h3>Hai</h3><p>Lời.</p><h2>Bảng</h2><table></table><h2>Cuối</h2><p>Hết.</p><h3>Trống</h3>'), [
    'Một',
    'Hai',
    'Lời.',
    'Cuối',
    'Hết.',
  ]);
});
it('a quotation has its source said once before it, and its end after it; its verses keep their lines', () => {
  const quotation = (attributes: string): string =>
    `<figure class="quote" ${attributes}><blockquote><p>Mỗi ngày một trang,\nmột năm một quyển. Đọc đi.</p></blockquote>` +
    '<p class="warning">Không phải lời Bác</p><figcaption class="meta">Hồ Chí Minh, <cite>Câu mẫu</cite></figcaption></figure>';
  assert.deepEqual(heard(`<p>Trước.</p>${quotation('data-source="Hồ Chí Minh, Câu mẫu, 03/02/2001. Có nguồn tin cậy."')}<p>Sau.</p>`), [
    'Trước.',
    'Trích Hồ Chí Minh, Câu mẫu, 03/02/2001. Có nguồn tin cậy.',
    'Mỗi ngày một trang,\nmột năm một quyển.',
    'Đọc đi.',
    'Hết câu trích.',
    'Sau.',
  ]);
  const [first, , last] = hear(quotation('data-source="Gán nhầm." data-warning="Không phải lời Bác: chưa thấy nguồn."'));
  assert.deepEqual(first?.said, ['Không phải lời Bác: chưa thấy nguồn.']);
  assert.equal(first?.range.toString(), 'Hồ Chí Minh, Câu mẫu');
  assert.deepEqual(last?.said, ['Đọc đi.', 'Hết câu trích.']);
});
it('abbreviations that the page explains are said in full wherever it has them', () => {
  assert.deepEqual(
    heard('<p>UBND xã. <abbr title="Ủy ban nhân dân">UBND</abbr> và UBNDX, 05-CT/UBND.</p>').join(' '),
    'Ủy ban nhân dân xã. Ủy ban nhân dân và UBNDX, 05-CT/UBND.',
  );
});
it('each sentence knows where it stands, also after other scripts have divided the text', () => {
  const sentences = hear('<p>Câu <i>thứ nhất</i>. Câu thứ hai<sup>2</sup> dài. Câu ba.</p>');
  const text = sentences[2]!.block.lastChild as Text;
  text.splitText(3);
  assert.deepEqual(
    sentences.map(({ range }) => range.toString().replace('2', '')),
    ['Câu thứ nhất.', 'Câu thứ hai dài.', 'Câu ba.'],
  );
});
