import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { attribute, classesOf, readSite, textOf, type SitePage } from './site-pages.ts';

const site = readSite('dist.fixture');

function pageAt(path: string): SitePage {
  const page = site.pages.find((one) => one.path === path);
  assert.ok(page, `${path} is not there`);
  return page;
}

const hasClass = (name: string) => (element: SitePage['elements'][number]) => classesOf(element).includes(name);
const wordsOf = (element: Parameters<typeof textOf>[0] | undefined): string => (element ? textOf(element) : '').replace(/\s+/g, ' ').trim();

/** What stands below the title and the summary line of a page, before anything else. */
function firstAnswer(path: string): string {
  const opening = pageAt(path).elements.find((element) => attribute(element, 'dataPart') === 'opening');
  const children = opening?.children.filter((child) => child.type === 'element') ?? [];
  const below = children.find((child) => !['h1'].includes(child.tagName) && !hasClass('eyebrow')(child) && !hasClass('lead')(child));
  return wordsOf(below);
}

describe('what applies now', () => {
  it('a document that was replaced says by which one, of which day, before anything else', () => {
    assert.match(firstAnswer('/van-ban/01-kh-mau-2024/'), /^Đã được thay thế bằng Kế hoạch 02-KH\/ĐU\.MAU tháng 1\/2025/);
    const link = pageAt('/van-ban/01-kh-mau-2024/')
      .elements.find(hasClass('answer'))
      ?.children.find((child) => child.type === 'element');
    assert.equal(link && attribute(link, 'href'), '/van-ban/02-kh-mau-2025/');
  });

  it('one in force says so, and sends nobody elsewhere', () => {
    assert.match(firstAnswer('/van-ban/02-kh-mau-2025/'), /^Còn áp dụng\.(?!.*Xem bản chính thức)/);
  });

  it('the archive has what applies first; a line says what took the place, and no line doubts all of them', () => {
    const lines = pageAt('/van-ban/').elements.filter(hasClass('entry')).map(wordsOf);
    assert.match(lines[0] ?? '', /02-KH/);
    assert.match(lines.find((line) => line.includes('01-KH')) ?? '', /đã được thay thế, nay là Kế hoạch 02-KH\/ĐU\.MAU tháng 1\/2025/);
    for (const line of lines) assert.doesNotMatch(line, /hiệu lực/);
  });

  it('the chain is told by its days, oldest first', () => {
    const chain = pageAt('/van-ban/02-kh-mau-2025/').elements.find(hasClass('chain'));
    assert.match(wordsOf(chain), /^10\/01\/2024Kế hoạch 01-KH.*tháng 1\/2025thay thếKế hoạch 02-KH.*đang xem$/);
  });

  it('an organisation that was merged says so, and what it is now', () => {
    assert.equal(firstAnswer('/don-vi/chi-bo-cu/'), 'Tên đến ngày 01/7/2025; nay là Chi bộ mẫu');
    assert.match(
      wordsOf(pageAt('/don-vi/').elements.find((one) => hasClass('entry')(one) && wordsOf(one).includes('Chi bộ cũ'))),
      /tên đến ngày 01\/7\/2025/,
    );
  });
});

describe('news', () => {
  it('has the day it happened above, and the day it came in beside its source', () => {
    const lines = pageAt('/tin-tuc/').elements.filter(hasClass('entry')).map(wordsOf);
    const line = [...site.pages]
      .filter(({ path }) => /^\/tin-tuc\/(trang\/\d+\/)?$/.test(path))
      .flatMap(({ elements }) => elements.filter(hasClass('entry')).map(wordsOf));
    assert.match(line.find((one) => one.includes('Bài mẫu số 2')) ?? '', /15\/01\/2020 Bài.*đưa vào thư viện 12\/01\/2026/);
    assert.match(line.find((one) => one.includes('Bài mẫu số 6')) ?? '', /nguồn không ghi ngày, sớm nhất là tháng 12\/2019/);
    assert.match(lines[0] ?? '', /Bài mẫu số 7/);
    assert.match(line.at(-1) ?? '', /Bài mẫu số 6/);
  });
});
