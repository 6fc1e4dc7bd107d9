import assert from 'node:assert/strict';
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { runImport } from '../../../src/import/command.ts';
import { inThisProcess } from '../../import-steps.ts';
import { quietTerminal } from '../../quiet-terminal.ts';
import { OFFICE_PAPERS } from './office-papers.ts';
import { temporaryFolder } from './support.ts';
import { paragraph, wordFile } from './word-file.ts';

/** The command in a library of its own. */
async function openLibrary(t: TestContext) {
  const folder = await temporaryFolder(t);
  const content = join(folder, 'content');
  await cp('tests/fixtures/library', content, { recursive: true });
  const run = async (...args: string[]) => {
    const [said, errors]: [string[], string[]] = [[], []];
    const env = { ...process.env, CONTENT_DIR: content };
    const terminal = quietTerminal({ env, print: (text) => said.push(text), complain: (text) => errors.push(text) });
    return { status: await runImport(args, terminal, inThisProcess), said: said.join('\n'), errors: errors.join('\n') };
  };
  const paper = async (what: string): Promise<string> => {
    const file = join(folder, 'van-ban.docx');
    await writeFile(file, OFFICE_PAPERS[what]!.bytes);
    return file;
  };
  return { folder, content, run, paper };
}

describe('import --as', () => {
  it('writes a document where documents are, once', async (t) => {
    const { content, run, paper } = await openLibrary(t);
    const file = await paper('a resolution, two cells');
    const { status, said, errors } = await run('--as', 'document', file);
    assert.deepEqual([status, errors], [0, '']);
    assert.match(said, /documents\/12-nq-du-2025\.yaml/);
    const names = (await readdir(join(content, 'documents'))).filter((name) => name.startsWith('12-nq'));
    assert.deepEqual(names.sort(), ['12-nq-du-2025.nhat-ky.txt', '12-nq-du-2025.yaml']);
    const again = await run('--as', 'document', file);
    assert.equal(again.status, 1);
    assert.match(again.errors, /thư viện đã có/);
  });

  it('writes a session where sessions are', async (t) => {
    const { content, run, paper } = await openLibrary(t);
    assert.equal((await run('--as', 'session', await paper('minutes, two cells, number not filled in'))).status, 0);
    const name = (await readdir(join(content, 'sessions'))).find((one) => one.startsWith('sinh-hoat-chuyen-de'));
    assert.match(await readFile(join(content, 'sessions', name ?? ''), 'utf8'), /^---\ntitle: Sinh hoạt chuyên đề quý II năm 2025\n/);
  });

  it('nobody having said what, a paper is an article, and what it looks like is said with what to type', async (t) => {
    const { run, paper } = await openLibrary(t);
    for (const [what, as] of [
      ['a resolution, two cells', 'document'],
      ['an official letter', 'document'],
      ['minutes, two cells, number not filled in', 'session'],
    ] as const) {
      const { said } = await run(await paper(what), '--force');
      assert.match(said, new RegExp(`Nhập thành gì: .*--as ${as} "…/van-ban\\.docx"`), what);
      assert.doesNotMatch((await run('--as', 'article', await paper(what), '--force')).said, /Nhập thành gì/);
    }
  });

  it('a numbered paper about a session may be that or a document: both are offered', async (t) => {
    const { folder, run } = await openLibrary(t);
    const file = join(folder, 'van-ban.docx');
    for (const kind of ['BÁO CÁO', 'KẾ HOẠCH', 'CHƯƠNG TRÌNH']) {
      const head = 'ĐẢNG BỘ XÃ MẪU, CHI BỘ MẪU, Số 21-BC/CB, ĐẢNG CỘNG SẢN VIỆT NAM'
        .split(', ')
        .map((line) => paragraph(line))
        .join('');
      const title = paragraph(kind, { bold: true }) + paragraph('Sinh hoạt chuyên đề quý I năm 2025', { bold: true });
      await writeFile(file, wordFile(head + title + paragraph('Chi bộ đọc một chương sách và bàn việc mở tủ sách.')));
      assert.match((await run(file, '--force')).said, /giống .* số 21-BC\/CB.*--as session "…\/van-ban\.docx".*--as document/, kind);
    }
  });

  it('what is no paper of an office is an article without a word', async (t) => {
    const { folder, run } = await openLibrary(t);
    const file = join(folder, 'tin.docx');
    await writeFile(
      file,
      wordFile(paragraph('Chi bộ đọc sách giữa giờ nghỉ', { style: 'Title' }) + paragraph('Mười hai đảng viên kể một chương.')),
    );
    const { status, said } = await run(file);
    assert.equal(status, 0);
    assert.doesNotMatch(said, /Nhập thành gì/);
  });
});
