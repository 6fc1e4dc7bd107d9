import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);
const folder = await mkdtemp(join(tmpdir(), 'search-eval-test-'));
after(() => rm(folder, { recursive: true }));

const lines = (objects: readonly object[]): string => objects.map((object) => JSON.stringify(object)).join('\n\n');
await writeFile(
  join(folder, 'docs.jsonl'),
  lines([
    { id: 'a/1 <x>', title: 'Rừng & biển <b>', body: 'Rừng ngập mặn giữ đất.\n\nNuôi tôm "sinh thái" & trồng đước </p><script>' },
    { id: 'một', title: '', body: 'Cà phê chín rộ trên cao nguyên.' },
    { id: 'hai', title: 'Lúa được mùa', body: '' },
    { id: 'một', title: 'trùng mã', body: 'tài liệu trùng mã' },
    { id: 'ba', title: 'Lúa được mùa', body: '' },
    { id: 'dài', title: 'Văn bản dài', body: 'dòng chữ lặp lại mãi '.repeat(20_000) },
    { id: 'trống', title: '', body: '' },
  ]),
);
await writeFile(
  join(folder, 'câu hỏi.jsonl'),
  lines([
    { qid: 'q1', query: 'rung ngap man' },
    { qid: 'q2', query: 'caf pheer chins rooj' },
    { qid: 'q 3', query: 'lúa được mùa' },
    { qid: 'q4', query: '' },
    { qid: 'q5', query: '</script> "sinh thái' },
  ]),
);

const evaluate = async (engine: string): Promise<string[][]> => {
  const out = join(folder, engine);
  const options = ['--docs', join(folder, 'docs.jsonl'), '--queries', join(folder, 'câu hỏi.jsonl'), '--out', out, '--engine', engine];
  await run(process.execPath, ['scripts/search-eval.ts', ...options]);
  const table = await readFile(join(out, 'câu hỏi.tsv'), 'utf8');
  return table
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
};

describe('search:eval', () => {
  it('ranks documents of any id and any text', async () => {
    const rows = await evaluate('ours');
    const ranked = (qid: string): string[] => rows.filter(([id]) => id === qid).map(([, docid]) => docid!);
    assert.equal(ranked('q1')[0], 'a/1 <x>');
    assert.equal(ranked('q2')[0], 'một');
    assert.deepEqual(ranked('q 3').slice(0, 2).sort(), ['ba', 'hai']);
    assert.deepEqual(ranked('q4'), []);
    assert.equal(ranked('q5')[0], 'a/1 <x>');
    for (const [, , rank, score] of rows) assert.ok(Number(rank) >= 1 && Number(rank) <= 10 && Number(score) > 0);
  });

  it('runs stock Pagefind over the same pages', async () => {
    const rows = await evaluate('pagefind');
    assert.ok(rows.some(([qid, docid]) => qid === 'q1' && docid === 'a/1 <x>'));
  });
});
