import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { copyOfBefore } from '../../../src/integration/portable-stage.ts';
import { MANIFEST, writeManifest } from '../../../src/release/manifest.ts';

it('a build without a copy says that the one beside the site is of before, where there is one', (test) => {
  const root = mkdtempSync(join(tmpdir(), 'mang-di-'));
  test.after(() => rmSync(root, { recursive: true }));
  assert.equal(copyOfBefore(join(root, 'dist'), root), null);
  const folder = join(root, 'dist.mang-di');
  mkdirSync(folder);
  writeFileSync(
    join(folder, MANIFEST),
    writeManifest({ engine: '1', commit: null, dirty: null, day: '2026-01-02', drafts: false }, folder),
  );
  assert.match(copyOfBefore(join(root, 'dist'), root) ?? '', /^Bản mang đi ở dist\.mang-di vẫn là bản dựng ngày 02\/01\/2026\./);
});
