import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { readSettings } from '../../../src/library/settings.ts';
import { describeMigrated } from '../../../src/migrations/command.ts';
import { migrate } from '../../../src/migrations/migrate.ts';
import { latestFormat, MIGRATIONS, type Migration } from '../../../src/migrations/migrations.ts';
import { CONTENT_FORMAT, contentFormatFault } from '../../../src/schemas/content-format.ts';
import { contentFolder, lines, SOUND } from '../library/content-folder.ts';

/** Two changes of form, as one may come: a field gets another name, then its values do. */
const PLANTED: readonly Migration[] = [
  { to: 3, about: 'đổi giá trị của band', rewrite: (_file, text) => text.replace(/^band: phong-cach$/m, 'band: style') },
  {
    to: 2,
    about: 'đổi tên trường group thành band',
    rewrite: (file, text) => (file.startsWith('topics/') ? text.replace(/^group:/m, 'band:') : text),
  },
];

describe('migrate', () => {
  it('takes all steps in order, says what it changed, and keeps comments', async (test) => {
    const folder = await contentFolder(test, { ...SOUND, 'site.yaml': `# Của chi bộ\n${SOUND['site.yaml']}` });
    const { from, to, changed } = await migrate(folder, PLANTED);
    assert.deepEqual([from, to], [1, 3]);
    assert.deepEqual(changed, [['topics/doc-sach.yaml', ['đổi tên trường group thành band', 'đổi giá trị của band']]]);
    assert.match(await readFile(join(folder, 'topics/doc-sach.yaml'), 'utf8'), /^band: style$/m);
    assert.equal(await readFile(join(folder, 'site.yaml'), 'utf8'), `# Của chi bộ\n${SOUND['site.yaml']}format: 3\n`);
    assert.match(
      describeMigrated({ from, to, changed: changed }),
      /^topics\/doc-sach\.yaml: đổi tên .*; đổi giá trị .*\nĐã chuyển .* từ dạng 1 sang dạng 3: đổi 1 tệp\./,
    );
  });

  it('has nothing to do a second time', async (test) => {
    const folder = await contentFolder(test, SOUND);
    await migrate(folder, PLANTED);
    const { from, to, changed } = await migrate(folder, PLANTED);
    assert.deepEqual([from, to, changed.length], [3, 3, 0]);
    assert.match(describeMigrated({ from, to, changed: [] }), /^Nội dung đã ở dạng 3/);
  });

  it('goes on from the form that the content has', async (test) => {
    const folder = await contentFolder(test, { ...SOUND, 'site.yaml': `format: 2 # máy ghi\n${SOUND['site.yaml']}` });
    const { from, changed } = await migrate(folder, PLANTED);
    assert.deepEqual([from, changed.length], [2, 0]);
    assert.match(await readFile(join(folder, 'site.yaml'), 'utf8'), /^format: 3\n/);
  });

  it('refuses newer content, and writes nothing where a file cannot be read', async (test) => {
    const newer = await contentFolder(test, { ...SOUND, 'site.yaml': `${SOUND['site.yaml']}format: 9\n` });
    await assert.rejects(migrate(newer, PLANTED), { message: /^Nội dung ở dạng 9, mới hơn dạng 3 .*Cài phiên bản mới/ });
    const broken = await contentFolder(test, { ...SOUND, 'topics/hong.yaml': Buffer.from([0xff, 0xfe, 0, 1]) });
    await assert.rejects(migrate(broken, PLANTED), { message: /topics\/hong\.yaml.*\nChưa đổi tệp nào\.$/s });
    assert.doesNotMatch(await readFile(join(broken, 'topics/doc-sach.yaml'), 'utf8'), /band/);
  });
});

describe('the form of the content', () => {
  it('is what the migrations of this version lead to', () => assert.equal(latestFormat(MIGRATIONS), CONTENT_FORMAT));

  it('is said to be older or newer in one sentence with what to do', () => {
    assert.equal(contentFormatFault(CONTENT_FORMAT), null);
    assert.match(contentFormatFault(1, 2) ?? '', /^Nội dung ở dạng 1, chương trình này cần dạng 2\. Chạy thu-vien migrate /);
    assert.match(contentFormatFault(2, 1) ?? '', /^Nội dung ở dạng 2, mới hơn dạng 1 /);
  });

  it('that is newer is refused, at its line, without a word on what else it has', async (test) => {
    const folder = await contentFolder(test, { ...SOUND, 'site.yaml': `format: 9\nsoKhac: 1\n${SOUND['site.yaml']}` });
    const { settings, problems } = await readSettings(folder);
    assert.equal(settings, null);
    assert.equal(problems.length, 1, lines(problems).join('\n'));
    assert.deepEqual([problems[0]?.file, problems[0]?.line], ['site.yaml', 1]);
    assert.match(lines(problems).join(), /mới hơn dạng 2 mà chương trình này đọc được/);
  });

  it('is the newest where none is named', async (test) => {
    const { settings } = await readSettings(await contentFolder(test, SOUND));
    assert.equal(settings?.site.format, CONTENT_FORMAT);
  });
});
