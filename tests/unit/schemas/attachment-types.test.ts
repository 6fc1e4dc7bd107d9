import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ATTACHMENT_TYPES, attachmentEnding, attachmentName, besideAttachment } from '../../../src/schemas/attachment-types.ts';

describe('attachments are named', () => {
  for (const file of ['./de-dan.pdf', './tep/De_dan.2.PDF', './1.docx'])
    it(`${file}`, () => assert.equal(besideAttachment.safeParse(file).success, true));

  const PATHS = [
    'de-dan.pdf',
    '/de-dan.pdf',
    '../a.pdf',
    './../a.pdf',
    './x/../a.pdf',
    '././a.pdf',
    './x//a.pdf',
    './.a.pdf',
    './.x/a.pdf',
    './a..pdf',
    './con.pdf',
    './x/NUL.a.pdf',
    './a b.pdf',
    './đề.pdf',
    './a.pdf?raw',
    './a#b.pdf',
    './a%2e.pdf',
    './a\\b.pdf',
    './a.pdf\n',
    './a.pdf ',
    `./${'a'.repeat(101)}.pdf`,
  ];
  for (const file of PATHS)
    it(`never ${JSON.stringify(file)}`, () =>
      assert.match(besideAttachment.safeParse(file).error?.issues[0]?.message ?? '', /^Viết đường dẫn/));

  for (const file of [
    './a.svg',
    './a.html',
    './a.pdf.html',
    './a.xht',
    './a.mdx',
    './a.yaml',
    './a',
    './pdf',
    './a.zip',
    './a.doc',
    './a.docm',
    './a.js',
    './a.constructor',
    './a.__proto__',
  ]) {
    it(`never with the ending of ${file}`, () =>
      assert.match(besideAttachment.safeParse(file).error?.issues[0]?.message ?? '', /^Chỉ đính kèm được tệp có đuôi pdf, docx, /));
  }

  it('on the site with an ending in lower case, which servers know', () => {
    assert.equal(attachmentName('./tep/De-dan.PDF'), 'tep/De-dan.pdf');
    assert.equal(attachmentEnding('./De-dan.PDF'), 'pdf');
  });

  it('with media types that no browser runs', () => {
    for (const { mediaType } of Object.values(ATTACHMENT_TYPES))
      assert.doesNotMatch(mediaType, /html|svg|(?:text|application)\/(?:xml|javascript)/);
  });
});

describe('a file of another kind', () => {
  const said = (file: string): string => besideAttachment.safeParse(file).error?.issues[0]?.message ?? '';
  for (const [file, advice] of [
    ['./anh.jpeg', 'đổi đuôi thành .jpg'],
    ['./bao-cao.DOC', 'lưu lại thành .docx'],
    ['./so.xlsm', '.xlsx'],
    ['./ho-so.zip', 'Giải nén'],
    ['./IMG_1.HEIC', 'thành .jpg'],
    ['./IMG_2.MOV', 'thành .mp4'],
    ['./ghi-am.m4a', 'thành .mp3'],
    ['./trang.html', 'xuất thành PDF'],
  ] as const) {
    it(`${file}: says what to make of it`, () => assert.ok(said(file).includes(advice), said(file)));
  }
});
