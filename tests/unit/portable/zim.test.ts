import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import sharp from 'sharp';
import { Refusal } from '../../../src/problems/refusal.ts';
import { writeZim } from '../../../src/portable/zim.ts';

it('a program for ZIM files that breaks off is told with what to do, and in its own words only at the end', async (test) => {
  const folder = mkdtempSync(join(tmpdir(), 'zim-'));
  const path = process.env.PATH;
  test.after(() => {
    process.env.PATH = path;
    rmSync(folder, { recursive: true });
  });
  const program = join(folder, 'zimwriterfs');
  writeFileSync(program, '#!/bin/sh\necho "Resolve redirect"\necho "No space left on device" >&2\nexit 1\n');
  chmodSync(program, 0o755);
  process.env.PATH = folder;
  const icon = join(folder, 'icon.png');
  await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } }).toFile(icon);
  const site = { name: 'Thư viện mẫu', description: 'Để thử.', organisation: 'Chi bộ mẫu' };
  const error: unknown = await writeZim(folder, join(folder, 'mau.zim'), { site, web: 'https://mau.example/', icon }).catch(
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof Refusal);
  assert.match(error.message, /^Không làm được tệp ZIM: .*dựng lại không kèm --zim\.\nChi tiết.*: No space left on device$/);
  assert.doesNotMatch(error.message, /--welcome|Command failed/);
  assert.ok(!existsSync(join(folder, 'bieu-tuong-48.png')));
});
