import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { runFingerprint } from '../../../src/library/works/fingerprint-command.ts';
import { parseFingerprint } from '../../../src/works/fingerprint.ts';
import { INVENTED_WORK } from '../works/invented-work.ts';

it('thu-vien fingerprint writes beside the facts of the work, and says what is wrong with a file', async (test) => {
  const folder = await mkdtemp(join(tmpdir(), 'dau-vet-'));
  test.after(() => rm(folder, { recursive: true }));
  const printed: string[] = [];
  const run = (...args: string[]) =>
    runFingerprint(args, { env: {}, cwd: folder, isInteractive: false, print: (text) => printed.push(text), complain: () => undefined });
  await writeFile(join(folder, 'Giếng làng.txt'), INVENTED_WORK);
  await writeFile(join(folder, 'ngan.txt'), 'Hai chữ');
  await writeFile(join(folder, 'la.txt'), new Uint8Array([0xff, 0xfe, 0, 1]));

  await run('Giếng làng.txt', '--as', 'gieng-lang');
  assert.deepEqual(printed, ['Đã ghi content/works/gieng-lang.fingerprint.json: 214 chữ, 7 đoạn.']);
  assert.ok(parseFingerprint(await readFile(join(folder, 'content/works/gieng-lang.fingerprint.json'), 'utf8')));

  printed.length = 0;
  await writeFile(join(folder, 'Giếng làng.txt'), INVENTED_WORK.replace('lá rụng', 'lá vàng'));
  await run('Giếng làng.txt', '--as', 'gieng-lang');
  assert.deepEqual(printed.slice(1), ['So với dấu vết trước: khớp 99,5 % số chữ, khác ở đoạn 3.']);

  await assert.rejects(run('Giếng làng.txt'), { message: /Viết thêm --as gieng-lang$/ });
  await assert.rejects(run(), { message: /^Ghi đúng một tệp chữ/ });
  await assert.rejects(run('khong-co.txt'), { message: 'Không thấy tệp khong-co.txt.' });
  await assert.rejects(run('ngan.txt'), { message: /có 2 chữ: ít quá/ });
  await symlink(join(folder, 'Giếng làng.txt'), join(folder, 'lien-ket.txt'));
  await assert.rejects(run('lien-ket.txt'), { message: /^lien-ket\.txt là một liên kết/ });
  await writeFile(join(folder, 'bo-sach.txt'), 'Chữ của một bộ sách dài. '.repeat(50_000));
  await assert.rejects(run('bo-sach.txt'), { message: /300\.000 chữ: dấu vết lớn quá/ });
  await assert.rejects(run('la.txt'), { message: /không phải tệp chữ UTF-8/ });
});
