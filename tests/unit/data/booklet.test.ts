import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blocksOf } from '../../../src/data/booklet-blocks.ts';
import { NoteList } from '../../../src/data/booklet-notes.ts';
import { bookletOf } from '../../../src/data/booklet.ts';
import type { ResolvedSegment } from '../../../src/data/body.ts';
import { quoteView } from '../../../src/data/quote-view.ts';
import type { Block, Run } from '../../../src/pack/booklet.ts';
import { handContent } from '../../../src/library/open-content.ts';
import { titleOf } from '../../../src/data/titles.ts';
import { makeBody, makeEntry, makeLibrary } from './make-entry.ts';

const quote = makeEntry('quotes', 'doc-sach', { text: 'Đọc sách mỗi ngày', date: { value: '1947-10', confirmed: false } });
const work = makeEntry('works', 'bai-thu', { title: 'Bài thử' });
const library = makeLibrary(quote, work);
const context = { library, join: (text: string) => text };

function read(...segments: ResolvedSegment[]): { blocks: Block[]; notes: NoteList['notes'] } {
  const notes = new NoteList(context);
  const blocks = blocksOf(segments, {
    notes,
    findQuote: (id) => library.find('quotes', id),
    absolute: (href) => new URL(href, 'https://thu-vien.example/').href,
  });
  return { blocks, notes: notes.notes };
}

const QUOTE: ResolvedSegment = { component: 'Quote', props: { quote: quoteView(quote, context), inline: false }, children: [] };

describe('blocks of a text', () => {
  it('keeps headings, marks and links of running text, links with their whole address', () => {
    const { blocks } = read({ html: '<h2 id="mot">Một</h2><p>Đọc <strong>kỹ</strong>, xem <a href="/chu-de/a/">bài</a>.</p>' });
    assert.deepEqual(blocks, [
      { kind: 'heading', level: 2, id: 'mot', content: [{ text: 'Một' }] },
      {
        kind: 'paragraph',
        content: [
          { text: 'Đọc ' },
          { text: 'kỹ', strong: true },
          { text: ', xem ' },
          { text: 'bài', href: 'https://thu-vien.example/chu-de/a/' },
          { text: '.' },
        ],
      },
    ]);
  });

  it('numbers quotations and remarks in one order, each once', () => {
    const call = '<sup><a href="#chu-thich-1" id="g" class="footnote-call" aria-label="Chú thích 1">1</a></sup>';
    const remark =
      '<section class="footnotes"><h2 id="n">Chú thích</h2><ol><li id="chu-thich-1"><p>Lời chú. ' +
      '<a href="#g" class="footnote-back" aria-label="Quay lại">↩</a></p></li></ol></section>';
    const { blocks, notes } = read(QUOTE, { html: `<p>Lời.${call}</p>` }, QUOTE, { html: remark });
    const numbers = blocks.map((block) => (block.kind === 'quotation' ? block.note : (block as { content: Run[] }).content.at(-1)));
    assert.deepEqual(numbers, [1, { note: 2 }, 1]);
    assert.deepEqual(notes[1], { kind: 'remark', content: [{ text: 'Lời chú.' }] });
    assert.equal(notes.length, 2);
  });

  it('reads components that stand in a paragraph, over a paragraph, and around others', () => {
    const { blocks } = read(
      { html: '<p>Xem ' },
      { component: 'Document', props: { entry: { href: '/van-ban/a/', label: 'Chỉ thị 05' }, inline: true }, children: [] },
      { html: '.</p>' },
      { component: 'Callout', props: { kind: 'caution', title: 'Nhớ', inline: false }, children: [{ html: '<p>Lời dặn</p>' }, QUOTE] },
      { component: 'KeyFigure', props: { value: '95', unit: '%', inline: false }, children: [{ html: 'số phiếu' }] },
    );
    assert.deepEqual(
      blocks.map(({ kind }) => kind),
      ['paragraph', 'callout', 'figure'],
    );
    const [paragraph, callout, figure] = blocks as [Block & { content: Run[] }, Block & { blocks: Block[] }, Block];
    assert.deepEqual(paragraph.content[1], { text: 'Chỉ thị 05', href: 'https://thu-vien.example/van-ban/a/' });
    assert.deepEqual(
      callout.blocks.map(({ kind }) => kind),
      ['paragraph', 'quotation'],
    );
    assert.deepEqual(figure, { kind: 'figure', value: '95', unit: '%', what: [{ text: 'số phiếu' }] });
  });

  it('keeps heads and cells of a table apart', () => {
    const table =
      '<div class="table"><table><thead><tr><th scope="col">Việc</th></tr></thead><tbody><tr><td>Đọc</td></tr></tbody></table></div>';
    assert.deepEqual(read({ html: table }).blocks, [{ kind: 'table', head: [[{ text: 'Việc' }]], rows: [[[{ text: 'Đọc' }]]] }]);
  });
});

