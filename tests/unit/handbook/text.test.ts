import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeBlock, plainWords, showUnseen } from '../../../src/handbook/markdown.ts';
import { fillRegions, readSamples } from '../../../src/handbook/parts.ts';
import { headingAnchor } from './read-handbook.ts';

describe('machine-made parts', () => {
  const text = 'Đầu.\n\n<!-- bảng trường: a -->\ncũ\n<!-- hết -->\n\n<!-- mẫu: b -->\n\nGiữa.\n\n<!-- các mã -->\n<!-- hết -->\nCuối.\n';

  it('are written anew, and nothing around them', () => {
    const filled = fillRegions(text, (name) => `mới: ${name}, $& và $1`);
    assert.equal(
      filled,
      'Đầu.\n\n<!-- bảng trường: a -->\n\nmới: bảng trường: a, $& và $1\n\n<!-- hết -->\n\n<!-- mẫu: b -->\n\nGiữa.\n\n<!-- các ' +
        'mã -->\n\nmới: các mã, $& và $1\n\n<!-- hết -->\nCuối.\n',
    );
    assert.equal(
      fillRegions(filled, (name) => `mới: ${name}, $& và $1`),
      filled,
    );
  });
});

describe('samples', () => {
  it('are the fences behind their names', () => {
    const found = readSamples(
      '<!-- mẫu: Quote -->\n\n```mdx\n<Quote id="a" />\n\nb\n```\n\n```sh\nkhác\n```\n<!-- mẫu: dài -->\n````mdx\n```\nmã\n```\n````\n',
    );
    assert.deepEqual(
      [...found],
      [
        ['Quote', '<Quote id="a" />\n\nb\n'],
        ['dài', '```\nmã\n```\n'],
      ],
    );
  });
});

describe('Markdown of the handbook', () => {
  it('shows words as they stand', () =>
    assert.equal(
      plainWords('<Quote> *không* [ở đây] {x} a|b, viết &lt;'),
      '\\<Quote\\> \\*không\\* \\[ở đây\\] \\{x\\} a\\|b, viết \\&lt;',
    ));

  it('fences code with more marks than the code has', () => {
    assert.equal(codeBlock('a\n', 'yaml'), '```yaml\na\n```');
    assert.equal(codeBlock('```\na\n```'), '````text\n```\na\n```\n````');
  });

  it('shows what nobody sees', () => assert.equal(showUnseen('nha\u0302n\u200Bdân\u00A0\n'), 'nha[U+0302]n[U+200B]dân[U+00A0]\n'));

  it('addresses headings as GitHub and GitLab do', () => {
    assert.equal(headingAnchor('Ngoại lệ có lý do'), 'ngoại-lệ-có-lý-do');
    assert.equal(headingAnchor('Nhập từ trang web, Word, PDF'), 'nhập-từ-trang-web-word-pdf');
    assert.equal(headingAnchor('Hỏi nhanh – đáp nhanh'), 'hỏi-nhanh--đáp-nhanh');
    assert.equal(headingAnchor('Từ viết tắt: abbreviations.yaml'), 'từ-viết-tắt-abbreviationsyaml');
    assert.equal(headingAnchor('so-dien-thoai'), 'so-dien-thoai');
  });
});
