import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { rules } from '../../../src/check/rules.ts';
import { checkedOnSaving } from '../../../src/editing/cms/check-saving.ts';
import { savingRules } from '../../../src/editing/cms/saving-rules.ts';
import { mdxFormat } from '../../../src/editing/cms/source-format.ts';
import { definitionOf } from '../../../src/schemas/collections.ts';

const article = (body: string, more = 'draft: true\n'): string => `---
title: Chi bộ mẫu đọc sách
summary: Chi bộ mẫu cùng đọc một quyển sách và kể lại cho nhau nghe.
published: 2026-01-05
category: hoat-dong-chi-bo
topics:
  - doc-sach
${more}---

${body}
`;

/** What is told when a text is saved as it stands. */
function told(text: string): { faults: string[]; reminders: string[] } {
  const reminders: string[] = [];
  const { toFile } = checkedOnSaving('articles', { fromFile: () => ({}), toFile: () => text }, (some) => reminders.push(...some));
  try {
    toFile({});
    return { faults: [], reminders };
  } catch (error) {
    return { faults: ((error as Error).cause as Error).message.split('\n'), reminders };
  }
}

describe('what the web editor says before it saves', () => {
  it('knows every rule about persons that judges a text by itself', () => {
    const owed = rules.filter(({ mustNotGetIn, passage, words, file }) => mustNotGetIn && (passage || words || file));
    assert.deepEqual(
      owed.filter((rule) => !savingRules.includes(rule)).map(({ code }) => code),
      [],
    );
  });

  const STOPPED: [what: string, text: string, says: RegExp][] = [
    ['a tag that is not closed', article('Mở bài.\n\n<Callout kind="ghi-chu">\n\nNhớ mang sổ.'), /^“Nội dung”, dòng 3 \(<Callout.*Callout/],
    ['a tag the library has not', article('<Quotee id="a" />'), /^“Nội dung”, dòng 1 .*Quote/],
    ['an attribute without its quotation marks', article('<Quote id=sach-la-ban />'), /dòng 1 .*id/],
    ['a value of no kind', article('<Callout kind="vui">\n\nx\n\n</Callout>'), /kind/],
    ['code', article('Hai {1 + 1}.'), /dòng 1/],
    ['HTML', article('Một<br>hai'), /dòng 1/],
    ['a heading too high', article('# Tên bài'), /dòng 1/],
    [
      'a phone number in a draft',
      article('Mở bài.\n\nGọi 0912 345 678 nhé.'),
      /^“Nội dung”, dòng 3 \(Gọi 0912.*điện thoại.*“Ngoại lệ”.*so-dien-thoai/,
    ],
    ['an identity number', article('Số căn cước 001090012345.'), /dòng 1/],
    ['a phone number in the summary', article('Mở bài.').replace('kể lại cho', 'gọi 0912 345 678 cho'), /^“Tóm tắt”: .*điện thoại/],
    [
      'a phone number in a group of fields',
      article('Mở bài.', 'cover:\n  src: ./a.webp\n  alt: Tấm biển ghi 0912 345 678\ndraft: true\n'),
      /^“Ảnh bìa › Mô tả ảnh”: .*điện thoại/,
    ],
    ['a mark of secrecy', article('MẬT\n\nBáo cáo tình hình.'), /dòng 1/],
  ];
  for (const [what, text, says] of STOPPED)
    it(`stops ${what}`, () => {
      const { faults } = told(text);
      assert.match(faults.join('\n'), says);
    });

  const LET_GO: [what: string, text: string][] = [
    ['a clean text', article('Mở bài.\n\n## Việc đã làm\n\nCả chi bộ <Term id="doc-sach">đọc sách</Term>.\n\n- Một\n- Hai')],
    ['a text not begun', article('')],
    [
      'what is excused',
      article('Gọi 0912 345 678.', 'allow:\n  - rule: so-dien-thoai\n    reason: Số đường dây nóng đã công khai.\ndraft: true\n'),
    ],
    ['three dashes in the text', article('Một\n\n---\n\nHai')],
  ];
  for (const [what, text] of LET_GO)
    it(`lets ${what} go without a word`, () => assert.deepEqual(told(text), { faults: [], reminders: [] }));

  it('reminds of a day that no calendar has, and lets it go', () => {
    const { faults, reminders } = told(article('Họp ngày 31/4/2025.'));
    assert.deepEqual(faults, []);
    assert.match(reminders.join('\n'), /^“Nội dung”, dòng 1 .*31\/4/);
  });

  it('tells no more than an editor reads at once', () => {
    const { faults } = told(article('Gọi 0912 345 678.\n\n'.repeat(30)));
    assert.equal(faults.length, 9);
    assert.match(faults.at(-1) ?? '', /Còn 22 chỗ khác/);
  });

  it('refuses to write the file, and reminds where it writes it', () => {
    const reminded: string[][] = [];
    const { toFile, fromFile } = checkedOnSaving('articles', mdxFormat(definitionOf('articles').schema), (told) =>
      reminded.push([...told]),
    );
    const values = fromFile(article('Mở bài.'));
    const cause = (error: Error): string => (error.cause as Error).message;
    assert.throws(
      () => toFile({ ...values, body: 'Gọi 0912 345 678.' }),
      (error: Error) => /điện thoại/.test(cause(error)),
    );
    assert.equal(toFile({ ...values, body: 'Họp ngày 31/4/2025.' }), article('Họp ngày 31/4/2025.'));
    assert.deepEqual(
      reminded.map(({ length }) => length),
      [1],
    );
  });
});
