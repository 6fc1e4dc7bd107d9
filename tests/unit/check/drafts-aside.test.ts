import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { article, problemsOf, type Files } from './content-folder.ts';

const session = (fields: string): string =>
  `---\ntitle: Buổi sinh hoạt mẫu\norganisation: chi-bo-mau\nyear: 2025\ntopics: [dan-van]\n${fields}\n---\n\nChữ.\n`;

/** Files with a fault that keeps them from being published. */
const BROKEN: [what: string, file: string, source: string][] = [
  ['a component that there is not', 'articles/b.mdx', article('<Quot id="a" />')],
  ['a tag that is not closed', 'articles/b.mdx', article('<Callout kind="luu-y">\n\nChữ.')],
  ['a field that there is not', 'articles/b.mdx', article('Chữ.', 'tacgia: a')],
  ['a value out of the list', 'articles/b.mdx', article('Chữ.').replace('huong-dan', 'la')],
  ['YAML that cannot be read', 'articles/b.mdx', article('Chữ.', 'figures: [{')],
  ['an entry that there is not', 'articles/b.mdx', article('Xem <Document id="khong-co" />.')],
  ['a topic that there is not', 'articles/b.mdx', article('Chữ.', 'quotes: [khong-co]')],
  ['a picture that there is not', 'articles/b.mdx', article('![Kệ sách có bốn ngăn](./khong-co.jpg)')],
  ['a heading of the first level', 'articles/b.mdx', article('# Một\n\nChữ.')],
  ['a picture without words', 'articles/b.mdx', article('![](./a.jpg)')],
  ['a title that another has', 'articles/b.mdx', article('Chữ.').replace(/^title: .*$/m, 'title: Bài mẫu số 0 của thư viện')],
  ['an old address that another has', 'articles/b.mdx', article('Chữ.', 'redirects: [bai-goc]')],
  ['an attachment that there is not', 'sessions/b.mdx', session('status: planned\nattachments:\n  - { file: ./a.pdf, title: Đề dẫn }')],
  ['a state against its fields', 'sessions/b.mdx', session('status: planned\nconclusions:\n  - Mỗi tháng kể một chương.')],
  ['a slip of the keys', 'articles/b.mdx', article('Xem [bài](/khong-co/).')],
];

const asDraft = (source: string): string => source.replace('---\n', '---\ndraft: true\n');

async function errorsOf(files: Files): Promise<string[]> {
  return (await problemsOf(files)).filter(({ severity }) => severity === 'lỗi').map(({ file, rule }) => `${file} ${rule}`);
}

describe('a draft with a fault', () => {
  for (const [what, file, source] of BROKEN) {
    it(`stops nobody and is told: ${what}; published, it stops all`, async () => {
      assert.ok((await errorsOf({ [file]: source })).length > 0);
      const problems = await problemsOf({ [file]: asDraft(source) });
      assert.deepEqual(
        problems.filter(({ severity }) => severity === 'lỗi'),
        [],
      );
      assert.ok(problems.some((problem) => problem.file === file));
    });
  }

  it('is told to whoever publishes what calls it', async () => {
    const draft = asDraft(session('status: planned').replace('Chữ.', '<Quot id="a" />'));
    const call = article('Xem <Session id="b" />.');
    assert.deepEqual(await errorsOf({ 'sessions/b.mdx': draft, 'articles/goi.mdx': call }), ['articles/goi.mdx ban-nhap']);
    assert.deepEqual(await errorsOf({ 'sessions/b.mdx': draft, 'articles/goi.mdx': asDraft(call) }), []);
  });

  it('may not name what must not get in', async () => {
    for (const body of ['CCCD số 001085012345', 'Vắng: Nguyễn Văn Thử, Trần Thị Mẫu, Lê Văn Ví.', 'Tài liệu TỐI MẬT'])
      assert.equal((await errorsOf({ 'articles/b.mdx': asDraft(article(body)) })).length, 1, body);
  });
});
