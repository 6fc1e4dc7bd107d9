import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { parseManifest } from '../../src/release/manifest.ts';
import { build, copyOfFixture } from './builds.ts';

/** Changes of several kinds at once: what one page shows, what many show, what comes and what goes. */
async function edit(content: string): Promise<void> {
  const rewrite = async (file: string, change: (text: string) => string): Promise<void> => {
    const path = join(content, file);
    const text = await readFile(path, 'utf8');
    assert.notEqual(change(text), text, file);
    await writeFile(path, change(text));
  };
  await rewrite('articles/bai-mau-1.mdx', (text) => `${text}\nMột đoạn viết thêm, có nhắc [kế hoạch](/van-ban/01-kh-mau-2024/).\n`);
  await rewrite('articles/bai-mau-2.mdx', (text) => text.replace(/^title: .*/m, 'title: Bài mẫu thứ hai đã đổi tên'));
  await rewrite('quotes/doc-sach-moi-ngay.mdx', (text) => text.replace(/^---\n/, '---\nnote: Ghi chú mới của câu này.\n'));
  await rewrite('organisations/chi-bo-mau.yaml', (text) => text.replace(/^name: .*/m, 'name: Chi bộ Mẫu đã đổi tên'));
  await rewrite('sessions/doc-sach-trong-chi-bo.mdx', (text) => text.replace(/^title: .*/m, 'title: Đọc sách trong chi bộ ta'));
  const article = await readFile(join(content, 'articles/bai-mau-3.mdx'), 'utf8');
  await writeFile(join(content, 'articles/bai-moi-den.mdx'), article.replace(/^title: .*/m, 'title: Một bài mới đến'));
  await rm(join(content, 'articles/bai-mau-7.mdx'));
}

describe('a site that is built again after an edit', () => {
  it('is the one that is built anew, and some of its pages were not rendered', async (test) => {
    const { content, out } = await copyOfFixture((remove) => test.after(remove));
    const env = { SOURCE_DATE_EPOCH: String(Date.parse('2026-11-28T20:00:00Z') / 1000) };
    const filesOf = async (folder: string) => parseManifest(await readFile(join(folder, 'manifest.json'), 'utf8'))!.files;
    const sound = ({ status, output }: Awaited<ReturnType<typeof build>>): string => (assert.equal(status, 0, output), output);
    sound(await build(content, out, env));
    await edit(content);
    const again = sound(await build(content, out, env));
    const anew = join(out, '../anew');
    sound(await build(content, anew, env));
    assert.deepEqual(await filesOf(out), await filesOf(anew));
    const [, rendered, kept] = /(\d+) pages rendered, (\d+) kept/.exec(again) ?? [];
    assert.ok(Number(kept) > 0 && Number(rendered) > 0, again);
  });
});
