import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { readCollection } from '../../../src/library/read-collection.ts';
import { contentFolder, SOUND, topic } from './content-folder.ts';

describe('readCollection', () => {
  it('reads one collection, leaves out what is wrong, and minds nothing of the others', async (test) => {
    const folder = await contentFolder(test, {
      ...SOUND,
      'topics/sai.yaml': 'name: Thiếu nhiều trường\n',
      'topics/ghi-chep.yaml': topic('Ghi chép'),
      'articles/hong.mdx': 'không có phần khai báo',
    });
    const names = (await readCollection(folder, 'topics')).map(({ name }) => name);
    assert.deepEqual(names, ['Đọc sách', 'Ghi chép']);
  });
});
