import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { unzipSync } from 'fflate';
import type { SiteData } from '../../../src/schemas/site.ts';
import { epubPapers } from '../../../src/papers/epub-papers.ts';
import type { PaperSource } from '../../../src/papers/paper-source.ts';
import { makeBooklet } from '../pack/make-booklet.ts';
import { makeEntry, makeLibrary } from '../data/make-entry.ts';

const topic = makeEntry('topics', 'doc-sach', { description: 'Chủ đề về đọc sách, dài đủ bốn mươi ký tự.' });
const empty = makeEntry('topics', 'chua-co-gi', { name: 'Chưa có gì' });
const work = makeEntry('works', 'bai-thu', { title: 'Bài thử & bài khác', date: { value: '1947', confirmed: false } });
const quote = makeEntry('quotes', 'mot', { text: 'Đọc <mỗi> ngày\nmột trang', date: { value: '1947-10-15', confirmed: false } });
const older = makeEntry('quotes', 'hai', { text: 'Lời cũ hơn', date: { value: '1924', confirmed: false } });
const doubtful = makeEntry('quotes', 'ba', { text: 'Lời không của Bác', verification: 'misattributed', reason: 'Của người khác.' });
const material = makeEntry('materials', 'doc');
const plan = makeEntry('documents', 'ke-hoach', { topics: ['doc-sach'] });

const source: PaperSource = {
  context: { library: makeLibrary(topic, empty, work, quote, older, doubtful, material, plan), join: (text) => text },
  site: { name: 'Thư viện thử' } as SiteData,
  meetings: [{ path: material.path, booklet: makeBooklet() }],
};
const orders = epubPapers(source, new Map());

async function open(path: string): Promise<{ bytes: Buffer; names: string[]; text(name: string): string }> {
  const bytes = (await orders.find((order) => order.path === path)!.make()) as Buffer;
  const files = unzipSync(bytes);
  return { bytes, names: Object.keys(files), text: (name) => new TextDecoder().decode(files[`EPUB/${name}`]) };
}

describe('books for reading apps', () => {
  it('there are of each topic that has something, of the materials and of the quotations', () => {
    assert.deepEqual(
      orders.map(({ path }) => path),
      ['/chu-de/doc-sach/doc-sach.epub', '/tai-lieu/tai-lieu.epub', '/trich-dan/trich-dan.epub'],
    );
  });

  it('are valid EPUB 3.3', async () => {
    for (const { path } of orders) {
      const { messages } = await EpubCheck.validate((await open(path)).bytes);
      assert.deepEqual(messages, [], path);
    }
  });

  it('begin with their type as it is, and say in Vietnamese what they are and how they can be read', async () => {
    const { bytes, text } = await open('/chu-de/doc-sach/doc-sach.epub');
    assert.equal(bytes.subarray(30, 58).toString('latin1'), 'mimetypeapplication/epub+zip');
    const facts = text('sach.opf');
    assert.match(facts, /<dc:identifier id="dia-chi">https?:\/\/[^<]+\/chu-de\/doc-sach\/<\/dc:identifier>/);
    assert.match(facts, /<dc:language>vi<\/dc:language>/);
    for (const property of ['accessMode', 'accessModeSufficient', 'accessibilityFeature', 'accessibilityHazard', 'accessibilitySummary'])
      assert.ok(facts.includes(`property="schema:${property}"`), property);
    assert.match(text('bia.xhtml'), /epub:type="cover".*<h1>Đọc sách<\/h1>/s);
  });

  it('of a topic have its description, documents with their state, quotations whole with work, date and state, and materials', async () => {
    const { text } = await open('/chu-de/doc-sach/doc-sach.epub');
    assert.match(text('chuong-1.xhtml'), /Chủ đề về đọc sách.*Kế hoạch <span class="nowrap">01-KH\/CB<.*Về một việc thử\. Chưa xác nhận/s);
    const quotes = text('chuong-2.xhtml');
    const whole =
      /Đọc &lt;mỗi&gt; ngày<br \/>một trang.*Hồ Chí Minh, <cite>Bài thử &amp; bài khác<\/cite>, 15\/10\/1947 \(ngày chưa xác nhận\)/s;
    assert.match(quotes, whole);
    assert.match(quotes, /<a href="[^"]+\/trich-dan\/mot\/">Chưa kiểm chứng<\/a>/);
    assert.ok(!quotes.includes(doubtful.data.text));
    assert.match(text('muc-luc.xhtml'), /Về chủ đề này.*Trích dẫn.*Đọc\u00a0sách &amp; ghi chép/s);
  });

  it('have notes as pop-ups that lead back, and strike a saying that nobody should quote', async () => {
    const { text } = await open('/tai-lieu/tai-lieu.epub');
    const chapter = text('chuong-1.xhtml');
    const called = [...chapter.matchAll(/epub:type="noteref"[^>]* href="#([^"]+)"/g)].map(([, id]) => id);
    const noted = [...chapter.matchAll(/<aside epub:type="footnote" role="doc-footnote" id="([^"]+)"/g)].map(([, id]) => id);
    assert.deepEqual(called, ['chu-3', 'chu-1', 'chu-2']);
    assert.deepEqual(noted, called);
    assert.match(chapter, /<s>Lời không của Bác<\/s>.*<figcaption><strong>Không phải lời Bác: <\/strong>Câu của người khác\./s);
    assert.match(chapter, /<th scope="col">Việc<\/th>/);
  });

  it('of quotations have a chapter a year, the oldest first', async () => {
    const { text, names } = await open('/trich-dan/trich-dan.epub');
    const titles = names.filter((name) => name.includes('chuong-')).map((name) => /<title>([^<]+)/.exec(text(name.slice(5)))?.[1]);
    assert.deepEqual(titles, ['1924', '1947']);
  });

  it('are the same byte for byte', async () => {
    const { path } = orders[0]!;
    assert.deepEqual((await open(path)).bytes, (await open(path)).bytes);
  });
});
