import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeEditorList } from '../../../src/import/draft/editor-list.ts';
import { writeBody } from '../../../src/import/draft/write-markdown.ts';
import { ARTICLE_SKELETON } from '../../../src/schemas/article.ts';
import { MATERIAL_SKELETON } from '../../../src/schemas/material.ts';
import { QUOTE_SKELETON } from '../../../src/schemas/quote.ts';
import { SESSION_SKELETON } from '../../../src/schemas/session.ts';
import { article, problemsOf } from './content-folder.ts';

const LIST = writeEditorList(
  {
    sourceName: 'bao-cao.docx',
    today: '2026-11-22',
    logName: 'bao-cao.nhat-ky.txt',
    reviewNotes: ['Tiêu đề: xem lại.'],
    proposals: { byField: { topics: [], organisations: [], sessions: [], documents: [], quotes: [] }, unknownDocuments: [] },
    slips: [],
    dropped: 0,
    changed: 0,
  },
  'draft',
);

/** What the tools write, as the text of an article, and what the check says of it. */
const LEFT: [what: string, body: string, said: string[]][] = [
  ['the text of a new article', ARTICLE_SKELETON, ['cho-chua-viet', 'cho-chua-viet', 'cho-chua-viet', 'cho-chua-viet']],
  ['the text of a new material', MATERIAL_SKELETON, ['cho-chua-viet', 'cho-chua-viet', 'cho-chua-viet']],
  ['the text of a new session', SESSION_SKELETON, ['cho-chua-viet', 'cho-chua-viet', 'cho-chua-viet']],
  ['the text of a new quotation', QUOTE_SKELETON, ['cho-chua-viet']],
  ['the list at the head of an imported draft', `{/*\n${LIST}\n*/}\n\nChi bộ họp.`, ['ghi-chu-may-nhap']],
  ['the list without its first lines', `{/*\n${LIST.slice(LIST.indexOf('CẦN XEM LẠI'))}\n*/}\n\nChi bộ họp.`, ['ghi-chu-may-nhap']],
  ['the list without the marks of a comment', LIST.split('\n').slice(0, 2).join('\n'), ['ghi-chu-may-nhap']],
  ['a caption without its picture', writeBody([{ type: 'caption', text: 'Đại biểu dự họp' }]), ['ghi-chu-may-nhap']],
];

describe('what the tools left for the editor', () => {
  for (const [what, body, codes] of LEFT) {
    it(`${what} is an error once published, a reminder in a draft`, async () => {
      const problems = await problemsOf({ 'articles/dang.mdx': article(body), 'articles/nhap.mdx': article(body, 'draft: true') });
      const said = (file: string): string[] =>
        problems.filter((problem) => problem.file === file).map(({ rule, severity }) => `${severity} ${rule}`);
      assert.deepEqual(
        said('articles/dang.mdx'),
        codes.map((code) => `lỗi ${code}`),
      );
      assert.deepEqual(
        said('articles/nhap.mdx'),
        codes.map((code) => `nhắc ${code}`),
      );
    });
  }

  it('is an error in an entry of another kind, and in one whose fields are wrong', async () => {
    const session = '---\ntitle: Buổi sinh hoạt\norganisation: chi-bo-mau\nyear: 2025\nstatus: planned\ntopics: [dan-van]\n---\n';
    const problems = await problemsOf({
      'sessions/buoi.mdx': `${session}${SESSION_SKELETON}`,
      'articles/sai.mdx': article('[Viết ở đây: mở bài]').replace('huong-dan', 'la'),
    });
    assert.equal(
      problems.filter(({ file, rule, severity }) => file === 'sessions/buoi.mdx' && rule === 'cho-chua-viet' && severity === 'lỗi').length,
      3,
    );
    assert.ok(problems.some(({ file, rule }) => file === 'articles/sai.mdx' && rule === 'cho-chua-viet'));
  });

  it('brackets left around words that were written are a reminder, published or not', async () => {
    const problems = await problemsOf({
      'articles/ngoac.mdx': article('[Ngày 3/2, chi bộ họp và bàn ba việc.]\n\n[…]\n\nBác viết: “[Đảng] ta là đạo đức”.'),
    });
    assert.deepEqual(
      problems.map(({ line, rule, severity }) => `${line} ${severity} ${rule}`),
      ['9 nhắc cho-chua-viet'],
    );
  });

  it('may be excused with a reason', async () => {
    const problems = await problemsOf({
      'articles/so-tay.mdx': article(
        'Khung có chữ [Viết ở đây: mở bài].',
        'allow:\n  - rule: cho-chua-viet\n    reason: Bài hướng dẫn về chính khung mẫu ấy.',
      ),
    });
    assert.deepEqual(
      problems.map(({ severity }) => severity),
      ['nhắc'],
    );
  });
});
