import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { libraryEnvironment } from '../../src/library/environment.ts';
import { listFiles } from '../../src/release/manifest.ts';
import { build, copyOfFixture, runNode } from '../site/builds.ts';

const PARTS = 3;
/** One day for all, whenever they run. */
const DAY = { SOURCE_DATE_EPOCH: String(Date.parse('2026-11-28T20:00:00Z') / 1000) };
/** A cache of its own: the join finds nothing there that the parts left on this machine. */
const ELSEWHERE = { CACHE_DIR: 'test-results/cache-of-join' };

describe('a site of parts that were made one by one', () => {
  let [content, out, whole] = ['', '', ''];
  const run = (command: string[], env: NodeJS.ProcessEnv = {}): ReturnType<typeof runNode> =>
    runNode(['scripts/thu-vien.mjs', ...command], { CONTENT_DIR: content, OUT_DIR: out, NO_COLOR: '1', WITHOUT_PDF: '1', ...DAY, ...env });
  const sound = ({ status, output }: { status: number; output: string }): string => (assert.equal(status, 0, output), output);
  const remove: (() => Promise<void>)[] = [];

  before(async () => {
    ({ content, out } = await copyOfFixture((clean) => remove.push(clean)));
    remove.push(() => rm(libraryEnvironment({ CONTENT_DIR: content, ...ELSEWHERE }).cachesDir, { recursive: true, force: true }));
    whole = join(out, '../whole');
    sound(await build(content, whole, DAY));
    for (let number = 1; number <= PARTS; number++) {
      const said = sound(await run(['build', '--shard', `${number}/${PARTS}`]));
      assert.match(said, new RegExp(`Đã làm phần ${number}/${PARTS} vào .*/site\\.phan/${number}\\. Đủ 3 phần thì ghép: thu-vien join\\.`));
    }
  });

  it('is, byte for byte, the one that is built at once', async () => {
    const said = sound(await run(['join'], ELSEWHERE));
    const files = listFiles(whole);
    assert.deepEqual(listFiles(out), files);
    for (const file of files) assert.ok((await readFile(join(out, file))).equals(await readFile(join(whole, file))), file);
    const [, pages = 0] = /, (\d+) taken from the parts/.exec(said) ?? [];
    assert.ok(Number(pages) > 50, said);
  });

  it('is refused where a part is damaged or of other content, and leaves the site as it is', async () => {
    const before = await readFile(join(out, 'manifest.json'));
    const file = join(`${out}.phan`, '2', 'index.bin');
    const bytes = await readFile(file);
    await writeFile(file, 'hỏng');
    const topic = join(content, 'topics/doc-sach.yaml');
    const written = await readFile(topic, 'utf8');
    await writeFile(topic, `${written}# Sửa sau khi dựng các phần.\n`);
    const { status, output } = await run(['join'], ELSEWHERE);
    assert.equal(status, 1, output);
    assert.match(output, /Phần 1, 2, 3 dựng từ nội dung khác: [0-9a-f]{12}, ở đây là [0-9a-f]{12}\. /);
    assert.match(output, /Phần 2 \(.*\) hỏng: khác bản kê 1 tệp \(index\.bin\)\. /);
    assert.match(output, /\nChưa ghép: bản đang có được giữ nguyên\.\n$/);
    await writeFile(topic, written);
    await writeFile(file, bytes);
    assert.ok(before.equals(await readFile(join(out, 'manifest.json'))));
  });

  it('is no site before it is joined: nothing opens or checks a part as one', async () => {
    const part = join(`${out}.phan`, '1');
    assert.ok(!listFiles(part).some((name) => name.endsWith('.html')) && !existsSync(join(part, 'manifest.json')));
    for (const command of [['verify', part], ['file-preview', part], ['preview']]) {
      const { status, output } = await run(command, { OUT_DIR: part });
      assert.equal(status, 1, output);
      assert.match(output, /site\.phan\/1 là phần 1\/3 của một lần dựng, chưa phải trang: không mở, không đăng được\. Ghép đủ các phần/);
    }
  });

  after(async () => {
    for (const clean of remove) await clean();
  });
});