describe('papers of a meeting', () => {
  const site = { name: 'Thư viện thử' };
  const TODAY = '2026-11-29';
  const FORM = { component: 'Form', props: { title: 'Biên bản', inline: false }, children: [{ html: '<p>Lúc</p>' }] } as never;
  handContent({ entries: [], settings: { abbreviations: {} } as never, problems: [], warnings: [] });
  const material = makeEntry('materials', 'sach', {
    objectives: ['Đọc đều'],
    introduction: 'Đoạn một.\n\nĐoạn hai.',
    questions: ['Đọc gì?'],
    plans: [
      {
        minutes: 60,
        steps: [{ minutes: 60, part: 'reading', what: 'Đọc lời trích.', who: 'Đảng viên', questions: [1], quotes: ['doc-sach'] }],
      },
    ],
  });

  it('of a material have its plan, with quotations by the numbers of their notes, each with work, date and state', async () => {
    const booklet = await bookletOf(material, { ...context, library: makeLibrary(material, quote, work) }, site, TODAY);
    assert.deepEqual(booklet.plans[0]?.steps[0]?.quotes, [1]);
    assert.equal(booklet.chosen, 60);
    assert.deepEqual(booklet.introduction.paragraphs, ['Đoạn một.', 'Đoạn hai.']);
    const [note] = booklet.notes;
    assert.ok(note?.kind === 'quotation');
    assert.deepEqual(
      [note.author, note.work, note.date, note.state],
      ['Hồ Chí Minh', 'Bài thử', 'tháng 10/1947 (ngày chưa xác nhận)', 'Chưa kiểm chứng'],
    );
  });

  it('of a session that is to come are those of its material, under its own name; of one that was held its record', async () => {
    const unit = makeEntry('organisations', 'chi-bo-thu');
    const unknown = makeEntry('sessions', 'xa', { year: 2019 });
    const form = makeEntry('pages', 'mau-bien-ban', {}, { ...makeBody(''), segments: [FORM] });
    const coming = makeEntry('sessions', 'toi', { title: 'Buổi tới', year: 2027, quarter: 1, materials: ['sach'] });
    const held = makeEntry('sessions', 'qua', {
      status: 'concluded',
      held: { date: '2019-11-27', place: 'Phòng họp' },
      conclusions: ['Làm đều'],
      materials: ['sach'],
    });
    const whole = { ...context, library: makeLibrary(material, quote, work, unit, form, coming, held, unknown) };
    const next = await bookletOf(coming, whole, site, TODAY);
    assert.deepEqual([next.title, next.unit, next.occasion, next.plans.length], ['Buổi tới', 'Chi bộ thử', 'Chuyên đề quý 1 năm 2027', 1]);
    assert.deepEqual([next.state, next.isOver, next.forms.length], ['Đã đăng ký', undefined, 1]);
    const last = await bookletOf(held, whole, site, TODAY);
    assert.deepEqual([last.plans.length, last.record?.conclusions, last.occasion], [0, ['Làm đều'], 'Chuyên đề năm 2019, 27/11/2019']);
    assert.deepEqual([last.state, last.isOver, last.forms], ['Đã kết luận', true, []]);
    assert.deepEqual(last.record?.facts, [
      { label: 'Địa điểm', value: 'Phòng họp' },
      { label: 'Tài liệu đã dùng', value: titleOf(material) },
    ]);
    const lost = await bookletOf(unknown, whole, site, TODAY);
    assert.deepEqual([lost.state, lost.isOver, lost.forms], ['Đã đăng ký; chưa có thông tin về buổi họp', true, []]);
  });

  it('of a session whose day is set and has not come are those of its material; the day is told as planned', async () => {
    const coming = makeEntry('sessions', 'toi', { year: 2026, held: { date: '2026-12-20' }, materials: ['sach'] });
    const whole = { ...context, library: makeLibrary(material, quote, work, coming) };
    const before = await bookletOf(coming, whole, site, TODAY);
    assert.deepEqual([before.plans.length, before.occasion], [1, 'Chuyên đề năm 2026, dự kiến 20/12/2026']);
    const after = await bookletOf(coming, whole, site, '2026-12-21');
    assert.deepEqual([after.plans.length, after.isOver], [0, true]);
  });

  it('of a preview say that nobody has published them', async () => {
    const whole = { ...context, library: makeLibrary(material, quote, work) };
    process.env.SHOW_DRAFTS = '1';
    try {
      assert.equal((await bookletOf(material, whole, site, TODAY)).notice, 'BẢN NHÁP – chưa công bố');
    } finally {
      delete process.env.SHOW_DRAFTS;
    }
    assert.equal((await bookletOf(material, whole, site, TODAY)).notice, undefined);
  });
});
