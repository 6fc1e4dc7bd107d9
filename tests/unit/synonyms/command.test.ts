import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Terminal } from '../../../src/commands/command-line.ts';
import { listOf, runSynonyms } from '../../../src/synonyms/command.ts';

const folder = await mkdtemp(join(tmpdir(), 'synonyms-'));
after(() => rm(folder, { recursive: true, force: true }));
await cp('tests/fixtures/library', join(folder, 'content'), { recursive: true });
const topic = join(folder, 'content/topics/doc-sach.yaml');
const written = await readFile(topic, 'utf8');
await writeFile(
  topic,
  written.replace(/^description: .*$/m, 'description: Bình giảng nghĩa là giải thích. Chủ đề mẫu để thử lệnh đề xuất từ đồng nghĩa.'),
);

async function run(...args: string[]): Promise<{ status: number; printed: string }> {
  const printed: string[] = [];
  const terminal: Terminal = {
    env: { ...process.env, CONTENT_DIR: join(folder, 'content') },
    cwd: folder,
    print: (text) => printed.push(text),
    complain: (text) => printed.push(text),
    isInteractive: false,
  };
  return { status: await runSynonyms(args, terminal), printed: printed.join('\n') };
}

describe('thu-vien synonyms', () => {
  it('prints the pairs with their sentences, and changes nothing', async () => {
    const kept = (): Promise<string[]> => readdir(join(folder, 'content'), { recursive: true });
    const before = await kept();
    const { status, printed } = await run();
    assert.equal(status, 0);
    assert.match(
      printed,
      /^1\. bình giảng – giải thích \(thư viện có câu nói thế\)\n {3}content\/topics\/doc-sach\.yaml: Bình giảng nghĩa là/m,
    );
    assert.match(printed, /- \[bình giảng, giải thích\]$/);
    assert.deepEqual(await kept(), before);
    // Beside the content, only the cache that every reading of a library keeps.
    assert.deepEqual((await readdir(folder)).sort(), ['content', 'node_modules']);
  });

  it('writes the list into a new file alone', async () => {
    assert.match((await run('--out', 'de-xuat.txt')).printed, /^Đã ghi de-xuat\.txt: \d+ cặp\.$/);
    assert.match(await readFile(join(folder, 'de-xuat.txt'), 'utf8'), /^1\. bình giảng – giải thích/);
    await assert.rejects(run('--out', 'de-xuat.txt'), /đã có, nên không ghi vào đó/);
    await assert.rejects(run('--out', 'khong-co/de-xuat.txt'), /Không có thư mục/);
  });

  it('says what it cannot read', async () => {
    for (const most of ['0', 'x', '1.5']) await assert.rejects(run('--most', most), /--most cần một số/);
  });
});

describe('the list', () => {
  it('says how many there are beyond it, and that there are none', () => {
    const proposal = {
      wordings: ['cuộc họp', 'phiên họp'] as const,
      kind: 'used' as const,
      evidence: [{ file: 'a.mdx', sentence: `Câu\u0007 ${'dài '.repeat(200)}` }],
      places: 3,
      score: 1,
    };
    const list = listOf([proposal], 12, 'content');
    assert.match(list, /cùng đứng ở 3 chỗ giống nhau/);
    assert.match(list, /^1 trong 12 cặp\./m);
    assert.ok(!list.includes('\u0007') && list.length < 700);
    assert.match(listOf([], 0, 'content'), /^Chưa thấy/);
  });
});
