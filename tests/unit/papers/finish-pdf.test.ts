import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { finishPdf } from '../../../src/papers/finish-pdf.ts';
import { printFonts } from '../../../src/papers/print-fonts.ts';
import { PrintBrowser } from '../../../src/papers/print-browser.ts';
import { pdfUaFaults } from '../../pdf-ua.ts';

const PAGE = `<!doctype html><html lang="vi"><title>Thử</title><style>${printFonts()}
  body { font-family: var(--font-serif) } @page { @top-left { content: 'Đầu trang'; font-family: 'Be Vietnam Pro' } } ul { list-style: none }
  .q { border-left: 1pt solid #000 } .n { float: right }</style><main><h1>Một tên dài</h1><p>Lời
  <span class="n" lang="vi-x-note"><b>1</b> lời chú</span> văn.</p><ul><li>Một</li><li>Hai</li></ul><blockquote class="q"><p>Lời trích</p></blockquote>
  <table><tr><th scope="col">Việc</th></tr><tr><td>Đọc</td></tr></table><p><a href="https://thu-vien.example/">trang</a></p></main></html>`;
const FACTS = { title: 'Thử <&>', author: 'Thư viện mẫu', day: '2026-11-29' };

describe('a PDF of Chromium', () => {
  const browser = new PrintBrowser(assert.fail);
  after(() => browser.close());
  const print = async (): Promise<Buffer> => (await browser.show(PAGE, (sheet) => sheet.pdf({ isTagged: true })))!;

  it('is not yet what PDF/UA-1 asks for, and is after it is finished', async () => {
    const printed = await print();
    const before = (await pdfUaFaults(printed)).map((fault) => fault.slice(0, 6));
    for (const number of ['06-002', '01-005', '09-004', '28-012']) assert.ok(before.includes(number), `${number}: ${before.join()}`);
    const { bytes, pages } = await finishPdf(printed, FACTS, ['Một tên dài']);
    assert.deepEqual(await pdfUaFaults(bytes), []);
    assert.equal(pages, 1);
  });

  it('is finished to the same bytes, whatever the browser has shown before', async () => {
    const [one, other] = [await finishPdf(await print(), FACTS, ['A']), await finishPdf(await print(), FACTS, ['A'])];
    assert.ok(one.bytes.equals(other.bytes));
  });
});

describe('papers without a browser', () => {
  it('say once why there are none, and are left out', async () => {
    const said: string[] = [];
    const { CHROME_PATH } = process.env;
    process.env.CHROME_PATH = '/khong/co/trinh-duyet';
    try {
      const browser = new PrintBrowser((sentence) => said.push(sentence));
      assert.equal(await browser.show(PAGE, (sheet) => sheet.pdf({ isTagged: true })), null);
      assert.equal(await browser.isThere(), false);
    } finally {
      if (CHROME_PATH === undefined) delete process.env.CHROME_PATH;
      else process.env.CHROME_PATH = CHROME_PATH;
    }
    assert.deepEqual(said, ['Không thấy Chromium nên không làm PDF: CHROME_PATH là “/khong/co/trinh-duyet”, và không có tệp ấy.']);
  });

  it('are not tried for where WITHOUT_PDF is 1', async () => {
    assert.equal(await new PrintBrowser(assert.fail, { WITHOUT_PDF: '1' }).isThere(), false);
  });
});
