/** Builds the fixture library with the web editor on, for tests/e2e/editor.spec.ts, and with no pages that may be kept. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, rmSync } from 'node:fs';

const CONTENT = 'dist.editor-content';

rmSync(CONTENT, { recursive: true, force: true });
cpSync('tests/fixtures/library', CONTENT, { recursive: true });
appendFileSync(`${CONTENT}/site.yaml`, 'offline: false\neditor:\n  enabled: true\n  backend: github\n  repository: chi-bo-mau/thu-vien\n');
const { status } = spawnSync(process.execPath, ['scripts/thu-vien.mjs', 'build'], {
  stdio: 'inherit',
  env: { ...process.env, CONTENT_DIR: CONTENT, OUT_DIR: 'dist.editor' },
});
process.exit(status ?? 1);
