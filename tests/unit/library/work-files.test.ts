import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readLibrary } from '../../../src/library/read-library.ts';
import { comparedWork, readWorkFiles } from '../../../src/library/works/work-files.ts';
import { Locator } from '../../../src/works/locate.ts';
import { makeFingerprint, writeFingerprint } from '../../../src/works/fingerprint.ts';
import { INVENTED_WORK } from '../works/invented-work.ts';
import { contentFolder, SOUND } from './content-folder.ts';

const WORK = 'title: Chuyện cái giếng làng\n';
const PRINT = writeFingerprint(makeFingerprint(INVENTED_WORK, 'a'.repeat(64)));
const PASSAGE = 'Nước giếng trong, mùa hạn cũng không cạn';

it('a work is compared with by its text, else by its fingerprint', async (test) => {
  const folder = await contentFolder(test, {
    ...SOUND,
    'works/chu.yaml': WORK,
    'works/chu.txt': INVENTED_WORK,
    'works/dau-vet.yaml': `${WORK}version: dấu vết\n`,
    'works/dau-vet.fingerprint.json': PRINT,
    'works/khong.yaml': `${WORK}version: không có gì\n`,
  });
  const { entries, problems } = await readLibrary(folder);
  assert.deepEqual(problems, []);
  const told = entries
    .filter(({ collection }) => collection === 'works')
    .map((entry) => {
      const text = comparedWork(readWorkFiles(folder, entry));
      const found = text && new Locator([text]).locate(PASSAGE);
      return `${entry.id}: ${text ? (text.words ? 'chữ' : 'dấu vết') : 'không'} ${found?.paragraphs ?? ''}`;
    });
  assert.deepEqual(told.toSorted(), ['chu: chữ 2', 'dau-vet: dấu vết 2', 'khong: không ']);
});

it('a fingerprint that is broken, and a text in another encoding, stop a build', async (test) => {
  const folder = await contentFolder(test, {
    ...SOUND,
    'works/hong.yaml': WORK,
    'works/hong.fingerprint.json': PRINT.replace('"words": 214', '"words": 215'),
    'works/la.yaml': `${WORK}version: lạ\n`,
    'works/la.txt': Buffer.from(INVENTED_WORK, 'utf16le'),
  });
  const { problems } = await readLibrary(folder);
  assert.deepEqual(
    problems.map(({ file, rule }) => `${file} ${rule}`),
    ['works/hong.fingerprint.json dau-vet-hong', 'works/la.txt bang-ma'],
  );
});
