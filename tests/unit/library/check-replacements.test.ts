import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';

import { readLibrary } from '../../../src/library/read-library.ts';
import { contentFolder, lines, SOUND } from './content-folder.ts';

async function problemsOf(test: TestContext, files: Record<string, string>): Promise<string[]> {
  return lines((await readLibrary(await contentFolder(test, { ...SOUND, ...files }))).problems);
}

const rule = (number: string, ...more: string[]): string =>
  [
    `number: ${number}-QĐ/CB`,
    'type: Quy định',
    'issuer: Chi bộ thử',
    'title: Về một việc của chi bộ',
    'verification: unconfirmed',
    ...more,
    '',
  ].join('\n');

describe('documents that take the place of others', () => {
  it('name each other', async (test) => {
    const files = {
      'documents/cu.yaml': rule('1', 'status: replaced', 'replacedBy: moi'),
      'documents/moi.yaml': rule('2', 'replaces: [cu]'),
    };
    assert.deepEqual(await problemsOf(test, files), []);
  });

  it('are told which side says nothing, and what to write there', async (test) => {
    assert.deepEqual(await problemsOf(test, { 'documents/cu.yaml': rule('1'), 'documents/moi.yaml': rule('2', 'replaces: [cu]') }), [
      'documents/cu.yaml:1:1  lỗi  gia-tri-sai  documents/moi.yaml ghi là thay thế văn bản này, nhưng ở đây chưa ghi. Viết ' +
        'status: replaced và replacedBy: moi; nếu không phải, bỏ cu khỏi replaces: của tệp kia.',
    ]);
    const other = { 'documents/cu.yaml': rule('1', 'status: replaced', 'replacedBy: moi'), 'documents/moi.yaml': rule('2') };
    const [problem] = await problemsOf(test, other);
    assert.match(problem ?? '', /^documents\/moi\.yaml:1:1 {2}lỗi {2}gia-tri-sai .*Thêm cu vào replaces:/);
  });

  it('do not lead in a circle', async (test) => {
    const problems = await problemsOf(test, {
      'documents/cu.yaml': rule('1', 'status: replaced', 'replacedBy: moi', 'replaces: [moi]'),
      'documents/moi.yaml': rule('2', 'status: replaced', 'replacedBy: cu', 'replaces: [cu]'),
    });
    assert.equal(problems.length, 2);
    assert.match(problems[0] ?? '', /^documents\/cu\.yaml:\d+:\d+ {2}lỗi {2}gia-tri-sai .*lại về chính nó/);
  });
});
