import assert from 'node:assert/strict';
import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { writeManifest } from '../../src/release/manifest.ts';
import { build, copyOfFixture, snapshot } from './builds.ts';

const STACK = /^\s+at .+:\d+:\d+\)?$/m;

/**
 * Builds spoilt content over an old site; what came of it, with the content folder as `content/`, once it is sure that the old site stands
 * as it was.
 */
async function buildSpoilt(test: TestContext, spoil: (content: string) => Promise<void>): Promise<string> {
  const { content, out } = await copyOfFixture((remove) => test.after(remove));
  await mkdir(out);
  await writeFile(join(out, 'index.html'), 'bản đang có');
  await writeFile(
    join(out, 'manifest.json'),
    writeManifest({ engine: '1.0.0', commit: null, dirty: null, day: '2026-11-28', drafts: false }, out),
  );
  const before = await snapshot(out);
  await spoil(content);
  const { status, output } = await build(content, out);
  assert.equal(status, 1, output);
  assert.deepEqual(await snapshot(out), before);
  assert.equal(await readFile(join(out, 'index.html'), 'utf8'), 'bản đang có');
  assert.deepEqual((await readdir(dirname(out))).sort(), ['content', 'site']);
  return output.replaceAll(`${relative('.', content)}/`, 'content/');
}

describe('a build that fails leaves the last site as it was', () => {
  it('wrong entries: every problem of every file in one run, in Vietnamese, with file, line and column', async (test) => {
    const output = await buildSpoilt(test, async (content) => {
      await appendFile(join(content, 'articles/bai-mau-2.mdx'), '\nimport fs from "node:fs"\n\n{process.exit(0)}\n');
      await appendFile(join(content, 'articles/bai-mau-3.mdx'), '\n<Quote id="khong-co" />\n');
      await appendFile(join(content, 'topics/luu-tru.yaml'), 'ordr: 3\n');
      await rm(join(content, 'articles/ke-sach.png'));
    });
    assert.deepEqual(
      output
        .trim()
        .split('\n')
        .map((line) => line.replace(/^(\S+) {2}lỗi {2}(\S+) .*/, '$1 $2')),
      [
        'content/articles/bai-mau-1.mdx:16:8 thieu-tep',
        'content/articles/bai-mau-1.mdx:52:1 thieu-tep',
        'content/articles/bai-mau-2.mdx:22:1 mdx-import',
        'content/articles/bai-mau-2.mdx:24:1 mdx-expression',
        'content/articles/bai-mau-3.mdx:19:8 tham-chieu',
        'content/topics/luu-tru.yaml:6:1 truong-la',
        'Có 6 lỗi trong 4 tệp. Sửa rồi chạy lại.',
        'Chưa dựng trang: bản đang có được giữ nguyên.',
      ],
    );
    assert.doesNotMatch(output, STACK);
    assert.ok(output.includes('Không có trường “ordr”. Có phải bạn muốn viết “order”?'));
  });

  it('site.yaml missing', async (test) => {
    const output = await buildSpoilt(test, (content) => rm(join(content, 'site.yaml')));
    assert.match(output, /^content\/site\.yaml:1:1 {2}lỗi {2}thieu-tep {2}Không thấy tệp site\.yaml\./m);
    assert.doesNotMatch(output, STACK);
  });

  it('no content folder at all', async (test) => {
    const output = await buildSpoilt(test, (content) => rm(content, { recursive: true }).then(() => mkdir(content)));
    assert.match(output, /^content\/site\.yaml:1:1 {2}lỗi/m);
  });

  it('a picture that is none', async (test) => {
    const output = await buildSpoilt(test, (content) => writeFile(join(content, 'articles/ke-sach.png'), 'không phải ảnh'));
    assert.match(output, /^content\/articles\/ke-sach\.png:1:1 {2}lỗi {2}anh-hong/m);
    assert.doesNotMatch(output, STACK);
  });
});
