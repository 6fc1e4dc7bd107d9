import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join, posix, win32 } from 'node:path';
import { describe, it } from 'node:test';
import sharp from 'sharp';

import { openContext, openReader } from '../../../src/check/engine/context.ts';
import { checkContext } from '../../../src/check/engine/run.ts';
import { pathInContent } from '../../../src/library/open-content.ts';
import { LibraryReader } from '../../../src/library/read-library.ts';
import { article, contentFolder, SOUND, writeFiles } from './content-folder.ts';
import { countReads } from './count-reads.ts';

const SESSION =
  '---\ntitle: Một buổi sinh hoạt thử\norganisation: chi-bo-thu\nyear: 2019\nstatus: planned\ntopics: [doc-sach]\n' +
  'attachments:\n  - { file: ./de-dan.txt, title: Đề dẫn }\n---\n\nXem [bài thử](/tin-tuc/bai-thu/).\n';

async function library(test: { after(done: () => unknown): void }) {
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#8a6a1f' } })
    .jpeg()
    .toBuffer();
  const folder = await contentFolder(test as never, {
    ...SOUND,
    'abbreviations.yaml': 'UBND: ủy ban nhân dân\n',
    'synonyms.yaml': '- [đọc sách, đọc báo]\n',
    'sessions/mot.mdx': SESSION,
    'sessions/de-dan.txt': 'Đề dẫn.\n',
    'articles/co-anh.mdx': article({ title: 'Bài thử có ảnh của thư viện' }, '![Kệ sách](./ke-sach.jpg)'),
    'articles/ke-sach.jpg': picture,
    'articles/hong.mdx': article({ title: 'Bài thử bị hỏng của thư viện', published: '2026-13-01' }),
  });
  const files = [...Object.keys(SOUND), 'abbreviations.yaml', 'synonyms.yaml', 'sessions/mot.mdx', 'sessions/de-dan.txt'];
  const all = [...files, 'articles/co-anh.mdx', 'articles/ke-sach.jpg', 'articles/hong.mdx'];
  return { folder, once: Object.fromEntries(all.map((file) => [file, 1])), reads: countReads(folder, (restore) => test.after(restore)) };
}

describe('reading a content folder', () => {
  it('opens every file once, and when something has changed that file alone', async (test) => {
    const { folder, once, reads } = await library(test);
    const reader = new LibraryReader(folder, null);
    const { entries } = await reader.read();
    assert.deepEqual(reads(), once);
    assert.equal((await reader.read()).entries.length, entries.length);
    assert.deepEqual(reads(), {});
    for (const [file, text] of Object.entries({
      'articles/bai-thu.mdx': article({ title: 'Bài thử đã sửa' }),
      'site.yaml': `${SOUND['site.yaml']}base: /thu/\n`,
      'sessions/de-dan.txt': 'Đề dẫn đã sửa.\n',
    })) {
      await writeFiles(folder, { [file]: text });
      reader.forget(file, true);
      const { settings, entries: now } = await reader.read();
      assert.deepEqual(reads(), { [file]: 1 });
      assert.equal(now.length, entries.length);
      if (file === 'site.yaml') assert.equal(settings?.site.base, '/thu/');
    }
  });

  it('sees files that come and go, and reads only what has come', async (test) => {
    const { folder, reads } = await library(test);
    const reader = new LibraryReader(folder, null);
    const before = await reader.read();
    reads();
    await writeFiles(folder, { 'articles/moi.mdx': article({ title: 'Bài mới của thư viện' }) });
    await rm(join(folder, 'articles/bai-thu.mdx'));
    reader.forget('articles/moi.mdx', false);
    reader.forget('articles/bai-thu.mdx', false);
    const { entries, problems } = await reader.read();
    assert.deepEqual(reads(), { 'articles/moi.mdx': 1 });
    assert.equal(entries.length, before.entries.length);
    assert.ok(problems.some(({ message }) => message.includes('Không có mục “bai-thu”')));
  });

  it('the content check opens every file once and parses every body once', async (test) => {
    const { folder, once, reads } = await library(test);
    const parsed: string[] = [];
    const { encode } = TextEncoder.prototype;
    // The parser measures what it is given.
    TextEncoder.prototype.encode = function (text) {
      parsed.push(text ?? '');
      return encode.call(this, text);
    };
    test.after(() => (TextEncoder.prototype.encode = encode));
    const problems = checkContext(await openContext(openReader(folder)));
    assert.deepEqual(reads(), once);
    for (const body of ['Nội dung thử.', '![Kệ sách](./ke-sach.jpg)', 'Xem [bài thử](/tin-tuc/bai-thu/).'])
      assert.equal(parsed.filter((text) => text.trim() === body).length, body === 'Nội dung thử.' ? 2 : 1, body);
    assert.ok(problems.length > 0);
  });
});

describe('the path of a file in the content folder', () => {
  it('is the same on every system', () => {
    assert.equal(pathInContent('/kho/content', '/kho/content/articles/bai.mdx', posix), 'articles/bai.mdx');
    assert.equal(pathInContent('D:\\kho\\content', 'D:\\kho\\content\\articles\\bai.mdx', win32), 'articles/bai.mdx');
    assert.equal(pathInContent('D:\\kho\\content', 'd:/kho/content/articles/bai.mdx', win32), 'articles/bai.mdx');
  });

  it('is none for what lies elsewhere', () => {
    for (const path of ['/kho/content', '/kho/content-hai/a.mdx', '/kho/src/a.ts', '/'])
      assert.equal(pathInContent('/kho/content', path, posix), null, path);
    for (const path of ['D:\\kho\\content', 'D:\\kho\\content-hai\\a.mdx', 'E:\\kho\\content\\a.mdx', 'D:\\'])
      assert.equal(pathInContent('D:\\kho\\content', path, win32), null, path);
  });
});
