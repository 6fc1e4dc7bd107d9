import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { migrate } from '../../../src/migrations/migrate.ts';
import { MIGRATIONS } from '../../../src/migrations/migrations.ts';
import { contentFolder, SOUND } from '../library/content-folder.ts';

const lines = (...all: string[]): string => `${all.join('\n')}\n`;
const QUOTE = lines(
  '---',
  'text: Câu thử của bộ kiểm tra # giữ',
  'work:',
  '  title: Bài thử',
  '  kind: bai-bao',
  '  penName: X.Y.Z.',
  'date: { value: 1949-10-15, confirmed: true }',
  'verification: verified',
  'evidence:',
  '  - url: https://a.example/cau',
  '    supports: [wording, work, date]',
  '    grade: A',
  'topics: [doc-sach]',
  '---',
  '',
  'Lời dẫn.',
);

const DOCUMENT = lines(
  'number: 05-CT/TW',
  'type: Chỉ thị',
  'issuer: Bộ Chính trị',
  'issued: 2016-05-15',
  'title: Về một việc thử',
  'verification: verified',
  'evidence:',
  '  - url: https://a.example/van-ban',
  '    supports: [number, date, title]',
  '    grade: A',
);

describe('content of the first form', () => {
  it('has documents no surer than their evidence: one source is secondary, a personal page none', async (test) => {
    const personal = DOCUMENT.replace('grade: A', 'grade: C').replace('05-CT', '06-CT');
    const folder = await contentFolder(test, { ...SOUND, 'documents/mot.yaml': DOCUMENT, 'documents/hai.yaml': personal });
    await migrate(folder, MIGRATIONS);
    const state = async (file: string) => /^verification: (.*)$/m.exec(await readFile(join(folder, file), 'utf8'))?.[1];
    assert.deepEqual([await state('documents/mot.yaml'), await state('documents/hai.yaml')], ['secondary', 'unconfirmed']);
  });

  it('gets works of its own, kinds of evidence and states that the evidence allows', async (test) => {
    const folder = await contentFolder(test, { ...SOUND, 'quotes/cau-thu.mdx': QUOTE });
    const read = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');
    const { changed } = await migrate(folder, MIGRATIONS);
    assert.deepEqual(
      changed.map(([file]) => file).filter((file) => /cau-thu|works/.test(file)),
      ['works/bai-thu-1949.yaml', 'quotes/cau-thu.mdx'],
    );
    assert.equal(
      await read('quotes/cau-thu.mdx'),
      lines(
        '---',
        'text: Câu thử của bộ kiểm tra # giữ',
        'work: bai-thu-1949',
        'date: {value: 1949-10-15, confirmed: true}',
        'verification: secondary',
        'evidence:',
        '  - kind: official',
        '    url: https://a.example/cau',
        '    supports: [wording, work, date]',
        'topics: [doc-sach]',
        '---',
        '',
        'Lời dẫn.',
      ),
    );
    assert.equal(
      await read('works/bai-thu-1949.yaml'),
      lines('title: Bài thử', 'kind: bai-bao', 'penName: X.Y.Z.', 'date:', '  value: 1949-10-15', '  confirmed: true'),
    );
    assert.match(await read('site.yaml'), /^format: 2$/m);
    assert.deepEqual((await migrate(folder, MIGRATIONS)).changed, []);
  });

  it('gives a work without a letter in its title a file of its own', async (test) => {
    const folder = await contentFolder(test, { ...SOUND, 'quotes/cau-thu.mdx': QUOTE.replace('Bài thử', "'…'") });
    await migrate(folder, MIGRATIONS);
    assert.match(await readFile(join(folder, 'quotes/cau-thu.mdx'), 'utf8'), /^work: tac-pham-1949$/m);
    assert.match(await readFile(join(folder, 'works/tac-pham-1949.yaml'), 'utf8'), /^title: …$/m);
    assert.deepEqual((await migrate(folder, MIGRATIONS)).changed, []);
  });
});
