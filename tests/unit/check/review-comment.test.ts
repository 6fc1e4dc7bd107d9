import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { codeSpan } from '../../../src/check/reports/code-span.ts';
import { findingsSchema, reviewComment, type ReportedFinding } from '../../../src/check/reports/review-comment.ts';
import { showUntrusted } from '../../../src/problems/show-untrusted.ts';
import { withFolder } from '../../../src/handbook/with-folder.ts';
import { hostileTexts, isOrder, UNSEEN } from './hostile-texts.ts';

const parser = unified().use(remarkParse).use(remarkGfm);
const finding = (text: string): ReportedFinding => ({
  file: text,
  line: 1,
  rule: 'gia-tri-la',
  severity: 'lỗi',
  message: `Không nhận giá trị “${text}”.`,
  fix: 'Viết khác.',
});

function nodesOf(markdown: string): Nodes[] {
  const all = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap((child) => all(child as Nodes)) : [])];
  return all(parser.parse(markdown) as Root);
}

/** The words of a comment outside code, and what else than words there is. */
function open(markdown: string): { words: string; kinds: string[] } {
  const nodes = nodesOf(markdown);
  return {
    words: nodes.map((node) => (node.type === 'text' ? node.value : '')).join(''),
    kinds: [...new Set(nodes.map(({ type }) => type))].sort(),
  };
}

function assertInert(comment: string, words: string): void {
  assert.deepEqual(open(comment).kinds, ['heading', 'inlineCode', 'list', 'listItem', 'paragraph', 'root', 'strong', 'text'], comment);
  assert.equal(open(comment).words, words, comment);
  for (const line of comment.split('\n')) {
    assert.match(line, /^(?:- |## |$|Còn \d)/);
    assert.doesNotMatch(line, UNSEEN);
    assert.ok(!isOrder(line), line);
  }
}

describe('codeSpan', () => {
  it('is one code span with the text in it, whatever the text is', () => {
    for (const text of hostileTexts(2000)) {
      const [, paragraph, ...spans] = nodesOf(`a ${codeSpan(text)} b`);
      assert.equal(paragraph?.type, 'paragraph', text);
      assert.deepEqual(
        spans.map(({ type }) => type),
        ['text', 'inlineCode', 'text'],
        codeSpan(text),
      );
      assert.equal((spans[1] as { value: string }).value, showUntrusted(text) || ' ');
    }
  });
});

describe('the comment for a request', () => {
  it('says what is wrong where, and which addresses change', () => {
    const findings: ReportedFinding[] = [
      { file: 'content/articles/a.mdx', line: 5, rule: 'gia-tri-la', severity: 'lỗi', message: 'Không nhận giá trị “x”.', fix: 'Viết y.' },
      { file: 'content/articles/a.mdx', line: 6, rule: 'chinh-ta', severity: 'nhắc', message: 'Sai chính tả.', fix: 'Viết z.' },
      { file: 'content/articles/cu.mdx', line: 7, rule: 'chinh-ta', severity: 'nhắc', message: 'Có từ trước.', fix: '' },
    ];
    const changes = [
      { status: 'A', file: 'content/articles/a.mdx' },
      { status: 'M', file: 'content/pages/gioi-thieu.mdx' },
      { status: 'D', file: 'content/topics/cu.yaml' },
      { status: 'M', file: 'src/a.ts' },
    ];
    assert.equal(
      reviewComment({
        findings,
        changes,
        pageAddress: (path) => (path === '/tin-tuc/a/' ? `https://xem.example/${path.slice(1)}index.html` : null),
      }),
      [
        '## Kiểm tra nội dung',
        '',
        '- **lỗi** `gia-tri-la` ở `content/articles/a.mdx` dòng 5: `Không nhận giá trị “x”. Viết y.`',
        '- **nhắc** `chinh-ta` ở `content/articles/a.mdx` dòng 6: `Sai chính tả. Viết z.`',
        '',
        '## Trang thay đổi',
        '',
        '- thêm · Tin tức · [/tin-tuc/a/](<https://xem.example/tin-tuc/a/index.html>)',
        '- sửa · Trang · `/gioi-thieu/` (không có trong bản xem trước: bản nháp còn thiếu ô bắt buộc, hoặc bài đã gỡ)',
        '- bỏ · Chủ đề · `/chu-de/cu/`',
      ].join('\n'),
    );
  });

  it('nothing that the request wrote is more than text in code', () => {
    for (const text of hostileTexts(500)) {
      const file = `content/articles/${text}.mdx`;
      const comment = reviewComment({
        findings: [finding(text)],
        changes: [{ status: 'A', file }],
        pageAddress: () => 'https://xem.example/',
      });
      if (!/^[a-z0-9]*$/.test(text)) assertInert(comment, 'Kiểm tra nội dunglỗi  ở  dòng 1: Trang thay đổithêm · Tin tức · ');
    }
  });

  it('is never longer than the hosts take', () => {
    const long = '`😀\n@all '.repeat(200);
    const comment = reviewComment({
      findings: Array.from({ length: 300 }, () => finding(long)),
      changes: Array.from({ length: 300 }, (_, i) => ({ status: 'A', file: `content/articles/${long}${i}.mdx` })),
    });
    assert.ok(Buffer.byteLength(comment) < 62_000);
    assert.match(comment, /Còn \d+ dòng nữa\. Chạy `npm run content:check`/);
    assert.match(comment, /Còn \d+ dòng nữa\. Xem danh sách tệp/);
  });

  it('is made from what the check writes and from nothing else', () => {
    for (const other of [
      null,
      {},
      [1],
      [{ file: 'a' }],
      [{ ...finding('a'), severity: 'khẩn' }],
      [{ ...finding('a'), line: '1\n/approve' }],
    ])
      assert.ok(!findingsSchema.safeParse(other).success, JSON.stringify(other));
    assert.ok(findingsSchema.safeParse([{ ...finding('a'), column: 1 }]).success);
  });

  it(
    'names files as git knows them, line ends in their names too',
    { skip: process.platform === 'win32' && 'no such names there' },
    async () => {
      const odd = 'content/articles/bai\n\n/merge\n`@all`.mdx';
      await withFolder({ 'content/articles/cu.mdx': 'a' }, async (cwd) => {
        const git = (...args: string[]): void =>
          void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@mau.example', ...args], { cwd });
        git('init', '-q', '-b', 'main');
        git('add', '.');
        git('commit', '-qm', 'a');
        git('checkout', '-qb', 'b');
        await mkdir(dirname(join(cwd, odd)), { recursive: true });
        await rename(join(cwd, 'content/articles/cu.mdx'), join(cwd, odd));
        git('add', '.');
        git('commit', '-qm', 'b');
        const comment = execFileSync(process.execPath, [resolve('scripts/thu-vien.mjs'), 'review-comment', 'main'], {
          cwd,
          encoding: 'utf8',
        });
        assert.match(comment, /^- thêm · Tin tức · ``\/tin-tuc\/bai‹U\+000A›‹U\+000A›\/merge‹U\+000A›`@all`\/``$/m);
        assert.match(comment, /^- bỏ · Tin tức · `\/tin-tuc\/cu\/`$/m);
      });
    },
  );
});
