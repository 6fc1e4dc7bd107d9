import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import { extractText, getDocumentProxy } from 'unpdf';
import { pdfUaFaults } from '../pdf-ua.ts';

const FIXTURE = 'dist.fixture';
const PACK = 'tai-lieu/doc-sach-cho-deu/doc-sach-cho-deu.pdf';

for (const site of ['dist', FIXTURE]) {
  describe(`PDFs of ${site}`, () => {
    for (const file of globSync('**/*.pdf', { cwd: site, exclude: ['**/tep/**'] }))
      it(`${file}: nothing is wrong that a program sees of PDF/UA-1`, async () => {
        assert.deepEqual(await pdfUaFaults(readFileSync(join(site, file))), []);
      });
  });
}

for (const site of ['dist', FIXTURE]) {
  it(`the agenda of every pack of ${site} is one sheet, and so are the plans of other lengths, whose page it tells`, async () => {
    for (const file of globSync('tai-lieu/**/*.pdf', { cwd: site, exclude: (name) => name.endsWith('-to-gap.pdf') })) {
      const pdf = await getDocumentProxy(new Uint8Array(readFileSync(join(site, file))));
      const { text } = await extractText(pdf);
      const [cover = '', agenda = ''] = text.map((page) => page.replace(/\s+/g, ' '));
      if (!cover.includes('Đề dẫn')) continue;
      assert.match(agenda, /Chương trình buổi họp.*Kết thúc/, file);
      // A cover that runs over would take the running head from the sheet behind it.
      const { Title: title } = (await pdf.getMetadata()).info as { Title: string };
      assert.ok(agenda.includes(title.slice(0, 20)), `${file}: ${agenda.slice(0, 80)}`);
      assert.match(cover, /Đề dẫn 3 /, file);
      const [, others] = /Kế hoạch [^:]*: trang (\d+)/.exec(agenda) ?? [];
      if (others === undefined) continue;
      assert.match(text[Number(others) - 1]?.replace(/\s+/g, ' ') ?? '', /Kế hoạch \d+ phút 0:00/, file);
      assert.match(text[Number(others)]?.replace(/\s+/g, ' ') ?? '', /Biên bản sinh hoạt/, file);
    }
  });
}

describe('the pack of a material', () => {
  const read = (file: string) => getDocumentProxy(new Uint8Array(readFileSync(join(FIXTURE, file))));

  it('has on its cover the pages on which its parts begin', async () => {
    const { text } = await extractText(await read(PACK));
    const [cover = '', ...sheets] = text.map((page) => page.replace(/\s+/g, ' '));
    const heads = { 'Chương trình buổi họp': 'Bắt đầu lúc', 'Đề dẫn': 'Đọc to chừng', 'Câu hỏi thảo luận': 'Quyển sách gần nhất' };
    for (const [part, words] of Object.entries(heads)) {
      const page = Number(new RegExp(`${part} (\\d+)`).exec(cover)?.[1]);
      assert.match(sheets[page - 2] ?? '', new RegExp(words), `${part}, page ${page}`);
    }
  });

  it('has an outline of whole titles, each once', async () => {
    const outline = await (await read(PACK)).getOutline();
    const [top] = outline ?? [];
    assert.equal(top?.title, 'Đọc sách cho đều');
    const parts = top.items.map(({ title }: { title: string }) => title);
    assert.deepEqual(parts.slice(0, 4), ['Chương trình buổi họp', 'Đề dẫn', 'Tài liệu', 'Câu hỏi thảo luận']);
    assert.equal(new Set(parts).size, parts.length);
  });

  it('sets every quotation with work, date and state', async () => {
    const { text } = await extractText(await read(PACK), { mergePages: true });
    assert.match(
      text.replace(/\s+/g, ' '),
      /Hồ Chí Minh, Câu mẫu thứ nhất, .{4,40}\. (?:Có nguồn tin cậy|Theo nguồn dẫn lại|Chưa kiểm chứng)/,
    );
  });

  it('is told to be in Vietnamese, of the day its entry has', async () => {
    const document = await PDFDocument.load(readFileSync(join(FIXTURE, PACK)), { updateMetadata: false });
    assert.equal(document.getTitle(), 'Đọc sách cho đều');
    assert.match(String(document.getCreationDate()?.toISOString()), /^20\d\d-\d\d-\d\dT00:00:00/);
  });

  it('comes with one sheet to fold', async () => {
    const document = await PDFDocument.load(readFileSync(join(FIXTURE, PACK.replace('.pdf', '-to-gap.pdf'))));
    assert.equal(document.getPageCount(), 2);
    const { width, height } = document.getPage(0).getSize();
    assert.ok(width > height);
  });
});

for (const site of ['dist', FIXTURE]) {
  describe(`files in one piece, in ${site}`, () => {
    const files = globSync('{tai-lieu,chuyen-de}/**/*.html', { cwd: site }).filter((file) => /([^/]+)\/\1\.html$/.test(file));
    const opened = files.map((file) => ({ file, html: readFileSync(join(site, file), 'utf8') }));

    it('need nothing beside them, run nothing, and are at most 250 KB', () => {
      assert.ok(opened.length > 0);
      for (const { file, html } of opened) {
        const styles = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';
        assert.match(
          html,
          new RegExp(`content="default-src 'none'; style-src 'sha256-${RegExp.escape(hash('sha256', styles, 'base64'))}'`),
          file,
        );
        assert.doesNotMatch(html, /<script|<iframe|<img[^>]+src="(?!data:)|url\((?!data:)| on\w+=| style=/, file);
        assert.ok(html.length < 250 * 1024, `${file}: ${html.length}`);
      }
    });

    it('are kept from search engines, and say which page they are of', () => {
      for (const { file, html } of opened) {
        assert.match(html, /<meta name="robots" content="noindex">/, file);
        assert.match(html, /<link rel="canonical" href="https?:\/\/[^"]+">/, file);
      }
    });

    it('hold every quotation with its state, and every remark where its call leads', () => {
      for (const { file, html } of opened)
        for (const [, id] of html.matchAll(/href="#(phan-[^"]+)"/g)) assert.ok(html.includes(` id="${id}"`), `${file}: ${id}`);
    });
  });
}
